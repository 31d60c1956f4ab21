using Analytics.Linkage.Expressions;

namespace Analytics.Linkage.Blocking;

/// <summary>
/// A condition that candidate pairs are made by: two records are compared if all values of the rule are the same in both. A record that misses
/// one of them is in no block of the rule. Rules are alternatives; a pair that several give is compared once, under the first.
/// </summary>
public sealed class BlockingRule
{
    /// <summary>A rule.</summary>
    /// <param name="values">The values that must agree, at least one.</param>
    /// <exception cref="LinkageException">No value.</exception>
    public BlockingRule(IReadOnlyList<ValueExpression> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Values = values.Count > 0 ? values : throw new LinkageException("A blocking rule needs at least one value.");
    }

    /// <summary>The values that must agree.</summary>
    public IReadOnlyList<ValueExpression> Values { get; }

    /// <summary>The columns at their root.</summary>
    public IEnumerable<string> Columns => Values.Select(value => value.ColumnName).Distinct(StringComparer.Ordinal);

    /// <summary>Reads a rule: values joined by <c>&amp;</c>, such as <c>surname &amp; year(birth_date)</c>.</summary>
    /// <exception cref="LinkageException">It is none.</exception>
    public static BlockingRule Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new BlockingRule(new ExpressionParser(text).WholeRule());
    }

    /// <summary>The rule as it is written.</summary>
    public override string ToString() => string.Join(" & ", Values);
}
