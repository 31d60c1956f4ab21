using Analytics.Regulations.Allocation.Solving;

namespace Analytics.Regulations.Tests.Allocation.Solving;

/// <summary>The oracle: every way to hand out every unit of every item, one after another.</summary>
internal static class EveryAssignment
{
    /// <summary>For each assignment, what every center has in the end.</summary>
    public static IReadOnlyList<long[]> Of(AllocationProblem problem)
    {
        var ends = new List<long[]>();
        Hand(problem, 0, 0, problem.Items.Select(item => new int[item.Claims.Count]).ToList(), [.. problem.Centers.Select(center => center.Own)], ends);
        return ends;
    }

    /// <summary>How many targets are reached.</summary>
    public static int Reached(AllocationProblem problem, long[] end) =>
        problem.Centers.Select((center, i) => center.Targets.Count(target => target <= end[i])).Sum();

    private static void Hand(AllocationProblem problem, int item, int unit, List<int[]> given, long[] have, List<long[]> ends)
    {
        if (item == problem.Items.Count)
        {
            ends.Add([.. have]);
            return;
        }

        var (claims, next) = (problem.Items[item].Claims, unit + 1 < problem.Items[item].Units ? (item, unit + 1) : (item + 1, 0));
        var free = Enumerable.Range(0, claims.Count).Where(i => given[item][i] < claims[i].Units).ToList();
        if (free.Count == 0)
        {
            Hand(problem, next.Item1, next.Item2, given, have, ends);
        }

        foreach (var i in free)
        {
            given[item][i]++;
            have[claims[i].Center] += claims[i].Amount;
            Hand(problem, next.Item1, next.Item2, given, have, ends);
            have[claims[i].Center] -= claims[i].Amount;
            given[item][i]--;
        }
    }
}
