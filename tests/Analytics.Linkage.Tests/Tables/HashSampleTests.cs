using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Tests.Tables;

public sealed class HashSampleTests
{
    [Fact]
    public void Take_OfFew_IsAll() => Assert.Equal([0, 1, 2], HashSample.Take(3, 3, _ => ulong.MaxValue));

    [Theory]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(200_000)]
    public void Take_InParts_TakesTheSmallHashesInOrder(int count)
    {
        static ulong Hash(int item) => ContentHash.Of($"{item}");
        var taken = HashSample.Take(count, 1_000, Hash);
        var below = (ulong)(ulong.MaxValue * (1_000.0 / count));
        Assert.Equal(Enumerable.Range(0, count).Where(item => ContentHash.Finish(Hash(item) + 1) <= below), taken);
    }

    [Theory]
    [InlineData(10_000, 1_000)]
    [InlineData(10_000, 9_000)]
    [InlineData(50_000, 200)]
    public void Take_OfMany_IsAboutAsManyAsWanted(int count, int wanted)
    {
        var taken = HashSample.Take(count, wanted, item => (ulong)item);
        Assert.InRange(taken.Length, wanted - (5 * Math.Sqrt(wanted)), wanted + (5 * Math.Sqrt(wanted)));
        Assert.Equal(taken.Distinct().Order(), taken);
    }

    [Fact]
    public void Take_OfItemsInAnotherOrder_TakesTheSame()
    {
        var order = Rows.Order(5_000, 1);
        var taken = HashSample.Take(order.Length, 500, item => ContentHash.Of($"{item}"));
        var again = HashSample.Take(order.Length, 500, item => ContentHash.Of($"{order[item]}"));
        Assert.Equal(taken, again.Select(item => order[item]).Order());
    }

    [Fact]
    public void Take_OfASample_IsAnIndependentSample()
    {
        // The hash decided the first sample; it must not decide the second one the same way.
        var first = HashSample.Take(100_000, 10_000, item => ContentHash.Of($"{item}"));
        var second = HashSample.Take(first.Length, 1_000, item => ContentHash.Of($"{first[item]}"));
        Assert.InRange(second.Length, 800, 10_000);
    }

    [Fact]
    public void Take_OfTheGreatestHash_DoesNotOverflow() => Assert.InRange(HashSample.Take(1000, 10, _ => ulong.MaxValue).Length, 0, 1000);
}
