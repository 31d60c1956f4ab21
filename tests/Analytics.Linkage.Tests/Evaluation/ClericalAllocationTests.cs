using Analytics.Linkage.Evaluation;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Evaluation;

public sealed class ClericalAllocationTests
{
    [Fact]
    public void Of_ByHand()
    {
        // 2 + 2 + 1 first; of the other 6 pairs two thirds go to the first.
        Assert.Equal([6, 4, 1], ClericalAllocation.Of([100, 100, 1], [1, 0.5, 1], 11, 2));
        Assert.Equal([5, 5, 0], ClericalAllocation.Of([100, 5, 0], [0.1, 1, 1], 10, 0));
    }

    [Fact]
    public void Of_AnyStrata_KeepsTheBounds() => Prop.ForAll(
        Gen.Choose(0, 30).ArrayOf(6).ToArbitrary(),
        Gen.Choose(1, 100).ToArbitrary(),
        Gen.Choose(1, 10).ToArbitrary(),
        (codes, total, minimum) =>
        {
            long[] sizes = [.. codes.Select(code => (long)code)];
            var drawn = ClericalAllocation.Of(sizes, [1, 0.5, 0.25, 0.125, 1, 2], total, minimum);
            var least = sizes.Sum(size => Math.Min(size, minimum));
            Assert.All(drawn.Zip(sizes), pair => Assert.InRange(pair.First, Math.Min(pair.Second, minimum), pair.Second));
            Assert.Equal(Math.Max(least, Math.Min(total, sizes.Sum())), drawn.Sum());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
}
