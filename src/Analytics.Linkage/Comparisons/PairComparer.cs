using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Comparisons;

/// <summary>All comparisons bound to a table, for one thread.</summary>
internal sealed class PairComparer
{
    private readonly ComparisonEvaluator[] _evaluators;
    private readonly ulong[] _strides;
    private readonly int[][] _codes;

    public PairComparer(PatternSpace space, PreparedTable table)
    {
        var binding = new PairBinding(table);
        _evaluators = [.. space.Comparisons.Select(comparison => ComparisonEvaluator.Bind(comparison, binding))];
        _strides = [.. Enumerable.Range(0, space.Count).Select(space.Stride)];
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
        var sum = 0;
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
        var pattern = 0UL;
        for (var i = 0; i < _evaluators.Length; i++)
        {
            pattern += (ulong)_evaluators[i].Code(left, right) * _strides[i];
        }

        return pattern;
    }
}
