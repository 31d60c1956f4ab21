using Analytics.Generator.Randomness;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Generator.Tests.Randomness;

public class IndexPermutationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(64)]
    [InlineData(1000)]
    public void Forward_AllIndices_MeetsEachPlaceOnce(int size)
    {
        var permutation = new IndexPermutation(5, StreamPurpose.PairPartner, size);

        var places = Enumerable.Range(0, size).Select(i => permutation.Forward(i)).Order().ToList();

        Assert.Equal(Enumerable.Range(0, size).Select(i => (long)i), places);
    }

    [Fact]
    public void Backward_OfForward_IsTheIndex() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>().Generator.Where(n => n >= 0).ToArbitrary(),
        index =>
        {
            var permutation = new IndexPermutation(9, StreamPurpose.Division, (long)index + 1000);
            return permutation.Backward(permutation.Forward(index)) == index;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Forward_Neighbours_AreScattered()
    {
        var permutation = new IndexPermutation(9, StreamPurpose.Division, 100_000);

        var near = Enumerable.Range(0, 1000).Count(i => Math.Abs(permutation.Forward(i) - permutation.Forward(i + 1)) < 1000);

        Assert.InRange(near, 0, 60);
    }
}
