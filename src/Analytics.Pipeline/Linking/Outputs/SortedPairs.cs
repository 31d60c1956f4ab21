using Analytics.Linkage.Scoring;
using Analytics.Pipeline.Linking.Records;

namespace Analytics.Pipeline.Linking.Outputs;

/// <summary>
/// Pairs in the order of the results: by the left id, then the right one, character by character; of duplicates the smaller id is the left. The
/// pairs stay where they are: what is sorted are their places.
/// </summary>
internal sealed class SortedPairs
{
    private const int BeginningLength = 8;

    // A character that does not fit into its eighth of the beginning; those behind it are left out.
    private const char NotKept = '\u00FF';

    private readonly ScoredPair[] _pairs;

    // The places of the pairs; the complement of a place where the pair's right row is the one to write left.
    private readonly int[] _order;

    private SortedPairs(ScoredPair[] pairs, int[] order) => (_pairs, _order) = (pairs, order);

    /// <summary>How many pairs there are.</summary>
    public int Count => _order.Length;

    /// <summary>The pair at a place of the order, turned so that its left row is the one to write left.</summary>
    public ScoredPair this[int place] => _order[place] is >= 0 and var i ? _pairs[i] : Turned(_pairs[~_order[place]]);

    /// <summary>The pairs from a weight on in order.</summary>
    /// <param name="pairs">Pairs, none twice.</param>
    /// <param name="least">The weight.</param>
    /// <param name="ids">The ids of the rows.</param>
    /// <param name="isLink">Whether a pair's left row stays left whatever its id.</param>
    public static SortedPairs Of(IReadOnlyList<ScoredPair> pairs, double least, RecordIds ids, bool isLink)
    {
        var all = pairs as ScoredPair[] ?? [.. pairs];
        var (ranks, ranked) = Ranks(all, least, ids);

        // By the left row's rank they are counted into their places; few pairs have a left row in common.
        var ends = new int[ranked + 1];
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].Weight >= least)
            {
                ends[Ordered(all[i], ranks, isLink).Left + 1]++;
            }
        }

        for (var rank = 0; rank < ranked; rank++)
        {
            ends[rank + 1] += ends[rank];
        }

        var order = new int[ends[ranked]];
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].Weight >= least)
            {
                var (left, _, isTurned) = Ordered(all[i], ranks, isLink);
                order[ends[left]++] = isTurned ? ~i : i;
            }
        }

        var from = 0;
        foreach (var to in ends.AsSpan(0, ranked))
        {
            if (to - from > 1)
            {
                order.AsSpan(from, to - from).Sort((one, other) => Right(one).CompareTo(Right(other)));
            }

            from = to;
        }

        return new SortedPairs(all, order);

        int Right(int place) => place >= 0 ? ranks[all[place].Right] : ranks[all[~place].Left];
    }

    private static ScoredPair Turned(in ScoredPair pair) => pair with { Left = pair.Right, Right = pair.Left };

    /// <summary>The ranks of a pair's rows, that of the row to write left first, and whether this is the right row.</summary>
    private static (int Left, int Right, bool IsTurned) Ordered(in ScoredPair pair, int[] ranks, bool isLink)
    {
        var (left, right) = (ranks[pair.Left], ranks[pair.Right]);
        return isLink || left < right ? (left, right, false) : (right, left, true);
    }

    /// <summary>The place of each row that stands in a pair in the order of the ids. Most comparisons are decided by the first characters, as one number.</summary>
    private static (int[] Ranks, int Ranked) Ranks(ScoredPair[] pairs, double least, RecordIds ids)
    {
        var ranks = new int[ids.Count];
        foreach (ref readonly var pair in pairs.AsSpan())
        {
            if (pair.Weight >= least)
            {
                (ranks[pair.Left], ranks[pair.Right]) = (1, 1);
            }
        }

        var rows = new int[ranks.AsSpan().Count(1)];
        var beginnings = new ulong[rows.Length];
        for (int row = 0, i = 0; row < ranks.Length; row++)
        {
            if (ranks[row] == 1)
            {
                (rows[i], beginnings[i]) = (row, Beginning(ids, row));
                i++;
            }
        }

        Array.Sort(beginnings, rows);
        for (int from = 0, to; from < rows.Length; from = to)
        {
            to = from + 1;
            while (to < rows.Length && beginnings[to] == beginnings[from])
            {
                to++;
            }

            rows.AsSpan(from, to - from).Sort((one, other) => ids.Compare(one, other) is not 0 and var order ? order : one.CompareTo(other));
        }

        for (var place = 0; place < rows.Length; place++)
        {
            ranks[rows[place]] = place;
        }

        return (ranks, rows.Length);
    }

    /// <summary>The first characters: where two rows' differ, they order the rows; where they are equal, the ids themselves have to.</summary>
    private static ulong Beginning(RecordIds ids, int row)
    {
        var text = ids.Text(row, stackalloc char[RecordIds.BufferLength]);
        var (beginning, isKept) = (0UL, true);
        for (var i = 0; i < BeginningLength; i++)
        {
            var c = isKept && i < text.Length ? text[i] : '\0';
            isKept &= c < NotKept;
            beginning = (beginning << 8) | Math.Min(c, NotKept);
        }

        return beginning;
    }
}
