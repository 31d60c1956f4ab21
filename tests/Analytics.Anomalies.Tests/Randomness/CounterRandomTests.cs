using Analytics.Anomalies.Randomness;

namespace Analytics.Anomalies.Tests.Randomness;

public sealed class CounterRandomTests
{
    [Fact]
    public void Below_EveryNumberEquallyOften()
    {
        var random = new CounterRandom(9, 4);
        var counts = new int[10];
        for (var i = 0; i < 100_000; i++) counts[random.Below(10)]++;
        var chi = counts.Sum(count => (count - 10_000.0) * (count - 10_000) / 10_000);
        Assert.True(chi < 27.9, $"χ² of {chi} on 9 degrees of freedom");
    }

    [Fact]
    public void Streams_AreReproducibleAndDiffer()
    {
        var (one, same, other, seeded) = (new CounterRandom(1, 2), new CounterRandom(1, 2), new CounterRandom(1, 3), new CounterRandom(2, 2));
        var numbers = Enumerable.Range(0, 100).Select(_ => one.Next()).ToArray();
        Assert.Equal(numbers, Enumerable.Range(0, 100).Select(_ => same.Next()));
        Assert.Empty(numbers.Intersect(Enumerable.Range(0, 100).Select(_ => other.Next())));
        Assert.Empty(numbers.Intersect(Enumerable.Range(0, 100).Select(_ => seeded.Next())));
    }
}
