using Analytics.Linkage.Columns;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Blocking;

/// <summary>Each row's key under one rule: the hash of the rule's values, 0 where one of them is missing. Two rows share a block if their keys are equal and not 0.</summary>
internal sealed class RuleKeys
{
    private readonly SortBuffers _buffers;
    private SortedKeys? _sorted;

    public RuleKeys(BlockingRule rule, PreparedTable table)
        : this(rule, table, new SortBuffers())
    {
    }

    /// <param name="rule">The rule.</param>
    /// <param name="table">The rows.</param>
    /// <param name="buffers">Memory to sort with, which one rule uses at a time.</param>
    public RuleKeys(BlockingRule rule, PreparedTable table, SortBuffers buffers)
    {
        (Rule, _buffers) = (rule, buffers);
        Keys = new ulong[table.RowCount];
        var first = true;
        foreach (var value in rule.Values)
        {
            Mix(table[value], first);
            first = false;
        }
    }

    public BlockingRule Rule { get; }

    public ulong[] Keys { get; }

    /// <summary>The rows in the order of their keys. Sorted once, until the keys are changed.</summary>
    public SortedKeys Sorted => _sorted ??= new SortedKeys(Keys, _buffers);

    /// <summary>To be called when keys were changed.</summary>
    public void Forget() => _sorted = null;

    private void Mix(PreparedColumn column, bool first)
    {
        var keys = Keys;
        var hashes = _buffers.OtherKeys(column.Values.Count);
        for (var code = 0; code < column.Values.Count; code++)
        {
            // Not 0, which stands for no key.
            hashes[code] = column.Values.Hash(code) | 1;
        }

        Parallel.For(0, (keys.Length + 65535) / 65536, part =>
        {
            for (var row = part * 65536; row < Math.Min(keys.Length, (part + 1) * 65536); row++)
            {
                var code = column.Codes[row];
                keys[row] = code < 0 || (!first && keys[row] == 0) ? 0 : first ? hashes[code] : ContentHash.Combine(keys[row], hashes[code]) | 1;
            }
        });
    }
}
