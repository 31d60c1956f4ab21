using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons.Measures;
using Analytics.Linkage.Expressions;

namespace Analytics.Linkage.Comparisons;

/// <summary>Binds conditions to a table for one thread: conditions that ask for the same measure of the same values share one evaluator.</summary>
internal sealed class PairBinding(PreparedTable table)
{
    private readonly Dictionary<string, MeasureEvaluator> _evaluators = new(StringComparer.Ordinal);
    private readonly HashSet<int[]> _codes = [];

    public PreparedTable Table => table;

    /// <summary>The codes that what was bound looks up by row, each column's once.</summary>
    public IReadOnlyCollection<int[]> LookedUp => _codes;

    /// <summary>The codes of a value, for tests that look at nothing else.</summary>
    public int[] Codes(ValueExpression value)
    {
        var codes = table[value].Codes;
        _codes.Add(codes);
        return codes;
    }

    public MeasureEvaluator Evaluator(Measure measure, IReadOnlyList<ValueExpression> arguments)
    {
        var key = $"{measure.Name}({string.Join(", ", arguments)})";
        if (!_evaluators.TryGetValue(key, out var evaluator))
        {
            var columns = arguments.Select(argument => table[argument]).ToArray();
            _codes.UnionWith(columns.Select(column => column.Codes));
            evaluator = measure.Bind(columns);
            _evaluators.Add(key, evaluator);
        }

        return evaluator;
    }
}
