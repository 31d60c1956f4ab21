using System.Buffers;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Blocking;

/// <summary>Each row's key under one rule: the hash of the rule's values, 0 where one of them is missing. Two rows share a block if their keys are equal and not 0.</summary>
internal sealed class RuleKeys
{
    private SortedKeys? _sorted;

    public RuleKeys(BlockingRule rule, PreparedTable table)
    {
        Rule = rule;
        Keys = new ulong[table.RowCount];
        var first = true;
        foreach (var value in rule.Values)
        {
            Mix(Keys, table[value], first);
            first = false;
        }
    }

    public BlockingRule Rule { get; }

    public ulong[] Keys { get; }

    /// <summary>The rows in the order of their keys. Sorted once, until the keys are changed.</summary>
    public SortedKeys Sorted => _sorted ??= new SortedKeys(Keys);

    /// <summary>To be called when keys were changed, or the sorted ones are needed no more.</summary>
    public void Forget()
    {
        _sorted?.Release();
        _sorted = null;
    }

    public bool Share(int left, int right) => Keys[left] == Keys[right] && Keys[left] != 0;

    private static void Mix(ulong[] keys, PreparedColumn column, bool first)
    {
        var hashes = ArrayPool<ulong>.Shared.Rent(column.Values.Count);
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
        ArrayPool<ulong>.Shared.Return(hashes);
    }
}
