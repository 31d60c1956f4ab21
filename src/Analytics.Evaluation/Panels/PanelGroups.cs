using Analytics.Evaluation.Craft;

namespace Analytics.Evaluation.Panels;

/// <summary>
/// Takes a panel apart where it is several: experts belong together when a chain of units that they both scored joins them. Between groups that
/// share no unit nothing says who is stricter, and there is nothing to agree on.
/// </summary>
internal static class PanelGroups
{
    /// <summary>The scores of each group, in the order of their first unit; units that nobody scored are in none.</summary>
    public static IReadOnlyList<UnitTable> Split(UnitTable scores)
    {
        var groupOf = new int[scores.Columns.Count];
        Array.Fill(groupOf, -1);
        var unitGroup = new int[scores.Units.Count];
        Array.Fill(unitGroup, -1);
        var groups = 0;
        for (var first = 0; first < unitGroup.Length; first++)
        {
            if (unitGroup[first] >= 0 || !Enumerable.Range(0, groupOf.Length).Any(e => !double.IsNaN(scores[first, e]))) continue;
            Spread(scores, first, groups++, unitGroup, groupOf);
        }

        return [.. Enumerable.Range(0, groups).Select(group => scores.Select(Places(unitGroup, group), Places(groupOf, group)))];
    }

    private static void Spread(UnitTable scores, int first, int group, int[] unitGroup, int[] groupOf)
    {
        var waiting = new Queue<int>([first]);
        unitGroup[first] = group;
        while (waiting.TryDequeue(out var unit))
        {
            for (var e = 0; e < groupOf.Length; e++)
            {
                if (groupOf[e] >= 0 || double.IsNaN(scores[unit, e])) continue;
                groupOf[e] = group;
                for (var u = 0; u < unitGroup.Length; u++)
                {
                    if (unitGroup[u] >= 0 || double.IsNaN(scores[u, e])) continue;
                    unitGroup[u] = group;
                    waiting.Enqueue(u);
                }
            }
        }
    }

    private static List<int> Places(int[] groups, int group) => [.. Enumerable.Range(0, groups.Length).Where(i => groups[i] == group)];
}
