using Analytics.Evaluation.Craft.Aggregation;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Evaluation.Tests.Craft.Aggregation;

public sealed class ContributionsTests
{
    private static readonly Hierarchy Tree = new(
    [
        new HierarchyNode("all", null, 1), new HierarchyNode("a", "all", 2), new HierarchyNode("b", "all", 3),
        new HierarchyNode("c0", "a", 1), new HierarchyNode("c1", "a", 4), new HierarchyNode("c2", "b", 2), new HierarchyNode("c3", "b", 2), new HierarchyNode("c4", "b", 0),
    ]);

    [Fact]
    public void Parts_AddUpToTheScore_WhateverIsMissing() => Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), seed =>
    {
        var figures = Tables.Arbitrary(seed, 6, 5, 0.4);
        var scores = Aggregator.Aggregate(figures, Tree, new AggregationChoice(new ArithmeticMean()));
        return Enumerable.Range(0, 6).All(unit =>
        {
            var weights = Contributions.WeightsAt(scores, Tree, unit);
            var sum = Tree.Leaves.Where(leaf => weights[leaf] > 0).Sum(leaf => weights[leaf] * scores[unit, leaf]);
            return double.IsNaN(scores[unit, 0]) ? weights.All(weight => weight == 0) : Math.Abs(sum - scores[unit, 0]) < 1e-12;
        });
    }).QuickCheckThrowOnFailure();
}
