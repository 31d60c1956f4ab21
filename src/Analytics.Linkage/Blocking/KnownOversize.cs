using Analytics.Linkage.Columns;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Blocking;

/// <summary>Does with each row's key what the model says of it: splits it by further values, or leaves it out. A matter of the row alone.</summary>
internal sealed class KnownOversize
{
    private readonly Dictionary<int, Dictionary<ulong, ValueExpression?>> _byRule;

    public KnownOversize(IReadOnlyList<OversizedKey> known) => _byRule = known.GroupBy(item => item.Rule)
        .ToDictionary(rule => rule.Key, rule => rule.DistinctBy(item => item.Key).ToDictionary(item => item.Key, item => item.SplitBy));

    /// <summary>The key of a row whose block is split by a value. Rows that miss the value stay together.</summary>
    public static ulong Split(ulong key, PreparedColumn column, int row) =>
        ContentHash.Combine(key, column.Codes[row] is >= 0 and var code ? column.Values.Hash(code) : 0) | 1;

    /// <summary>Changes the keys of the rows that the model says something of.</summary>
    /// <param name="rule">The rule's place in the model.</param>
    /// <param name="keys">The keys of all rows under the rule.</param>
    /// <param name="table">The rows.</param>
    public KnownOversizeCount Apply(int rule, RuleKeys keys, PreparedTable table)
    {
        if (!_byRule.TryGetValue(rule, out var known))
        {
            return default;
        }

        var columns = known.Values.OfType<ValueExpression>().Distinct().ToDictionary(value => value, value => table[value]);
        var met = new HashSet<ulong>();
        var leftOut = 0L;
        for (var row = 0; row < keys.Keys.Length; row++)
        {
            // A part may be known as well. A key that led back to itself, which no hash does but a hand may write, ends with the list.
            var key = keys.Keys[row];
            for (var step = 0; step < known.Count && key != 0 && known.TryGetValue(key, out var splitter); step++)
            {
                met.Add(key);
                leftOut += splitter is null ? 1 : 0;
                key = splitter is null ? 0 : Split(key, columns[splitter], row);
            }

            keys.Keys[row] = key;
        }

        var dropped = met.Count(key => known[key] is null);
        return new KnownOversizeCount(met.Count - dropped, dropped, leftOut);
    }
}

/// <summary>What a model's knowledge of oversized blocks did to a table.</summary>
/// <param name="Split">Blocks, and parts of blocks, that were split.</param>
/// <param name="Dropped">Those left out.</param>
/// <param name="DroppedRows">The rows in these.</param>
internal readonly record struct KnownOversizeCount(int Split, int Dropped, long DroppedRows);
