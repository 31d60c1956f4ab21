using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Tests.Comparisons;

public sealed class PatternTableTests
{
    [Fact]
    public void PatternTable_TakesPatternsApart()
    {
        var space = new PatternSpace([Rows.Ladder("one", "equal(a)"), Rows.Ladder("two", "equal(b)", "jaro(b) >= 0.9"), Rows.Ladder("three", "equal(c)")]);
        var counts = new PatternCounts();
        counts.Add(space.WithFrequency(7, 1.5), 3);
        counts.Add(2);
        counts.Add(2);
        var other = new PatternCounts();
        other.Add(2, 5);
        counts.Add(other);
        Assert.Equal((10L, 2), (counts.Total, counts.Sorted().Length));
        var table = new PatternTable(space, counts.Sorted());
        Assert.Equal([7L, 3L], table.Counts);
        Assert.Equal([-16, 1.5], table.FrequencyBits);
        Assert.Equal([1, 2, 0], table[1].ToArray());
    }
}
