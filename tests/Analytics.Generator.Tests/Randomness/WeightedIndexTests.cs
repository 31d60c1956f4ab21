using Analytics.Generator.Randomness;

namespace Analytics.Generator.Tests.Randomness;

public class WeightedIndexTests
{
    [Fact]
    public void Draw_ManyTimes_FollowsTheWeightsAndNeverPicksZero()
    {
        var index = new WeightedIndex([0, 10, 0, 0, 30, 60, 0]);
        var random = new RandomStream(3, StreamPurpose.Host, 0);
        var counts = new int[7];
        for (var i = 0; i < 10_000; i++) counts[index.Draw(ref random)]++;

        Assert.Equal(0, counts[0] + counts[2] + counts[3] + counts[6]);
        Assert.InRange(counts[1], 850, 1150);
        Assert.InRange(counts[4], 2800, 3200);
        Assert.InRange(counts[5], 5800, 6200);
    }

    [Fact]
    public void Constructor_AllWeightsZero_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new WeightedIndex([0, 0]));
}
