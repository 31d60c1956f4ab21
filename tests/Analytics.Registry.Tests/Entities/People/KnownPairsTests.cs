using Analytics.Registry.Entities.People;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Registry.Tests.Entities.People;

/// <summary>The share of one person among known pairs, by weight.</summary>
public sealed class KnownPairsTests
{
    private static Gen<List<(double Weight, bool IsOne)>> Pairs =>
        Gen.Choose(0, 12).SelectMany(weight => Gen.Choose(0, 2).Select(one => ((double)weight, one > 0))).ListOf().Select(list => list.ToList());

    /// <summary>Isotonic regression by its min-max formula: at each weight the largest over all starts of the smallest mean over all ends; cubic in the pairs.</summary>
    private static double Slow(List<(double Weight, bool IsOne)> pairs, double weight)
    {
        var weights = pairs.Select(pair => pair.Weight).Distinct().Order().ToList();
        double Mean(double from, double to) => pairs.Where(pair => pair.Weight >= from && pair.Weight <= to).Average(pair => pair.IsOne ? 1.0 : 0.0);
        return weights.Where(from => from <= weight).Max(from => weights.Where(to => to >= weight).Min(to => Mean(from, to)));
    }

    [Fact]
    public void Share_IsTheIsotonicRegressionButForSmoothing() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Pairs.ToArbitrary(), pairs =>
    {
        var known = new KnownPairs(pairs);
        return pairs.Select(pair => pair.Weight).Distinct().All(weight =>
        {
            // The block of a weight is all weights of the same regression; smoothing adds half a pair of each kind.
            var slow = Slow(pairs, weight);
            var block = pairs.Where(pair => Math.Abs(Slow(pairs, pair.Weight) - slow) < 1e-9).ToList();
            return Math.Abs(known.Share(weight) - ((block.Count(pair => pair.IsOne) + 0.5) / (block.Count + 1))) < 1e-9;
        });
    }));

    [Fact]
    public void Share_LessEvidenceThanAnyPair_IsNone()
    {
        var known = new KnownPairs([(3, true), (5, true)]);
        Assert.Equal(0, known.Share(2.9));
        Assert.InRange(known.Share(100), 0.8, 0.9);
    }

    [Fact]
    public void Share_NoPairs_IsNone() => Assert.Equal(0, new KnownPairs([]).Share(5));
}
