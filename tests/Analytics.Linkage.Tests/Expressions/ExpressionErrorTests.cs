using Analytics.Linkage.Blocking;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Expressions;

namespace Analytics.Linkage.Tests.Expressions;

/// <summary>What is said of an expression that is none: the place, and what was expected there.</summary>
public sealed class ExpressionErrorTests
{
    [Theory]
    [InlineData("", 1, "expected a column")]
    [InlineData("  ", 3, "expected a column")]
    [InlineData("prefix(a)", 9, "expected ','")]
    [InlineData("prefix(a, 0)", 12, "'prefix' takes a whole number above 0 behind its value")]
    [InlineData("prefix(a, -1)", 13, "'prefix' takes a whole number above 0")]
    [InlineData("prefix(a, 1.5)", 14, "'prefix' takes a whole number above 0")]
    [InlineData("prefix(a, 99999999999)", 22, "'prefix' takes a whole number above 0")]
    [InlineData("prefix(a, )", 11, "expected a number or a level")]
    [InlineData("year(a, 2)", 7, "expected ')'")]
    [InlineData("year(a", 7, "expected ')'")]
    [InlineData("yeer(a)", 6, "there is no function 'yeer'; there are code_word, digits, folded, identity_birth,")]
    [InlineData("a b", 3, "expected the end")]
    [InlineData("\"a", 3, "expected a closing quotation mark")]
    [InlineData("\"a\"\"", 5, "expected a closing quotation mark")]
    [InlineData("(a)", 1, "expected a column")]
    public void Value_WithAFault_SaysWhere(string text, int place, string message) => Check(text, place, message, () => ValueExpression.Parse(text));

    [Theory]
    [InlineData("", 1, "expected a measure, such as equal(…)")]
    [InlineData("equal", 6, "expected '('")]
    [InlineData("equals(a)", 8, "there is no measure 'equals'; there are bigrams, common_prefix,")]
    [InlineData("Equal(a)", 7, "there is no measure 'Equal'")]
    [InlineData("equal()", 7, "expected a column")]
    [InlineData("equal(a, b)", 12, "'equal' takes 1 value, here are 2")]
    [InlineData("swapped(a)", 11, "'swapped' takes 2 values, here are 1")]
    [InlineData("jaro(a)", 8, "expected >= or <=")]
    [InlineData("jaro(a) > 0.5", 11, "expected '='")]
    [InlineData("jaro(a) = 0.5", 9, "expected >= or <=")]
    [InlineData("jaro(a) >= ", 12, "expected a number or a level")]
    [InlineData("jaro(a) >= high", 16, "'high' is no number")]
    [InlineData("name(a) >= close", 17, "'close' is no level of name; there are initials, romanised_or_swapped,")]
    [InlineData("name(a) >= 3", 13, "'3' is no level of name")]
    [InlineData("equal(a) and", 13, "expected a measure")]
    [InlineData("equal(a) equal(b)", 10, "expected the end")]
    [InlineData("(equal(a)", 10, "expected ')'")]
    [InlineData("not", 4, "expected a measure")]
    [InlineData("missing(a", 10, "expected ')'")]
    public void Condition_WithAFault_SaysWhere(string text, int place, string message) => Check(text, place, message, () => Condition.Parse(text));

    [Theory]
    [InlineData("a &", 4, "expected a column")]
    [InlineData("a && b", 4, "expected a column")]
    [InlineData("a, b", 2, "expected the end")]
    public void Rule_WithAFault_SaysWhere(string text, int place, string message) => Check(text, place, message, () => BlockingRule.Parse(text));

    [Fact]
    public void Rule_OfNothing_IsRefused() => Assert.Throws<LinkageException>(() => new BlockingRule([]));

    [Fact]
    public void Expression_NestedTooDeeply_IsRefused()
    {
        const int Depth = 200_000;
        Assert.Contains("nested", Message(() => Condition.Parse(new string('(', Depth))), StringComparison.Ordinal);
        Assert.Contains("nested", Message(() => Condition.Parse(string.Concat(Enumerable.Repeat("not ", Depth)) + "equal(a)")), StringComparison.Ordinal);
        Assert.Contains("nested", Message(() => Condition.Parse(string.Join(" or ", Enumerable.Repeat("equal(a)", Depth)))), StringComparison.Ordinal);
        Assert.Contains("nested", Message(() => ValueExpression.Parse(string.Concat(Enumerable.Repeat("year(", Depth)) + "a")), StringComparison.Ordinal);
    }

    private static void Check(string text, int place, string message, Func<object> parse)
    {
        var said = Message(parse);
        Assert.StartsWith($"'{text}', at character {place}: ", said, StringComparison.Ordinal);
        Assert.Contains(message, said, StringComparison.Ordinal);
    }

    private static string Message(Func<object> parse) => Assert.Throws<LinkageException>(parse).Message;
}
