using Analytics.Linkage.Blocking;

namespace Analytics.Linkage.Tests.Blocking;

public sealed class ParallelPartsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Run_TakesEveryPartOnce(int threads)
    {
        var parts = Enumerable.Range(0, 1000).ToArray();
        var states = ParallelParts.Run(parts, threads, () => new List<int>(), (part, state) => state.Add(part), CancellationToken.None);
        Assert.Equal(parts, states.SelectMany(state => state).Order());
        Assert.Equal(Math.Max(1, threads), states.Count);
    }

    [Fact]
    public void Run_OfNothing_MakesOneEmptyState() =>
        Assert.Empty(Assert.Single(ParallelParts.Run(Array.Empty<int>(), 8, () => new List<int>(), (part, state) => state.Add(part), CancellationToken.None)));

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Run_ThatFails_GivesTheFaultItself(int threads) => Assert.Throws<LinkageException>(() =>
        ParallelParts.Run(Enumerable.Range(0, 100).ToArray(), threads, () => 0, (part, _) => throw new LinkageException($"{part}"), CancellationToken.None));

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Run_Cancelled_Stops(int threads)
    {
        using var source = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => ParallelParts.Run(Enumerable.Range(0, 100).ToArray(), threads, () => 0, (_, _) => source.Cancel(), source.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => ParallelParts.Run(Enumerable.Range(0, 100).ToArray(), threads, () => 0, (_, _) => { }, source.Token));
    }
}
