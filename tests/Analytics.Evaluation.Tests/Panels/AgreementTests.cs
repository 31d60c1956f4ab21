using Analytics.Evaluation.Panels;

namespace Analytics.Evaluation.Tests.Panels;

public sealed class AgreementTests
{
    [Fact]
    public void KendallW_WorkedExample()
    {
        var w = KendallW.Of(Tables.OfRows(Oracles.Rows("kendall_W_10x4", "ranks")));
        Assert.Equal(Oracles.Number("kendall_W_10x4", "S"), w.S, 9);
        Assert.Equal(Oracles.Number("kendall_W_10x4", "W"), w.W, 6);
        Assert.Equal(Oracles.Number("kendall_W_10x4", "chi2"), w.ChiSquare, 6);
        Assert.Equal(9, w.Units - 1);
        // The upper tail of χ² with nine degrees of freedom at 27.877 is 0.001 (tables).
        Assert.InRange(w.P, 0.0005, 0.001);
    }

    [Fact]
    public void KendallW_TiesByHand()
    {
        // Ranks 1.5 1.5 3 | 1 2 3: sums 2.5 3.5 6, S = 6.5; T = 6 of the first: W = 78 ÷ (96 − 12).
        Assert.Equal(78.0 / 84, KendallW.Of(Tables.OfRows([5, 1], [5, 2], [7, 3])).W, 12);
        Assert.Equal(1, KendallW.Of(Tables.OfRows([1, 10], [2, 20], [3, 30], [double.NaN, 0])).W, 12);
        Assert.True(double.IsNaN(KendallW.Of(Tables.OfRows([1, 1], [1, 1])).W));
    }

    [Fact]
    public void IntraclassCorrelation_ShroutFleiss()
    {
        var icc = IntraclassCorrelation.Of(Tables.OfRows(Oracles.Rows("icc_shrout_fleiss_1979", "ratings")));
        Oracles.Close(
            [.. new[] { "MSB", "MSW", "MSJ", "MSE", "ICC11", "ICC21", "ICC31", "ICC1k", "ICC2k", "ICC3k" }.Select(name => Oracles.Number("icc_shrout_fleiss_1979", name))],
            [icc.BetweenUnits, icc.WithinUnits, icc.BetweenExperts, icc.Residual, icc.Single1, icc.Single2, icc.Single3, icc.Mean1, icc.Mean2, icc.Mean3], 1e-12);
    }
}
