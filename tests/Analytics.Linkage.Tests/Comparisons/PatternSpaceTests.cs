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
            foreach (var bits in new[] { 0, 0.5, -0.5, 7.25, -16, 15.75 })
            {
                var with = Space.WithFrequency(pattern, bits);
                Assert.Equal(codes, Enumerable.Range(0, 3).Select(i => Space.Code(with, i)));
                var all = new byte[3];
                Space.Codes(with, all);
                Assert.Equal(codes, all.Select(code => (int)code));
                Assert.Equal(bits, Space.FrequencyBits(with));
            }
        }
    }

    [Theory]
    [InlineData(0.12, 0)]
    [InlineData(0.3, 0.25)]
    [InlineData(-3.8, -3.75)]
    [InlineData(99, 15.75)]
    [InlineData(-99, -16)]
    public void WithFrequency_RoundsToQuartersOfABit(double bits, double kept) => Assert.Equal(kept, Space.FrequencyBits(Space.WithFrequency(5, bits)));

    [Fact]
    public void PatternSpace_OfTooManyComparisons_IsRefused()
    {
        var many = Enumerable.Range(0, 40).Select(i => Rows.Ladder($"{i}", "equal(a)", "jaro(a) >= 0.9", "jaro(a) >= 0.8")).ToArray();
        Assert.Contains("40 comparisons have more agreement patterns than can be numbered", Assert.Throws<LinkageException>(() => new PatternSpace(many)).Message, StringComparison.Ordinal);
    }
}
