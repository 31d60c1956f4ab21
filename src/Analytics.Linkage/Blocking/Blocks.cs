namespace Analytics.Linkage.Blocking;

/// <summary>The blocks of one rule that hold a pair: rows that share a key, block behind block in the order of the keys.</summary>
internal sealed class Blocks
{
    private Blocks(BlockingRule rule, int[] rows, int[] starts, int[] numbers)
    {
        Rule = rule;
        Rows = rows;
        Starts = starts;
        Numbers = numbers;
    }

    public BlockingRule Rule { get; }

    /// <summary>The rows of all blocks; when linking, a block's left rows stand before its right ones.</summary>
    public int[] Rows { get; }

    /// <summary>Where each block starts in <see cref="Rows"/>; one more entry ends the last.</summary>
    public int[] Starts { get; }

    /// <summary>For each row of the table the number of its block, from 1; 0 where no block holds it. Empty where nobody asks for that.</summary>
    public int[] Numbers { get; }

    public int Count => Starts.Length - 1;

    public ReadOnlySpan<int> this[int block] => Rows.AsSpan(Starts[block], Starts[block + 1] - Starts[block]);

    /// <summary>Groups the rows by key. A block's rows stand in the order of the table, so left rows come before right ones.</summary>
    /// <param name="keys">The keys; their sorted rows are used up.</param>
    /// <param name="leftCount">Rows of the left table; null where there is one.</param>
    /// <param name="isNumbered">Whether it will be asked which block a row is in.</param>
    public static Blocks Of(RuleKeys keys, int? leftCount, bool isNumbered)
    {
        var sorted = keys.Sorted;
        var rows = sorted.Rows;
        var starts = new List<int>();
        var numbers = new int[isNumbered ? keys.Keys.Length : 0];
        var kept = 0;
        for (var from = 0; from < rows.Length;)
        {
            var to = sorted.EndOf(from);

            // When linking, a block of one side alone has no pair.
            if (to - from > 1 && (leftCount is not { } left || (rows[from] < left && rows[to - 1] >= left)))
            {
                starts.Add(kept);
                for (var i = from; i < to; i++)
                {
                    rows[kept++] = rows[i];
                    if (isNumbered)
                    {
                        numbers[rows[i]] = starts.Count;
                    }
                }
            }

            from = to;
        }

        keys.Forget();
        starts.Add(kept);
        Array.Resize(ref rows, kept);
        return new Blocks(keys.Rule, rows, [.. starts], numbers);
    }
}
