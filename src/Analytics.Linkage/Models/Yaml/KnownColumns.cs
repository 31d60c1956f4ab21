using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Expressions;

namespace Analytics.Linkage.Models.Yaml;

/// <summary>Reads expressions, all of whose columns must be among the model's.</summary>
internal sealed class KnownColumns(IReadOnlyList<ColumnDescription> columns)
{
    private readonly HashSet<string> _names = [.. columns.Select(column => column.Name)];

    public ValueExpression Value(string text)
    {
        var value = ValueExpression.Parse(text);
        Ensure(value);
        return value;
    }

    public BlockingRule Rule(string text)
    {
        var rule = BlockingRule.Parse(text);
        rule.Values.ToList().ForEach(Ensure);
        return rule;
    }

    public Condition Condition(string text)
    {
        var condition = Comparisons.Condition.Parse(text);
        condition.Values.ToList().ForEach(Ensure);
        return condition;
    }

    private void Ensure(ValueExpression value)
    {
        if (!_names.Contains(value.ColumnName))
        {
            throw new LinkageException($"'{value}' names a column that is not listed under 'columns'; there are {string.Join(", ", columns.Select(column => column.Name))}.");
        }
    }
}
