using Analytics.Evaluation.Craft.Imputation;
using Analytics.Evaluation.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Evaluation.Tests.Scoring;

public sealed class NearestCentersTests
{
    [Fact]
    public void Nearest_AreThoseThatComparingWithEverybodyGives() => Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), seed =>
    {
        var table = Tables.Arbitrary(seed, 12, 5, 0.25);
        double[] weights = [0.1, 0.3, 0.2, 0.4, 0];
        string[] groups = [.. Enumerable.Range(0, 12).Select(u => u < 7 ? "a" : u < 10 ? "b" : ImputationContext.NoGroup)];
        var search = new NearestCenters(table, weights, groups, []);
        return Enumerable.Range(0, 12).All(unit =>
        {
            // Seven are of group a, enough for three peers; three of b are too few, two are of none.
            var expected = Enumerable.Range(0, 12).Where(other => other != unit && (unit >= 7 || other < 7)).Select(other =>
            {
                var both = Enumerable.Range(0, 5).Where(i => !double.IsNaN(table[unit, i]) && !double.IsNaN(table[other, i])).ToList();
                var shared = both.Sum(i => weights[i]);
                return (other, distance: shared < 0.5 ? double.NaN : Math.Sqrt(both.Sum(i => weights[i] * Math.Pow(table[unit, i] - table[other, i], 2)) / shared));
            }).Where(item => !double.IsNaN(item.distance)).OrderBy(item => item.distance).Take(3).Select(item => item.other);
            return search.Of(unit, 3).Select(near => near.Unit).SequenceEqual(expected) && search.Of(unit, 3).All(near => near.InGroup == unit < 7);
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhatWasFilledIn_MakesNobodyAlike()
    {
        var table = Tables.OfRows([10, 10], [10, 90], [20, 20]);
        string[] groups = ["", "", ""];
        Assert.Equal([2, 1], new NearestCenters(table, [0.5, 0.5], groups, []).Of(0, 2).Select(near => near.Unit));
        // Of unit 1 the second figure is a guess: what remains is the same.
        var near = new NearestCenters(table, [0.5, 0.5], groups, [new ImputedCell(1, 1, 90)]).Of(0, 2);
        Assert.Equal([1, 2], near.Select(item => item.Unit));
        Assert.Equal([0, 10], near.Select(item => item.Distance));
        Assert.Equal([0], near[0].Shared);
    }
}
