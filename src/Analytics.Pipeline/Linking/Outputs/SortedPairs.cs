using Analytics.Linkage.Scoring;
using Analytics.Pipeline.Linking.Records;

namespace Analytics.Pipeline.Linking.Outputs;

/// <summary>Puts pairs into the order of the results: by the left id, then the right one, character by character; of duplicates the smaller id is the left.</summary>
internal static class SortedPairs
{
    private const int BeginningLength = 8;

    // A character that does not fit into its eighth of the beginning; those behind it are left out.
    private const char NotKept = '\u00FF';

    /// <summary>The pairs in order, each turned so that its left row is the one to write left.</summary>
    public static ScoredPair[] Of(IEnumerable<ScoredPair> pairs, RecordIds ids, bool isLink)
    {
        var taken = pairs.ToArray();
        var ranks = Ranks(taken, ids);
        if (!isLink)
        {
            for (var i = 0; i < taken.Length; i++)
            {
                if (ranks[taken[i].Left] > ranks[taken[i].Right])
                {
                    taken[i] = taken[i] with { Left = taken[i].Right, Right = taken[i].Left };
                }
            }
        }

        var keys = Array.ConvertAll(taken, pair => ((long)ranks[pair.Left] << 32) | (uint)ranks[pair.Right]);
        Array.Sort(keys, taken);
        return taken;
    }

    /// <summary>The place of each row that stands in a pair in the order of the ids. Most comparisons are decided by the first characters, as one number.</summary>
    private static int[] Ranks(ScoredPair[] pairs, RecordIds ids)
    {
        var ranks = new int[ids.Count];
        foreach (var pair in pairs)
        {
            (ranks[pair.Left], ranks[pair.Right]) = (1, 1);
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

        return ranks;
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
