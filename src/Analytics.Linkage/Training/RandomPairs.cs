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

    public RandomPairs(PreparedTable table, RowHashes hashes, long wanted)
    {
        var isLink = table.Table.IsLink;
        var leftCount = table.Table.LeftCount ?? table.RowCount;
        Left = hashes.Sample(0, leftCount, MostRows);
        Right = isLink ? hashes.Sample(leftCount, table.RowCount, MostRows) : Left;
        Count = (long)Math.Min(table.Table.PossiblePairs, wanted);
        IsComplete = Count == (long)table.Table.PossiblePairs;

        // Each round pairs every record with the one so many places on. Records that hold the same stand side by side, and are likelier to be
        // of one entity than two drawn blindly: unless all pairs are taken, the rounds reach far, at most half way round.
        var rounds = (Count / Math.Max(1, Left.Length)) + 1;
        Step = IsComplete ? 1 : Math.Max(1, (isLink ? Right.Length : Left.Length / 2) / (rounds + 1));
    }

    /// <summary>How many pairs there are.</summary>
    public long Count { get; }

    /// <summary>Whether these are all possible pairs.</summary>
    public bool IsComplete { get; }

    /// <summary>The left rows of the pairs, place by place.</summary>
    public int[] Left { get; }

    /// <summary>The right rows; of a single table the same.</summary>
    public int[] Right { get; }

    /// <summary>
    /// How many places lie between the partners of two rounds. In the first one a record's partner stands so many places behind the record's own,
    /// never at it: the other table may be a copy of this one, its records in the same order.
    /// </summary>
    public long Step { get; }

    /// <summary>In how many rounds a left row takes part.</summary>
    /// <param name="place">Its place.</param>
    public int RoundsOf(int place)
    {
        var (rounds, rest) = Math.DivRem(Count, Left.Length);
        return (int)rounds + (place < rest ? 1 : 0);
    }
}
