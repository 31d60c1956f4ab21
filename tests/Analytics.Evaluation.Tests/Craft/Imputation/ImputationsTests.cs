using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Craft.Imputation;

namespace Analytics.Evaluation.Tests.Craft.Imputation;

public sealed class ImputationsTests
{
    private static readonly UnitTable Table = Tables.OfRows([1, 5], [3, double.NaN], [double.NaN, double.NaN], [7, double.NaN], [double.NaN, 9], [19, 6]);
    private static readonly string[] Groups = ["a", "a", "a", "b", "b", "b"];

    [Theory]
    [InlineData("group-mean", 2, 13)]
    [InlineData("group-median", 2, 13)]
    [InlineData("mean", 7.5, 7.5)]
    [InlineData("median", 5, 5)]
    public void Centres_ByHand(string method, double third, double fifth)
    {
        var filled = Imputations.Methods[method].Impute(Table, new ImputationContext(Groups, []));
        Assert.Equal(third, filled.Table[2, 0], 12);
        Assert.Equal(fifth, filled.Table[4, 0], 12);
        Assert.Equal(5, filled.Cells.Count);
        Assert.All(filled.Cells, cell => Assert.True(double.IsNaN(Table[cell.Unit, cell.Column])));
    }

    [Fact]
    public void GroupWithoutAFigure_IsFilledFromAll()
    {
        var filled = Imputations.Methods["group-mean"].Impute(Tables.OfRows([1], [3], [double.NaN]), new ImputationContext(["a", "a", "b"], []));
        Assert.Equal(2, filled.Table[2, 0]);
    }

    [Fact]
    public void LatestYear_GoesBackYearByYear()
    {
        var lastYear = Tables.OfRows([0, 0], [0, 4], [double.NaN, double.NaN], [0, double.NaN], [8, 0], [0, 0]);
        var before = Tables.OfRows([0, 0], [0, 1], [2, double.NaN], [0, 1], [1, 0], [0, 0]);
        var filled = Imputations.Methods["latest-year"].Impute(Table, new ImputationContext(null, [lastYear, before])).Table;
        Assert.Equal([1, 3, 2, 7, 8, 19], filled.Column(0).ToArray());
        Assert.Equal([5, 4, double.NaN, 1, 9, 6], filled.Column(1).ToArray());
    }

    [Fact]
    public void None_LeavesWhatIsMissing() => Assert.Empty(Imputations.Methods["none"].Impute(Table, ImputationContext.None).Cells);

    [Fact]
    public void NothingKnown_StaysMissing() =>
        Assert.True(double.IsNaN(Imputations.Methods["mean"].Impute(Tables.OfRows([double.NaN], [double.NaN]), ImputationContext.None).Table[0, 0]));
}
