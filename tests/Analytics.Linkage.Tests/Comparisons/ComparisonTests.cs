using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Tests.Comparisons;

public sealed class ComparisonTests
{
    [Fact]
    public void Comparison_Impossible_IsRefused()
    {
        Assert.Contains("'c' has 0 levels", Assert.Throws<LinkageException>(() => new Comparison("c", [])).Message, StringComparison.Ordinal);
        Assert.Throws<LinkageException>(() => Rows.Ladder("c", [.. Enumerable.Repeat("equal(a)", 31)]));
        Assert.Throws<ArgumentException>(() => Rows.Ladder(" ", "equal(a)"));
    }

    [Fact]
    public void Comparison_NamesLevelsAndColumns()
    {
        var comparison = Rows.Ladder("c", "equal(a)", "swapped(a, b)", "jaro(prefix(d, 3)) >= 0.5");
        Assert.Equal(["a", "b", "d"], comparison.Columns);
        Assert.Equal(["missing", "else", "jaro(prefix(d, 3)) >= 0.5", "swapped(a, b)", "equal(a)"], Enumerable.Range(-1, 5).Select(comparison.Label));
    }
}
