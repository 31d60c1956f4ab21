using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Craft.Aggregation;

namespace Analytics.Evaluation.Tests.Craft.Aggregation;

public sealed class AggregatorTests
{
    private static readonly Hierarchy Tree = new(
    [
        new("c0", "a", 1), new("c1", "a", 3), new("c2", "b", 2), new("b", "whole", 1), new("a", "whole", 3), new("whole", null, 1),
    ]);

    private static double Whole(IMean mean, params double[] row)
    {
        var scores = Aggregator.Aggregate(Tables.OfRows(row), Tree, new AggregationChoice(mean));
        return scores[0, scores.IndexOf("whole")];
    }

    [Fact]
    public void Arithmetic_ByHand() => Assert.Equal(0.75 * (0.25 * 10 + 0.75 * 50) + 0.25 * 80, Whole(new ArithmeticMean(), 10, 50, 80), 12);

    [Fact]
    public void Geometric_ByHand() => Assert.Equal(Math.Pow(Math.Pow(10, 0.25) * Math.Pow(50, 0.75), 0.75) * Math.Pow(80, 0.25), Whole(new GeometricMean(), 10, 50, 80), 9);

    [Fact]
    public void Harmonic_ByHand() => Assert.Equal(1 / (0.75 * (0.25 / 10 + 0.75 / 50) + 0.25 / 80), Whole(new HarmonicMean(), 10, 50, 80), 9);

    [Fact]
    public void Means_StandInTheirKnownOrder()
    {
        Assert.True(Whole(new HarmonicMean(), 10, 50, 80) < Whole(new GeometricMean(), 10, 50, 80));
        Assert.True(Whole(new GeometricMean(), 10, 50, 80) < Whole(new ArithmeticMean(), 10, 50, 80));
        Assert.All(Means.Methods.All, mean => Assert.Equal(42, Whole(mean, 42, 42, 42), 9));
    }

    [Fact]
    public void Missing_HandsItsWeightToItsSiblings()
    {
        Assert.Equal(0.75 * 50 + 0.25 * 80, Whole(new ArithmeticMean(), double.NaN, 50, 80), 12);
        Assert.Equal(80, Whole(new ArithmeticMean(), double.NaN, double.NaN, 80), 12);
        Assert.True(double.IsNaN(Whole(new ArithmeticMean(), double.NaN, double.NaN, double.NaN)));
    }

    [Fact]
    public void EffectiveWeights_MultiplyUpTheTree()
    {
        var effective = Tree.EffectiveWeights();
        Assert.Equal(0.1875, effective[Tree.IndexOf("c0")], 12);
        Assert.Equal(0.5625, effective[Tree.IndexOf("c1")], 12);
        Assert.Equal(0.25, effective[Tree.IndexOf("c2")], 12);
        Assert.Equal(1, Tree.Leaves.Sum(leaf => effective[leaf]), 12);
    }

    [Theory]
    [InlineData("Exactly one", "a||1;b||1")]
    [InlineData("'c' does not belong", "a||1;b|a|1;c|c|1")]
    [InlineData("stands twice", "a||1;b|a|1;b|a|1")]
    [InlineData("must be a number", "a||1;b|a|-1")]
    [InlineData("Nothing below 'a'", "a||1;b|a|0")]
    public void Hierarchy_WhatIsNoTree_IsRefused(string reason, string nodes)
    {
        var error = Assert.Throws<ArgumentException>(() => new Hierarchy(
            [.. nodes.Split(';').Select(node => node.Split('|')).Select(part => new HierarchyNode(part[0], part[1].Length == 0 ? null : part[1], double.Parse(part[2], System.Globalization.CultureInfo.InvariantCulture)))]));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }
}
