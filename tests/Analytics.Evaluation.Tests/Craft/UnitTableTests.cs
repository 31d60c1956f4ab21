using Analytics.Evaluation.Craft;

namespace Analytics.Evaluation.Tests.Craft;

public sealed class UnitTableTests
{
    [Fact]
    public void WhatDoesNotFit_IsRefused()
    {
        Assert.Contains("2 figures", Assert.Throws<ArgumentException>(() => new UnitTable(["a", "b"], ["x"], [1])).Message, StringComparison.Ordinal);
        Assert.Contains("infinite", Assert.Throws<ArgumentException>(() => new UnitTable(["a"], ["x"], [double.PositiveInfinity])).Message, StringComparison.Ordinal);
        Assert.Contains("stands twice", Assert.Throws<ArgumentException>(() => new UnitTable(["a"], ["x", "x"], [1, 2])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Select_TakesWhatIsAskedForInThatOrder()
    {
        var chosen = Tables.OfRows([1, 2, 3], [4, 5, 6]).Select([1, 0], [2, 0]);
        Assert.Equal(["u1", "u0"], chosen.Units);
        Assert.Equal(["c2", "c0"], chosen.Columns);
        Assert.Equal([6, 3, 4, 1], chosen.Values.ToArray());
    }
}
