namespace Analytics.Linkage.Comparisons;

/// <summary>How many pairs fall on each agreement pattern. Filled by one thread each and added up: sums of whole numbers, so in any order.</summary>
internal sealed class PatternCounts
{
    private readonly Dictionary<ulong, long> _counts = [];

    private (ulong Pattern, long Count)[]? _sorted;

    public long Total { get; private set; }

    public void Add(ulong pattern, long count = 1)
    {
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts, pattern, out _) += count;
        Total += count;
        _sorted = null;
    }

    public void Add(PatternCounts other)
    {
        foreach (var (pattern, count) in other._counts)
        {
            Add(pattern, count);
        }
    }

    /// <summary>The patterns in ascending order: whatever is summed over them is summed in one order. Not to be changed.</summary>
    public (ulong Pattern, long Count)[] Sorted() => _sorted ??= Sort();

    private (ulong Pattern, long Count)[] Sort()
    {
        var (patterns, counts) = (new ulong[_counts.Count], new long[_counts.Count]);
        _counts.Keys.CopyTo(patterns, 0);
        _counts.Values.CopyTo(counts, 0);
        Array.Sort(patterns, counts);
        var sorted = new (ulong Pattern, long Count)[patterns.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = (patterns[i], counts[i]);
        }

        return sorted;
    }
}
