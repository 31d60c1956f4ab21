using Analytics.Regulations.Findings;
namespace Analytics.Regulations.SinglePlatform;

/// <summary>Two rows of one person on two platforms whose periods share at least a day.</summary>
internal sealed record Overlap(StaffRow Left, StaffRow Right, ServicePeriod Days);

/// <summary>A maximal set of platforms that are connected by overlapping periods of one person.</summary>
internal sealed record OverlapGroup(IReadOnlyList<StaffRow> Rows, IReadOnlyList<Overlap> Overlaps)
{
    /// <summary>The platforms' ids in ordinal order.</summary>
    public IReadOnlyList<string> PlatformIds { get; } = [.. Rows.Select(row => row.Platform.Id).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The row by which the person is shown: the first with a usable identifier, else the first.</summary>
    public StaffRow Shown => Rows.FirstOrDefault(row => row.IdKey.Length > 0) ?? Rows[0];

    /// <summary>First day of any overlap.</summary>
    public DateOnly First => Overlaps.Min(overlap => overlap.Days.First);

    /// <summary>Last day of any overlap; <see cref="DateOnly.MaxValue"/> when one is still open.</summary>
    public DateOnly Last => Overlaps.Max(overlap => overlap.Days.Last);

    /// <summary>Whether some platforms hang together only by report years, without a date.</summary>
    public bool YearOnly
    {
        get
        {
            var connected = new List<HashSet<string>>();
            foreach (var overlap in Overlaps.Where(overlap => !overlap.Days.YearOnly))
            {
                string[] pair = [overlap.Left.Platform.Id, overlap.Right.Platform.Id];
                var touching = connected.Where(set => set.Overlaps(pair)).ToList();
                connected.RemoveAll(touching.Contains);
                connected.Add([.. pair, .. touching.SelectMany(set => set)]);
            }

            return connected.TrueForAll(set => set.Count < PlatformIds.Count);
        }
    }

    /// <summary>
    /// All groups of one person's rows. Two posts overlap when they share a day; posts that hang together by way of others are one group, so
    /// that somebody who worked with A in 2018 and, after a gap, with B in 2024, both times beside C, was never on three platforms. Rows of
    /// one platform whose periods touch are one post, told by the rosters of several years. Rows on one platform, or on two titles of one
    /// center (one lineage), do not overlap each other. Groups of the same platforms are one.
    /// </summary>
    /// <param name="rows">The person's rows that count under the clause.</param>
    /// <param name="concerns">Whether the clause speaks of two of them side by side.</param>
    /// <param name="asOf">Overlaps that begin later are not yet facts.</param>
    public static IEnumerable<OverlapGroup> Find(IReadOnlyList<StaffRow> rows, Func<StaffRow, StaffRow, bool> concerns, DateOnly asOf)
    {
        Overlap? OverlapOf(StaffRow left, StaffRow right) =>
            left.Platform.IsOtherThan(right.Platform) && concerns(left, right) && left.Period is { } first && right.Period is { } second && first.Intersect(second, asOf) is { } days
                ? new Overlap(left, right, days)
                : null;

        var groups = Connect(rows, OverlapOf)
            .Select(posts => (Posts: posts, Overlaps: Pairs(posts, OverlapOf).ToList()))
            .Where(group => group.Overlaps.Count > 0)
            .Select(group => new OverlapGroup(Evidence(group.Overlaps), group.Overlaps));
        return groups.GroupBy(group => string.Join(';', group.PlatformIds), StringComparer.Ordinal)
            .OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => Join([.. same]));
    }

    private static OverlapGroup Join(List<OverlapGroup> same)
    {
        var overlaps = same.SelectMany(group => group.Overlaps).ToList();
        return same.Count == 1 ? same[0] : new OverlapGroup(Evidence(overlaps), overlaps);
    }

    private static List<StaffRow> Evidence(List<Overlap> overlaps) =>
        [.. overlaps.SelectMany(overlap => new[] { overlap.Left, overlap.Right }).DistinctBy(row => row.RowId)
            .OrderBy(row => row.Platform.Id, StringComparer.Ordinal).ThenBy(row => row.RowId)];

    private static IEnumerable<Overlap> Pairs(List<StaffRow> rows, Func<StaffRow, StaffRow, Overlap?> overlapOf)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            for (var j = i + 1; j < rows.Count; j++)
            {
                if (overlapOf(rows[i], rows[j]) is { } overlap)
                {
                    yield return overlap;
                }
            }
        }
    }

    private static bool IsOnePost(StaffRow left, StaffRow right) =>
        left.Platform.Id == right.Platform.Id && left.Period is { } first && right.Period is { } second && first.Touches(second);

    /// <summary>The connected sets of rows, each in the order of the rows, in order of their first row.</summary>
    private static List<List<StaffRow>> Connect(IReadOnlyList<StaffRow> rows, Func<StaffRow, StaffRow, Overlap?> overlapOf)
    {
        var sets = new List<List<StaffRow>>();
        var open = new List<StaffRow>(rows);
        while (open.Count > 0)
        {
            var set = new List<StaffRow> { open[0] };
            open.RemoveAt(0);
            for (var i = 0; i < set.Count; i++)
            {
                var touching = open.Where(row => IsOnePost(set[i], row) || overlapOf(set[i], row) is not null).ToList();
                open.RemoveAll(touching.Contains);
                set.AddRange(touching);
            }

            sets.Add([.. set.OrderBy(row => row.RowId)]);
        }

        return sets;
    }
}
