using Analytics.Linkage.Comparisons;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Comparisons;

public sealed class PairComparerTests
{
    private const int RowCount = 6;

    // More columns than are compared at once, and ladders between them that are not.
    private static readonly string[] Columns = [.. Enumerable.Range(0, 19).Select(i => $"c{i}")];

    private static readonly Comparison[] Comparisons =
    [
        .. Columns.Select((column, i) => i % 5 == 3 ? Rows.Ladder(column, $"equal({column})", $"levenshtein({column}) <= 1") : Rows.Ladder(column, $"equal({column})")),
        Rows.Ladder("again", "equal(c0)"), Rows.Ladder("prefix", "equal(prefix(c1, 1))"), Rows.Ladder("crossed", "swapped(c1, c2)"),
    ];

    private static readonly Gen<string?> Values = Gen.Elements<string?>(null, "a", "b", "ab");

    [Fact]
    public void Pattern_OfAnyRows_IsTheComparisonsOneByOne() => Prop.ForAll(Values.ArrayOf(RowCount * Columns.Length).ToArbitrary(), values =>
    {
        var table = Rows.Prepared(Rows.Table([.. Columns.Select((column, i) => (column, values[(i * RowCount)..((i + 1) * RowCount)]))]));
        var space = new PatternSpace(Comparisons);
        var (comparer, binding) = (new PairComparer(space, table), new PairBinding(table));
        foreach (var (left, right) in Rows.Pairs(table.Table))
        {
            var expected = Comparisons.Select(comparison => ComparisonEvaluator.Bind(comparison, binding).Code(left, right));
            var pattern = comparer.Pattern(left, right);
            Assert.Equal(expected, Enumerable.Range(0, space.Count).Select(i => space.Code(pattern, i)));
        }
    }).Check(Config.QuickThrowOnFailure);
}
