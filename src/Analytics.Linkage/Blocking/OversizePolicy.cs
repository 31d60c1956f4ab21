using Analytics.Linkage.Columns;
using Analytics.Linkage.Expressions;

namespace Analytics.Linkage.Blocking;

/// <summary>
/// What is done with a block of too many rows, since its pairs grow with the square: it is split by one more value after another; a part that
/// is still too large after the last is left out. Both are reported. Keys are changed, not pairs passed over, so that "the same block"
/// stays a matter of equal keys, for the rules behind too.
/// </summary>
/// <param name="mostRows">Rows from which on, this number left out, a block is too large.</param>
/// <param name="splitters">The values by which blocks are split.</param>
/// <param name="known">What the model says of blocks already; it is done first, whatever their size is here.</param>
internal sealed class OversizePolicy(int mostRows, IReadOnlyList<ValueExpression> splitters, IReadOnlyList<OversizedKey> known)
{
    /// <summary>Leaves every block as it is.</summary>
    public static OversizePolicy None { get; } = new(int.MaxValue, [], []);

    private const int Shown = 10;
    private const int MostLarge = 100_000;

    private readonly KnownOversize _known = new(known);

    /// <summary>Changes the keys of rows in oversized blocks.</summary>
    /// <param name="rule">The rule's place in the model.</param>
    /// <param name="keys">The keys under the rule.</param>
    /// <param name="table">The rows.</param>
    public OversizeOutcome Apply(int rule, RuleKeys keys, PreparedTable table)
    {
        var counts = Large(keys.Sorted);
        var largest = Largest(keys, counts, table);
        var before = _known.Apply(rule, keys, table);
        var all = known.Where(item => item.Rule == rule).ToList();
        if (all.Count > 0)
        {
            keys.Forget();
            counts = Large(keys.Sorted);
        }

        var split = before.Split;
        foreach (var splitter in splitters)
        {
            var oversized = counts.Where(pair => pair.Value > mostRows).Select(pair => pair.Key).ToHashSet();
            if (oversized.Count == 0)
            {
                break;
            }

            // A value that the rule has already cannot split its blocks.
            if (!keys.Rule.Values.Contains(splitter))
            {
                split += oversized.Count;
                all.AddRange(oversized.Order().Select(key => new OversizedKey(rule, key, splitter)));
                Split(keys.Keys, oversized, table[splitter], counts);
            }
        }

        var dropped = Drop(keys.Keys, counts);
        all.AddRange(dropped.Keys.Order().Select(key => new OversizedKey(rule, key, null)));
        if (all.Count > 0)
        {
            keys.Forget();
        }

        var sizes = new BlockSizes(keys.Rule, largest, split, before.Dropped + dropped.Count, before.DroppedRows + dropped.Values.Sum(rows => (long)rows));
        return new OversizeOutcome(sizes, all);
    }

    /// <summary>The keys of many rows with their counts: those that are too many, and the largest besides. Most keys are rare and need no entry.</summary>
    private static Dictionary<ulong, int> Large(SortedKeys sorted)
    {
        var runs = new PriorityQueue<(ulong Key, int Rows), int>();
        for (int from = 0, to; from < sorted.Rows.Length; from = to)
        {
            to = sorted.EndOf(from);
            if (runs.Count < MostLarge)
            {
                runs.Enqueue((sorted[from], to - from), to - from);
            }
            else if (to - from > runs.Peek().Rows)
            {
                runs.EnqueueDequeue((sorted[from], to - from), to - from);
            }
        }

        return runs.UnorderedItems.ToDictionary(item => item.Element.Key, item => item.Element.Rows);
    }

    private static void Split(ulong[] keys, HashSet<ulong> oversized, PreparedColumn column, Dictionary<ulong, int> counts)
    {
        foreach (var key in oversized)
        {
            counts.Remove(key);
        }

        for (var row = 0; row < keys.Length; row++)
        {
            if (keys[row] != 0 && oversized.Contains(keys[row]))
            {
                keys[row] = KnownOversize.Split(keys[row], column, row);
                counts[keys[row]] = counts.GetValueOrDefault(keys[row]) + 1;
            }
        }
    }

    private Dictionary<ulong, int> Drop(ulong[] keys, Dictionary<ulong, int> counts)
    {
        var dropped = counts.Where(pair => pair.Value > mostRows).ToDictionary();
        for (var row = 0; row < keys.Length && dropped.Count > 0; row++)
        {
            if (dropped.ContainsKey(keys[row]))
            {
                keys[row] = 0;
            }
        }

        return dropped;
    }

    private static List<LargeBlock> Largest(RuleKeys keys, Dictionary<ulong, int> counts, PreparedTable table)
    {
        var top = counts.Where(pair => pair.Value > 1).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(Shown).ToArray();
        var rowOf = new Dictionary<ulong, int>();
        var wanted = top.Select(pair => pair.Key).ToHashSet();
        for (var row = 0; row < keys.Keys.Length && rowOf.Count < wanted.Count; row++)
        {
            if (wanted.Contains(keys.Keys[row]))
            {
                rowOf.TryAdd(keys.Keys[row], row);
            }
        }

        return [.. top.Select(pair => new LargeBlock([.. keys.Rule.Values.Select(value => table[value].Values[table[value].Codes[rowOf[pair.Key]]].ToString())], pair.Value))];
    }
}

/// <summary>What was done with a rule's oversized blocks.</summary>
/// <param name="Sizes">For the report.</param>
/// <param name="Keys">For the model: what it said before, and what was done besides.</param>
internal sealed record OversizeOutcome(BlockSizes Sizes, IReadOnlyList<OversizedKey> Keys);
