using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Craft.Treatment;

namespace Analytics.Evaluation.Tests.Craft.Treatment;

public sealed class TreatmentsTests
{
    private static double[] WithOutliers(int outliers, double sign = 1) =>
        [.. Enumerable.Range(0, 40).Select(i => sign * (i % 10)), .. Enumerable.Range(0, outliers).Select(i => sign * (500 + 10 * i))];

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, -1)]
    [InlineData(3, 1)]
    public void Winsorise_DrawsInOnePointAtATime(int outliers, int sign)
    {
        var column = WithOutliers(outliers, sign);
        var fitted = new WinsoriseElseLog().Fit(column);
        Assert.Equal(outliers, sign > 0 ? fitted.Lowered : fitted.Raised);
        Assert.Equal(0, sign > 0 ? fitted.Raised : fitted.Lowered);
        Assert.Equal(sign * 9, fitted.Of(sign * 500));
        Assert.Equal(sign * 4, fitted.Of(sign * 4));
        Assert.True(fitted.Settled);
        Assert.True(Math.Abs(fitted.Before.Skewness) > 2 && fitted.Before.Kurtosis > 3.5);
    }

    [Fact]
    public void Winsorise_TooManyPoints_TakesTheLogarithmOfTheUntouchedColumn()
    {
        var column = new double[200];
        for (var i = 0; i < column.Length; i++) column[i] = Math.Exp(i / 20.0);
        var fitted = new WinsoriseElseLog(new OutlierRule(MostPoints: 2)).Fit(column);
        Assert.NotNull(fitted.LogShift);
        Assert.Equal(0, fitted.Raised + fitted.Lowered);
        Assert.True(fitted.Settled);
        // ln(x − min + (max − min) ÷ 100)
        Assert.Equal(Math.Log(column[7] - column[0] + 0.01 * (column[^1] - column[0])), fitted.Of(column[7]), 12);
        Assert.Equal(fitted.Of(column[0]), fitted.Of(-1e6));
    }

    [Fact]
    public void Acceptable_StaysAsItIs()
    {
        var fitted = new WinsoriseElseLog().Fit(WithOutliers(0));
        Assert.False(fitted.Changed);
        Assert.Equal(1e9, fitted.Of(1e9));
    }

    [Theory]
    [InlineData(new double[0])]
    [InlineData(new[] { 5.0 })]
    [InlineData(new[] { 5.0, 5, 5, 5, 5 })]
    [InlineData(new[] { double.NaN, 1, double.NaN })]
    public void TooLittleToJudge_StaysAsItIs(double[] column)
    {
        foreach (var method in Treatments.Methods.All) Assert.True(double.IsFinite(method.Fit(column).Of(5)) && !method.Fit(column).Changed);
    }

    [Fact]
    public void Moments_AgainstValuesByHand()
    {
        // 1, 2, 3, 4, 10: mean 4, m2 = 10, m3 = 36, m4 = 278.8.
        double[] values = [1, 2, 3, double.NaN, 4, 10];
        Assert.Equal(36 / Math.Pow(10, 1.5) * Math.Sqrt(20) / 3, Moments.Skewness(values), 12);
        Assert.Equal((6 * (278.8 / 100 - 3) + 6) * 4 / (3 * 2), Moments.Kurtosis(values), 12);
    }
}
