using Analytics.Evaluation.Uncertainty.Randomness;

namespace Analytics.Evaluation.Tests.Uncertainty.Randomness;

public sealed class PhiloxTests
{
    /// <summary>The known answers of the authors' own library (Random123, kat_vectors).</summary>
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void Block_KnownAnswers(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, uint a, uint b, uint c, uint d) =>
        Assert.Equal((a, b, c, d), Philox.Block(c0, c1, c2, c3, k0, k1));

    [Fact]
    public void Streams_HaveTheMomentsOfTheirDistributions()
    {
        const int Count = 20_000;
        double[] uniform = [.. Enumerable.Range(0, Count).Select(i => new RandomStream(7, 1, (ulong)i).Uniform(3))];
        double[] normal = [.. Enumerable.Range(0, Count).Select(i => new RandomStream(7, 2, (ulong)i).Normal(0))];
        // Five standard errors.
        Assert.Equal(0.5, uniform.Average(), 5 * Math.Sqrt(1.0 / 12 / Count));
        Assert.Equal(0, normal.Average(), 5 / Math.Sqrt(Count));
        Assert.Equal(1, normal.Average(x => x * x), 5 * Math.Sqrt(2.0 / Count));
        Assert.All(uniform, u => Assert.InRange(u, 0, 1 - double.Epsilon));
        foreach (var shape in new[] { 0.3, 1, 4.5 })
        {
            var gamma = Enumerable.Range(0, Count).Select(i =>
            {
                var next = 0u;
                return new RandomStream(7, 3, (ulong)i).Gamma(shape, ref next);
            }).ToArray();
            Assert.Equal(shape, gamma.Average(), 5 * Math.Sqrt(shape / Count));
        }
    }

    [Fact]
    public void Streams_OfDifferentFactorsSamplesAndSeedsDiffer()
    {
        var streams = from seed in new ulong[] { 1, 1UL << 40 }
                      from factor in new uint[] { 0, 1 }
                      from sample in new ulong[] { 0, 1, 1UL << 40 }
                      from index in new uint[] { 0, 1 }
                      select new RandomStream(seed, factor, sample).Uniform(index);
        Assert.Equal(24, streams.Distinct().Count());
    }
}
