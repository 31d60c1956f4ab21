using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Training;

/// <summary>
/// Pairs of records as if drawn blindly: the records in the order of a hash of what they hold, each paired with those that follow it. No
/// generator and no row number has a part in it, so a run repeats, also with its rows in another order. All pairs where they are few enough.
/// </summary>
internal sealed class RandomPairs
{
    // So many records, of a large table, take part: enough for any frequency that matters, and few enough to stay in the cache.
    public const int MostRows = 50_000;

    private readonly int[] _left;
    private readonly int[] _right;
    private readonly long _step;

    public RandomPairs(PreparedTable table, RowHashes hashes, long wanted)
    {
        var isLink = table.Table.IsLink;
        var leftCount = table.Table.LeftCount ?? table.RowCount;
        _left = hashes.Sample(0, leftCount, MostRows);
        _right = isLink ? hashes.Sample(leftCount, table.RowCount, MostRows) : _left;
        Count = (long)Math.Min(table.Table.PossiblePairs, wanted);
        IsComplete = Count == (long)table.Table.PossiblePairs;

        // Each round pairs every record with the one so many places on. Records that hold the same stand side by side, and are likelier to be
        // of one entity than two drawn blindly: unless all pairs are taken, the rounds reach far, at most half way round.
        var rounds = (Count / Math.Max(1, _left.Length)) + 1;
        _step = IsComplete ? 1 : Math.Max(1, (isLink ? _right.Length : _left.Length / 2) / (rounds + 1));
    }

    /// <summary>How many pairs there are.</summary>
    public long Count { get; }

    /// <summary>Whether these are all possible pairs.</summary>
    public bool IsComplete { get; }

    /// <summary>A pair by its number, 0 to <see cref="Count"/> − 1.</summary>
    public (int Left, int Right) this[long number]
    {
        get
        {
            // All rounds of one record follow each other: what a comparison prepares of it serves them all.
            var rounds = Count / _left.Length;
            var whole = rounds * _left.Length;
            var (place, round) = number < whole ? ((int)(number / rounds), number % rounds) : ((int)(number - whole), rounds);

            // Never those of one place: the other table may be a copy of this one, its records in the same order.
            return (_left[place], _right[(int)((place + ((round + 1) * _step)) % _right.Length)]);
        }
    }
}
