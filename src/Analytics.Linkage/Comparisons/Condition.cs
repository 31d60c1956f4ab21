using System.Globalization;
using Analytics.Linkage.Expressions;

namespace Analytics.Linkage.Comparisons;

/// <summary>Something that holds of a pair of records or not; conditions compose.</summary>
public abstract record Condition
{
    /// <summary>Reads a condition, such as <c>equal(surname) and not equal(sex)</c>.</summary>
    /// <exception cref="LinkageException">It is none; the message says where and what was expected.</exception>
    public static Condition Parse(string text) => new ExpressionParser(text).WholeCondition();

    /// <summary>Every value that the condition looks at.</summary>
    public abstract IEnumerable<ValueExpression> Values { get; }

    /// <summary>The measures that it asks for, each with what it is held against.</summary>
    internal abstract IEnumerable<MeasuredCondition> Measured { get; }

    internal abstract PairTest Bind(PairBinding binding);
}

/// <summary>How a measure is held against a number.</summary>
public enum ComparisonOperator
{
    /// <summary>Greater or equal.</summary>
    AtLeast,

    /// <summary>Less or equal.</summary>
    AtMost,
}

/// <summary>A measure of the pair reaches, or stays within, a number. Does not hold where a value is missing.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Arguments">Of which values.</param>
/// <param name="Operator">How it is held against the threshold.</param>
/// <param name="Threshold">The number.</param>
public sealed record MeasuredCondition(Measure Measure, IReadOnlyList<ValueExpression> Arguments, ComparisonOperator Operator, double Threshold) : Condition
{
    /// <inheritdoc />
    public override IEnumerable<ValueExpression> Values => Arguments;

    /// <summary>The condition as it is written.</summary>
    public override string ToString()
    {
        var call = $"{Measure.Name}({string.Join(", ", Arguments)})";
        return Measure.IsYesOrNo ? call : $"{call} {(Operator == ComparisonOperator.AtLeast ? ">=" : "<=")} {ThresholdText}";
    }

    /// <summary>Whether it says that two values are the same.</summary>
    internal bool IsEquality => Measure.Name == Measure.Equality && this is { Operator: ComparisonOperator.AtLeast, Threshold: > 0 and <= 1 };

    private string ThresholdText => Measure.Words.FirstOrDefault(word => word.Value == Threshold).Key ?? Threshold.ToString(CultureInfo.InvariantCulture);

    internal override IEnumerable<MeasuredCondition> Measured => [this];

    internal override PairTest Bind(PairBinding binding) => new ThresholdTest(binding.Evaluator(Measure, Arguments), Operator, Threshold);
}

/// <summary>The value is missing in at least one of the two records.</summary>
/// <param name="Value">The value.</param>
public sealed record MissingCondition(ValueExpression Value) : Condition
{
    /// <inheritdoc />
    public override IEnumerable<ValueExpression> Values => [Value];

    /// <summary>The condition as it is written.</summary>
    public override string ToString() => $"missing({Value})";

    internal override IEnumerable<MeasuredCondition> Measured => [];

    internal override PairTest Bind(PairBinding binding) => new MissingTest(binding.Codes(Value));
}

/// <summary>Both conditions hold.</summary>
/// <param name="First">The one that is tested first.</param>
/// <param name="Second">The other.</param>
public sealed record BothCondition(Condition First, Condition Second) : Condition
{
    /// <inheritdoc />
    public override IEnumerable<ValueExpression> Values => First.Values.Concat(Second.Values);

    /// <summary>The condition as it is written.</summary>
    public override string ToString() => $"{Bracket(First)} and {Bracket(Second)}";

    private static string Bracket(Condition condition) => condition is EitherCondition ? $"({condition})" : condition.ToString()!;

    internal override IEnumerable<MeasuredCondition> Measured => First.Measured.Concat(Second.Measured);

    internal override PairTest Bind(PairBinding binding) => new BothTest(First.Bind(binding), Second.Bind(binding));
}

/// <summary>At least one of two conditions holds.</summary>
/// <param name="First">The one that is tested first.</param>
/// <param name="Second">The other.</param>
public sealed record EitherCondition(Condition First, Condition Second) : Condition
{
    /// <inheritdoc />
    public override IEnumerable<ValueExpression> Values => First.Values.Concat(Second.Values);

    /// <summary>The condition as it is written.</summary>
    public override string ToString() => $"{First} or {Second}";

    internal override IEnumerable<MeasuredCondition> Measured => First.Measured.Concat(Second.Measured);

    internal override PairTest Bind(PairBinding binding) => new EitherTest(First.Bind(binding), Second.Bind(binding));
}

/// <summary>The condition does not hold; of a measure with a missing value it is true.</summary>
/// <param name="Inner">The condition.</param>
public sealed record NotCondition(Condition Inner) : Condition
{
    /// <inheritdoc />
    public override IEnumerable<ValueExpression> Values => Inner.Values;

    /// <summary>The condition as it is written.</summary>
    public override string ToString() => Inner is BothCondition or EitherCondition ? $"not ({Inner})" : $"not {Inner}";

    internal override IEnumerable<MeasuredCondition> Measured => Inner.Measured;

    internal override PairTest Bind(PairBinding binding) => new NotTest(Inner.Bind(binding));
}
