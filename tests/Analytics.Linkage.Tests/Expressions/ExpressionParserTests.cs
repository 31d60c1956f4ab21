using Analytics.Linkage.Blocking;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Expressions;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Expressions;

public sealed class ExpressionParserTests
{
    private static readonly string[] Columns = ["a", "姓名", "not", "and", "missing", "else", "first name", "1st", "a\"b", "", "R&D", "prefix", "equal", "x(y)", "，", "😀", "tab\tbed", "or "];

    private static readonly Gen<ValueExpression> Values = Gen.Sized(size => Value(Math.Min(size, 3)));

    private static readonly Gen<Condition> Conditions = Gen.Sized(size => Any(Math.Min(size, 4)));

    [Theory]
    [InlineData("surname")]
    [InlineData("prefix(surname, 3)")]
    [InlineData("soundex(word(\"full name\", 2))")]
    [InlineData("\"a \"\"quoted\"\" name\"")]
    [InlineData("year(出生日期)")]
    public void Value_AsWritten_IsWrittenTheSame(string text) => Assert.Equal(text, ValueExpression.Parse(text).ToString());

    [Theory]
    [InlineData("equal(a)")]
    [InlineData("not missing(a) and not equal(a)")]
    [InlineData("jaro_winkler(a) >= 0.92")]
    [InlineData("levenshtein(a) <= 2 and equal(b) or swapped(a, b)")]
    [InlineData("(equal(a) or equal(b)) and not (equal(c) or equal(d))")]
    [InlineData("name(姓名) >= same_pinyin_with_tone")]
    [InlineData("difference(a) <= 1E-05")]
    [InlineData("not not equal(a)")]
    public void Condition_AsWritten_IsWrittenTheSame(string text) => Assert.Equal(text, Condition.Parse(text).ToString());

    [Theory]
    [InlineData(" prefix ( a ,  3 ) ", "prefix(a, 3)")]
    [InlineData("\"plain\"", "plain")]
    [InlineData("equal", "equal")]
    public void Value_LooselyWritten_IsUnderstood(string text, string expected) => Assert.Equal(expected, ValueExpression.Parse(text).ToString());

    [Theory]
    [InlineData("jaro(a)>=+0.9", "jaro(a) >= 0.9")]
    [InlineData("((equal(a)))", "equal(a)")]
    [InlineData("not(equal(a))and\tequal(b)", "not equal(a) and equal(b)")]
    [InlineData("equal(a) or equal(b) and equal(c)", "equal(a) or equal(b) and equal(c)")]
    [InlineData("difference(a) >= -1.50", "difference(a) >= -1.5")]
    public void Condition_LooselyWritten_IsUnderstood(string text, string expected) => Assert.Equal(expected, Condition.Parse(text).ToString());

    [Fact]
    public void Condition_OrBindsWeakest()
    {
        var either = Assert.IsType<EitherCondition>(Condition.Parse("equal(a) or equal(b) and equal(c)"));
        Assert.IsType<BothCondition>(either.Second);
        var both = Assert.IsType<BothCondition>(Condition.Parse("not equal(a) and equal(b)"));
        Assert.IsType<NotCondition>(both.First);
    }

    [Fact]
    public void AnyValue_WrittenAndRead_IsTheSame() => Prop.ForAll(
        Values.ToArbitrary(),
        value => Assert.Equal(value, ValueExpression.Parse(value.ToString()))).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]
    public void AnyCondition_WrittenAndRead_IsWrittenTheSame() => Prop.ForAll(Conditions.ToArbitrary(), condition =>
    {
        var again = Condition.Parse(condition.ToString()!);
        Assert.Equal(condition.ToString(), again.ToString());
        Assert.Equal(condition.Values, again.Values);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]
    public void AnyRule_WrittenAndRead_IsTheSame() => Prop.ForAll(Values.NonEmptyListOf().ToArbitrary(), values =>
    {
        var rule = new BlockingRule([.. values]);
        Assert.Equal(rule.Values, BlockingRule.Parse(rule.ToString()).Values);
        Assert.Equal(values.Select(value => value.ColumnName).Distinct(), rule.Columns);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static Gen<ValueExpression> Value(int depth)
    {
        var column = Gen.Elements(Columns).Select(name => (ValueExpression)new ColumnValue(name));
        return depth == 0
            ? column
            : Gen.OneOf(column, from function in Gen.Elements(ValueFunction.All.Values.ToArray())
                                from source in Value(depth - 1)
                                from number in Gen.Choose(1, 12)
                                select (ValueExpression)new DerivedValue(function, source, function.HasParameter ? number : null));
    }

    private static Gen<Condition> Any(int depth)
    {
        var measured = from measure in Gen.Elements(Measure.All.Values.ToArray())
                       from values in Value(1).ArrayOf(measure.ValueCount)
                       from comparison in measure.IsYesOrNo ? Gen.Constant(ComparisonOperator.AtLeast) : Gen.Elements(Enum.GetValues<ComparisonOperator>())
                       from number in Gen.Choose(-5000, 5000)
                       from word in Gen.Elements(measure.Words.Values.DefaultIfEmpty(1).ToArray())
                       select (Condition)new MeasuredCondition(measure, values, comparison, measure.IsYesOrNo ? 1 : measure.Words.Count > 0 ? word : number / 700.0);
        var missing = Value(1).Select(value => (Condition)new MissingCondition(value));
        return depth == 0
            ? Gen.OneOf(measured, missing)
            : Gen.OneOf(
                measured,
                from first in Any(depth - 1) from second in Any(depth - 1) select (Condition)new BothCondition(first, second),
                from first in Any(depth - 1) from second in Any(depth - 1) select (Condition)new EitherCondition(first, second),
                Any(depth - 1).Select(inner => (Condition)new NotCondition(inner)));
    }
}
