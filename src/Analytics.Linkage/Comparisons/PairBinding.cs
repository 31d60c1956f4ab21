using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons.Measures;
using Analytics.Linkage.Expressions;

namespace Analytics.Linkage.Comparisons;

/// <summary>Binds conditions to a table for one thread: conditions that ask for the same measure of the same values share one evaluator.</summary>
internal sealed class PairBinding(PreparedTable table)
{
    private readonly Dictionary<string, MeasureEvaluator> _evaluators = new(StringComparer.Ordinal);

    public PreparedTable Table => table;

    public MeasureEvaluator Evaluator(Measure measure, IReadOnlyList<ValueExpression> arguments)
    {
        var key = $"{measure.Name}({string.Join(", ", arguments)})";
        if (!_evaluators.TryGetValue(key, out var evaluator))
        {
            evaluator = measure.Bind([.. arguments.Select(argument => table[argument])]);
            _evaluators.Add(key, evaluator);
        }

        return evaluator;
    }
}
