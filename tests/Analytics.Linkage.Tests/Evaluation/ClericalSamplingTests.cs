using Analytics.Linkage.Evaluation;

namespace Analytics.Linkage.Tests.Evaluation;

public sealed class ClericalSamplingTests
{
    private static readonly double[] Weights = [.. Enumerable.Range(0, 5000).Select(i => (i % 997 / 12.0) - 40)];
    private static readonly ulong[] Hashes = [.. Enumerable.Range(0, 5000).Select(i => PairHash.Ordered($"l{i}", $"r{i * 7}"))];

    [Fact]
    public void Draw_RepresentsEveryRegionAndMoreAroundTheThreshold()
    {
        var sample = ClericalSampling.Draw(Weights, Hashes, 3);
        Assert.Equal(14, sample.Strata.Count);
        Assert.Equal(300, sample.Pairs.Count);
        Assert.Equal([-13, -5, -1, 1, 2, 2.5, 3, 3.5, 4, 5, 7, 11, 19], sample.Strata.Skip(1).Select(stratum => stratum.Low));
        Assert.All(sample.Strata, stratum => Assert.True(stratum.Drawn >= Math.Min(10, stratum.Size)));
        Assert.True(sample.Strata[6].Drawn > sample.Strata[4].Drawn);
        Assert.True(sample.Strata[4].Drawn > sample.Strata[0].Drawn);
        for (var i = 0; i < sample.Strata.Count; i++)
        {
            var (low, high, size, drawn) = sample.Strata[i];
            Assert.Equal(Weights.Count(weight => low <= weight && weight < high), size);
            Assert.Equal(drawn, sample.Pairs.Count(pair => pair.Stratum == i));
        }
    }

    [Fact]
    public void Draw_InclusionWeights_AddUpToTheCandidatePairs()
    {
        var sample = ClericalSampling.Draw(Weights, Hashes, 0);
        Assert.Equal(5000, sample.Pairs.Sum(pair => pair.InclusionWeight), 6);
        Assert.All(sample.Pairs, pair => Assert.Equal(sample.Strata[pair.Stratum].InclusionWeight, pair.InclusionWeight));
        Assert.Null(new ClericalStratum(0, 1, 0, 0).InclusionWeight);
    }

    [Fact]
    public void Draw_OtherOrderOfPairs_DrawsTheSamePairs()
    {
        var sample = ClericalSampling.Draw(Weights, Hashes, 0);
        var reversed = ClericalSampling.Draw([.. Weights.Reverse()], [.. Hashes.Reverse()], 0);
        Assert.Equal(sample.Strata, reversed.Strata);
        Assert.Equal(sample.Pairs, reversed.Pairs.Select(pair => pair with { Position = 4999 - pair.Position }));
    }

    [Fact]
    public void Draw_OtherSeeds_DrawEveryPairEquallyOften()
    {
        double[] weights = [.. Enumerable.Repeat(0.1, 40)];
        var times = new int[40];
        for (var seed = 0UL; seed < 2000; seed++)
        {
            var sample = ClericalSampling.Draw(weights, Hashes.AsSpan(0, 40), 0, new() { SampleSize = 10, Seed = seed });
            foreach (var pair in sample.Pairs)
            {
                times[pair.Position]++;
            }
        }

        // 500 expected, standard deviation 19.4.
        Assert.All(times, count => Assert.InRange(count, 500 - 90, 500 + 90));
    }

    [Fact]
    public void Draw_WeightsOnBorders_BelongToTheUpperStratum()
    {
        var sample = ClericalSampling.Draw([0, -0.5, 0.5, double.NegativeInfinity, double.PositiveInfinity], [1, 2, 3, 4, 5], 0);
        Assert.Equal([0, 6, 7, 8, 13], sample.Pairs.OrderBy(pair => pair.MatchWeight).Select(pair => pair.Stratum));
        Assert.All(sample.Pairs, pair => Assert.Equal(1, pair.InclusionWeight));
    }

    [Fact]
    public void Draw_FromNothing_IsEmpty()
    {
        var sample = ClericalSampling.Draw([], [], 0);
        Assert.Empty(sample.Pairs);
        Assert.All(sample.Strata, stratum => Assert.Equal((0L, 0), (stratum.Size, stratum.Drawn)));
    }

    [Fact]
    public void Draw_TheListIsMixedOverTheStrata()
    {
        // Who answers only half the list has answered about half of every stratum.
        var sample = ClericalSampling.Draw(Weights, Hashes, 0);
        var firstHalf = sample.Pairs.Take(150).Select(pair => pair.Stratum).Distinct();
        Assert.Equal(sample.Strata.Count(stratum => stratum.Size > 0), firstHalf.Count());
    }

    [Fact]
    public void Arguments_OutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => ClericalSampling.Draw([1], [], 0));
        Assert.Throws<ArgumentException>(() => ClericalSampling.Draw([double.NaN], [1], 0));
        Assert.Throws<ArgumentException>(() => ClericalSampling.Draw([1], [1], double.PositiveInfinity));
        Assert.Throws<ArgumentException>(() => ClericalSampling.Draw([1], [1], 0, new() { SampleSize = 0 }));
        Assert.Throws<ArgumentException>(() => ClericalSampling.Draw([1], [1], 0, new() { BandEdges = [1, 1] }));
        Assert.Throws<ArgumentException>(() => ClericalSampling.Draw([1], [1], 0, new() { BandEdges = [0, 1] }));
    }
}
