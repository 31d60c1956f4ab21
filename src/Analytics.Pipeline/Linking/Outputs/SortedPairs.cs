using Analytics.Linkage.Scoring;
using Analytics.Pipeline.Linking.Records;

namespace Analytics.Pipeline.Linking.Outputs;

/// <summary>Puts pairs into the order of the results: by the left id, then the right one, character by character; of duplicates the smaller id is the left.</summary>
internal static class SortedPairs
{
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
    private static Dictionary<int, int> Ranks(ScoredPair[] pairs, RecordIds ids)
    {
        var rows = pairs.SelectMany(pair => new[] { pair.Left, pair.Right }).Distinct().ToArray();
        var keys = Array.ConvertAll(rows, row => (Beginning: Beginning(ids, row), Row: row));
        Array.Sort(keys, (one, other) => one.Beginning != other.Beginning
            ? one.Beginning.CompareTo(other.Beginning)
            : ids.Compare(one.Row, other.Row) is not 0 and var order ? order : one.Row.CompareTo(other.Row));
        return Enumerable.Range(0, keys.Length).ToDictionary(place => keys[place].Row, place => place);
    }

    private static ulong Beginning(RecordIds ids, int row)
    {
        var text = ids.Text(row, stackalloc char[RecordIds.BufferLength]);
        var beginning = 0UL;
        for (var i = 0; i < 4; i++)
        {
            beginning = (beginning << 16) | (i < text.Length ? text[i] : '\0');
        }

        return beginning;
    }
}
