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
        var sorted = keys.Sorted;
        var rows = sorted.Rows;
        var starts = new List<int>();
        var kept = 0;
        for (var from = 0; from < rows.Length;)
        {
            var to = sorted.EndOf(from);

            // When linking, a block of one side alone has no pair.
            if (to - from > 1 && (leftCount is not { } left || (rows[from] < left && rows[to - 1] >= left)))
            {
                starts.Add(kept);
                Array.Copy(rows, from, rows, kept, to - from);
                kept += to - from;
            }

            from = to;
        }

        keys.Forget();
        starts.Add(kept);
        Array.Resize(ref rows, kept);
        return new Blocks(keys, rows, [.. starts]);
    }
}
