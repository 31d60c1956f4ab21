using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Comparisons;

/// <summary>All comparisons bound to a table, for one thread.</summary>
internal sealed class PairComparer
{
    private readonly ComparisonEvaluator[] _evaluators;
    private readonly ulong[] _strides;

    public PairComparer(PatternSpace space, PreparedTable table)
    {
        var binding = new PairBinding(table);
        _evaluators = [.. space.Comparisons.Select(comparison => ComparisonEvaluator.Bind(comparison, binding))];
        _strides = [.. Enumerable.Range(0, space.Count).Select(space.Stride)];
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
