using System.Buffers;

namespace Analytics.Linkage.Blocking;

/// <summary>The blocks of one rule that hold a pair: rows that share a key, block behind block in the order of the keys.</summary>
internal sealed class Blocks
{
    private Blocks(RuleKeys keys, int[] rows, int[] starts)
    {
        Keys = keys;
        Rows = rows;
        Starts = starts;
    }

    public RuleKeys Keys { get; }

    /// <summary>The rows of all blocks; when linking, a block's left rows stand before its right ones.</summary>
    public int[] Rows { get; }

    /// <summary>Where each block starts in <see cref="Rows"/>; one more entry ends the last.</summary>
    public int[] Starts { get; }

    public int Count => Starts.Length - 1;

    public ReadOnlySpan<int> this[int block] => Rows.AsSpan(Starts[block], Starts[block + 1] - Starts[block]);

    /// <summary>Groups the rows by key. A block's rows stand in the order of the table, so left rows come before right ones.</summary>
    public static Blocks Of(RuleKeys keys, int? leftCount)
    {
        var sorted = ArrayPool<ulong>.Shared.Rent(keys.Keys.Length);
        var rows = Keyed(keys.Keys, sorted);
        var starts = new List<int>();
        var kept = 0;
        for (var from = 0; from < rows.Length;)
        {
            var to = from + 1;
            while (to < rows.Length && sorted[to] == sorted[from])
            {
                to++;
            }

            // When linking, a block of one side alone has no pair.
            if (to - from > 1 && (leftCount is not { } left || (rows[from] < left && rows[to - 1] >= left)))
            {
                starts.Add(kept);
                Array.Copy(rows, from, rows, kept, to - from);
                kept += to - from;
            }

            from = to;
        }

        ArrayPool<ulong>.Shared.Return(sorted);
        starts.Add(kept);
        Array.Resize(ref rows, kept);
        return new Blocks(keys, rows, [.. starts]);
    }

    /// <summary>The rows that have a key, in the order of the keys, which go into an array of at least as many places as there are rows.</summary>
    private static int[] Keyed(ulong[] keys, ulong[] sorted)
    {
        var count = 0;
        foreach (var key in keys)
        {
            count += key != 0 ? 1 : 0;
        }

        var rows = new int[count];
        for (int row = 0, i = 0; row < keys.Length; row++)
        {
            if (keys[row] != 0)
            {
                sorted[i] = keys[row];
                rows[i++] = row;
            }
        }

        RadixSort.Sort(sorted.AsSpan(0, count), rows);
        return rows;
    }
}
