using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Comparisons;

/// <summary>All comparisons bound to a table, for one thread.</summary>
internal sealed class PairComparer
{
    private readonly EqualityLanes? _lanes;
    private readonly ComparisonEvaluator[] _evaluators;
    private readonly ulong[] _strides;
    private readonly int[][] _codes;

    public PairComparer(PatternSpace space, PreparedTable table)
    {
        var binding = new PairBinding(table);
        var (evaluators, strides, inLanes) = (new List<ComparisonEvaluator>(), new List<ulong>(), new ulong[RowCodes.Lanes]);
        var near = table.RowCodes(space.Comparisons);
        for (var i = 0; i < space.Count; i++)
        {
            if (near is not null && space.Comparisons[i].EqualityOf is { } value && near.LaneOf(table[value].Codes) is >= 0 and var lane)
            {
                inLanes[lane] += space.Stride(i);
            }
            else
            {
                evaluators.Add(ComparisonEvaluator.Bind(space.Comparisons[i], binding));
                strides.Add(space.Stride(i));
            }
        }

        _lanes = near is null ? null : new EqualityLanes(near, inLanes);
        _evaluators = [.. evaluators];
        _strides = [.. strides];
        _codes = [.. binding.LookedUp];
    }

    /// <summary>
    /// Brings what is known of rows that are compared next into the processor's cache. Looked up pair by pair and column by column, each value
    /// would be waited for; here nothing waits for anything.
    /// </summary>
    /// <param name="rows">At most a few hundred: the nearer cache holds no more.</param>
    /// <returns>A number that says nothing, so that nobody thinks the work superfluous.</returns>
    public int Fetch(ReadOnlySpan<int> rows)
    {
        var sum = _lanes?.Fetch(rows) ?? 0;
        foreach (var codes in _codes)
        {
            foreach (var row in rows)
            {
                sum ^= codes[row];
            }
        }

        return sum;
    }

    /// <summary>The agreement pattern of two rows.</summary>
    public ulong Pattern(int left, int right)
    {
        var pattern = _lanes?.Pattern(left, right) ?? 0;
        for (var i = 0; i < _evaluators.Length; i++)
        {
            pattern += (ulong)_evaluators[i].Code(left, right) * _strides[i];
        }

        return pattern;
    }
}
