using Analytics.Kernels.Sketches;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Sketches;

public sealed class MinHashTests
{
    private static ulong[] Elements(int from, int to)
    {
        var hashes = new ulong[to - from];
        for (var i = from; i < to; i++)
        {
            Shingles.Hash($"element {i:D6}", 14, hashes.AsSpan(i - from));
        }

        return hashes;
    }

    private static uint[] Sign(MinHash hash, ulong[] elements)
    {
        var signature = new uint[hash.Size];
        hash.Sign(elements, signature);
        return signature;
    }

    [Fact]
    public void Sign_OfAUnion_IsTheLeastOfBoth() => Prop.ForAll(
        Gen.Choose(0, 40).ToArbitrary(), Gen.Choose(0, 40).ToArbitrary(), Gen.Choose(1, 37).ToArbitrary(),
        (left, right, size) =>
        {
            var hash = new MinHash(size);
            var (one, other) = (Sign(hash, Elements(0, left)), Sign(hash, Elements(100, 100 + right)));
            var both = Sign(hash, [.. Elements(100, 100 + right), .. Elements(0, left)]);
            return one.Zip(other, Math.Min).SequenceEqual(both);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Theory]
    [InlineData(100)]
    [InlineData(400)]
    [InlineData(900)]
    public void Similarity_EstimatesJaccard(int common)
    {
        // Sets of 1,000 with so many in common; 1,024 functions: three standard errors are at most 0.047.
        var hash = new MinHash(1024);
        var estimate = MinHash.Similarity(Sign(hash, Elements(0, 1000)), Sign(hash, Elements(1000 - common, 2000 - common)));
        Assert.Equal((double)common / (2000 - common), estimate, 0.05);
    }

    [Fact]
    public void Sign_OrderAndRepetition_DoNotMatter()
    {
        var hash = new MinHash(48);
        var elements = Elements(0, 50);
        Assert.Equal(Sign(hash, elements), Sign(hash, [.. elements.Reverse(), .. elements]));
        Assert.All(Sign(hash, []), value => Assert.Equal(uint.MaxValue, value));
    }

    [Fact]
    public void Sign_OfMoreFunctions_BeginsWithThoseOfFewer() =>
        Assert.Equal(Sign(new MinHash(5), Elements(0, 9)), Sign(new MinHash(64), Elements(0, 9))[..5]);
}
