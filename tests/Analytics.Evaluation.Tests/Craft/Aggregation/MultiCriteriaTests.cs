using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Craft.Aggregation;

namespace Analytics.Evaluation.Tests.Craft.Aggregation;

public sealed class MultiCriteriaTests
{
    [Fact]
    public void Topsis_Ersoy()
    {
        var closeness = Topsis.Closeness(
            Tables.OfRows(Oracles.Rows("topsis_ersoy", "matrix")), Oracles.Numbers("topsis_ersoy", "weights"),
            [.. Oracles.Numbers("topsis_ersoy", "types").Select(type => type > 0 ? Direction.Benefit : Direction.Cost)]);
        Oracles.Close(Oracles.Numbers("topsis_ersoy", "computed"), closeness, 6e-5);
    }

    [Fact]
    public void Vikor_Papathanasiou()
    {
        var q = Vikor.Compromise(
            Tables.OfRows(Oracles.Rows("vikor_papathanasiou", "matrix")), Oracles.Numbers("vikor_papathanasiou", "weights"),
            [Direction.Benefit, Direction.Benefit, Direction.Benefit, Direction.Benefit], Oracles.Number("vikor_papathanasiou", "v"));
        Oracles.Close(Oracles.Numbers("vikor_papathanasiou", "computed"), q, 6e-5);
    }

    [Fact]
    public void Topsis_AMissingFigure_LeavesItsUnitOutOnly()
    {
        var with = Topsis.Closeness(Tables.OfRows([1, 2], [3, 1], [double.NaN, 9]), [1, 1], [Direction.Benefit, Direction.Benefit]);
        var without = Topsis.Closeness(Tables.OfRows([1, 2], [3, 1]), [1, 1], [Direction.Benefit, Direction.Benefit]);
        Assert.True(double.IsNaN(with[2]));
        Assert.Equal(without, with[..2]);
    }
}
