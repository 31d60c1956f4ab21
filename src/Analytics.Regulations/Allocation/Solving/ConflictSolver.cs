namespace Analytics.Regulations.Allocation.Solving;

/// <summary>Solves one conflict: can all be kept, how many at most, and which groups cannot all be.</summary>
internal static class ConflictSolver
{
    /// <summary>Solves a conflict; the answer depends on nothing but the conflict.</summary>
    public static ConflictResult Solve(Conflict conflict)
    {
        var counted = conflict.IsUniform ? conflict.InUnits() : conflict;
        var checker = new Checker(counted);
        var targets = counted.Needs.Sum(needs => needs.Count);
        var all = checker.Check(counted, counted.AllNeeds);
        if (all == Answer.Yes)
        {
            return new ConflictResult(all, targets, targets, []);
        }

        var (atLeast, atMost) = KeepSearch.Run(counted, checker);
        var groups = all == Answer.No ? Groups(conflict, counted, checker) : [];
        return new ConflictResult(all, atLeast, all == Answer.No ? Math.Min(atMost, targets - groups.Count) : atMost, groups);
    }

    /// <summary>Groups that are short, one after another, each without the centers of those before it.</summary>
    private static List<ShortGroup> Groups(Conflict conflict, Conflict counted, Checker checker)
    {
        var groups = new List<ShortGroup>();
        var open = counted.AllNeeds;
        var steps = checker.StepsOf(3_000_000);
        while (steps-- > 0 && checker.Check(counted, open) == Answer.No)
        {
            var needs = Smallest(counted, open, checker, ref steps);
            groups.Add(Describe(conflict, counted, needs));
            for (var center = 0; center < needs.Length; center++)
            {
                open[center] = needs[center] > 0 ? 0 : open[center];
            }
        }

        return groups;
    }

    /// <summary>Needs that cannot be met together, of which none can be left out or lowered without losing the proof.</summary>
    private static long[] Smallest(Conflict counted, long[] open, Checker checker, ref int steps)
    {
        var shortSet = FlowRelaxation.ShortSet(counted, open);
        var needs = shortSet.Count == 0 ? [.. open] : open.Select((need, center) => shortSet.Contains(center) ? need : 0).ToArray();
        for (var center = needs.Length - 1; center >= 0; center--)
        {
            while (needs[center] > 0 && steps-- > 0)
            {
                var before = needs[center];
                needs[center] = counted.Needs[center].LastOrDefault(need => need < before);
                if (checker.Check(counted, needs) != Answer.No)
                {
                    needs[center] = before;
                    break;
                }
            }
        }

        return needs;
    }

    private static ShortGroup Describe(Conflict conflict, Conflict counted, long[] needs)
    {
        var members = Enumerable.Range(0, needs.Length).Where(center => needs[center] > 0).ToList();
        var targets = members.Select(center => counted.Needs[center].ToList().IndexOf(needs[center])).ToList();
        var number = members.Select((center, i) => (center, i)).ToDictionary(pair => pair.center, pair => pair.i);
        var part = Part(conflict, members, targets, number);
        var inUnits = part.IsUniform ? part.InUnits() : part;
        var (atLeast, atMost) = KeepSearch.Run(inUnits, new Checker(inUnits));
        return new ShortGroup(
            members,
            targets,
            part.AllNeeds.Sum(),
            part.Items.Sum(item => Math.Min(item.Units * item.Claims.Max(claim => claim.Amount), item.Claims.Sum(claim => claim.Whole))),
            part.Items.Sum(item => (int)Math.Min(item.Units, item.Claims.Sum(claim => (long)claim.Units))),
            atLeast,
            Math.Min(atMost, members.Count - 1));
    }

    private static Conflict Part(Conflict conflict, List<int> members, List<int> targets, Dictionary<int, int> number) => new(
        [.. members.Select(center => conflict.Centers[center])],
        [.. members.Select((center, i) => (IReadOnlyList<long>)[conflict.Needs[center][targets[i]]])],
        [.. members.Select((center, i) => conflict.Reached[center] + targets[i])],
        [.. conflict.Items
            .Select(item => item with { Claims = [.. item.Claims.Where(claim => number.ContainsKey(claim.Center)).Select(claim => claim with { Center = number[claim.Center] })] })
            .Where(item => item.Claims.Count > 0)]);
}
