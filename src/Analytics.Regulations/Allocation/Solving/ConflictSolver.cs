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
        var steps = checker.StepsOf(1_000_000);
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

    /// <summary>
    /// Needs that cannot be met together, of which none can be left out or lowered without losing the proof. The centers are tried in the
    /// order of their nearness to one whose need is not met: the shortest beginning that is short ends with a center that belongs to the
    /// group; with it held fast, the next is found in the beginning before it. When the steps are used up, what is left is short all the same.
    /// </summary>
    private static long[] Smallest(Conflict counted, long[] open, Checker checker, ref int steps)
    {
        var shortSet = FlowRelaxation.ShortSet(counted, open);
        IReadOnlyList<int> order = shortSet.Count > 0 ? shortSet : [.. Enumerable.Range(0, open.Length).Where(center => open[center] > 0)];
        var (held, length) = (new List<int>(), order.Count);
        while (steps > 0 && checker.Check(counted, Only(open, held)) != Answer.No)
        {
            length = Shortest(counted, open, checker, held, [.. order.Take(length)], ref steps);
            held.Add(order[--length]);
        }

        var needs = Only(open, steps > 0 ? held : [.. held, .. order.Take(length)]);
        for (var center = 0; center < needs.Length; center++)
        {
            Lower(counted, needs, center, checker, ref steps);
        }

        return needs;
    }

    /// <summary>The length of the shortest beginning that is short together with the centers held fast.</summary>
    private static int Shortest(Conflict counted, long[] open, Checker checker, List<int> held, List<int> order, ref int steps)
    {
        var (enough, tooFew) = (order.Count, 0);
        while (enough - tooFew > 1 && steps-- > 0)
        {
            var middle = (enough + tooFew) / 2;
            var isShort = checker.Check(counted, Only(open, [.. held, .. order.Take(middle)])) == Answer.No;
            (enough, tooFew) = isShort ? (middle, tooFew) : (enough, middle);
        }

        return enough;
    }

    private static void Lower(Conflict counted, long[] needs, int center, Checker checker, ref int steps)
    {
        while (needs[center] > counted.Needs[center][0] && steps-- > 0)
        {
            var before = needs[center];
            needs[center] = counted.Needs[center].Last(need => need < before);
            if (checker.Check(counted, needs) != Answer.No)
            {
                needs[center] = before;
                return;
            }
        }
    }

    private static long[] Only(long[] needs, IReadOnlyList<int> centers)
    {
        var only = new long[needs.Length];
        foreach (var center in centers)
        {
            only[center] = needs[center];
        }

        return only;
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
