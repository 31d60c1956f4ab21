using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Tests.Comparisons;

public sealed class PatternSpaceTests
{
    private static readonly PatternSpace Space = new([Rows.Ladder("one", "equal(a)"), Rows.Ladder("two", "equal(b)", "jaro(b) >= 0.9"), Rows.Ladder("three", "equal(c)")]);

    [Fact]
    public void Code_OfEveryPattern_GivesItsDigitsBack()
    {
        var seen = new HashSet<ulong>();
        for (var digits = 0; digits < 3 * 4 * 3; digits++)
        {
            int[] codes = [digits % 3, digits / 3 % 4, digits / 12];
            var pattern = codes.Select((code, i) => (ulong)code * Space.Stride(i)).Aggregate(0UL, (sum, part) => sum + part);
            Assert.True(seen.Add(pattern));
            Assert.Equal(codes, Enumerable.Range(0, 3).Select(i => Space.Code(pattern, i)));
            foreach (var bits in new[] { 0, 0.5, -0.5, 7.5, -16, 15.5 })
            {
                var with = Space.WithFrequency(pattern, bits);
                Assert.Equal(codes, Enumerable.Range(0, 3).Select(i => Space.Code(with, i)));
                Assert.Equal(bits, Space.FrequencyBits(with));
            }
        }
    }

    [Theory]
    [InlineData(0.24, 0)]
    [InlineData(0.3, 0.5)]
    [InlineData(-3.8, -4)]
    [InlineData(99, 15.5)]
    [InlineData(-99, -16)]
    public void WithFrequency_RoundsToHalfBits(double bits, double kept) => Assert.Equal(kept, Space.FrequencyBits(Space.WithFrequency(5, bits)));

    [Fact]
    public void PatternSpace_OfTooManyComparisons_IsRefused()
    {
        var many = Enumerable.Range(0, 40).Select(i => Rows.Ladder($"{i}", "equal(a)", "jaro(a) >= 0.9", "jaro(a) >= 0.8")).ToArray();
        Assert.Contains("40 comparisons have more agreement patterns than can be numbered", Assert.Throws<LinkageException>(() => new PatternSpace(many)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PatternTable_TakesPatternsApart()
    {
        var counts = new PatternCounts();
        counts.Add(Space.WithFrequency(7, 1.5), 3);
        counts.Add(2);
        counts.Add(2);
        var other = new PatternCounts();
        other.Add(2, 5);
        counts.Add(other);
        Assert.Equal((10L, 2), (counts.Total, counts.Distinct));
        var table = new PatternTable(Space, counts.Sorted());
        Assert.Equal([7L, 3L], table.Counts);
        Assert.Equal([-16, 1.5], table.FrequencyBits);
        Assert.Equal([1, 2, 0], table[1].ToArray());
    }

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
