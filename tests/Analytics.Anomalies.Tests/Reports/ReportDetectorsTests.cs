using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;
using Analytics.Anomalies.Reports;
using Analytics.Anomalies.Tests.Figures;

namespace Analytics.Anomalies.Tests.Reports;

public sealed class ReportDetectorsTests
{
    [Fact]
    public void Identity_PartMoreThanWhole()
    {
        var flag = Assert.Single(new IdentityDetector().Detect(Books.Of(
            Books.Report("A", 2025, ("reported_fixed_staff", 12), ("reported_total_staff", 10)), Books.Report("B", 2025, ("reported_fixed_staff", 10), ("reported_total_staff", 10)),
            Books.Report("C", 2025, ("reported_fixed_staff", 12)))));
        Assert.Equal(("A", "reported_fixed_staff", 12.0, 10.0), (flag.CenterId, flag.Indicator, flag.Observed, flag.Expected));
    }

    [Fact]
    public void RatioBounds_TenThousandTimesTooMuch()
    {
        var flag = Assert.Single(new RatioBoundsDetector().Detect(Books.Of(
            Books.Report("A", 2025, ("reported_total_staff", 20), ("reported_equipment_value_yuan", 80_000_000_000m)), Books.Report("B", 2025, ("reported_total_staff", 20), ("reported_equipment_value_yuan", 8_000_000m)),
            Books.Report("C", 2025, ("reported_total_staff", 0), ("reported_equipment_value_yuan", 8_000_000m)))));
        Assert.Equal(("A", "reported_equipment_value_yuan"), (flag.CenterId, flag.Indicator));
    }

    [Fact]
    public void RatioBounds_BeyondInEveryYear_IsAnotherWayOfCounting()
    {
        Flag[] Of(params decimal[] spending) => [.. new RatioBoundsDetector().Detect(Books.Of(spending.Select((yuan, i) => Books.Report("A", 2023 + i, ("reported_rd_staff", 1), ("reported_rd_spend_yuan", yuan)))))];
        Assert.Equal([Severity.Low, Severity.Low, Severity.Low], Of(60_000_000, 62_000_000, 64_000_000).Select(flag => flag.Severity));
        Assert.Equal(Severity.Medium, Assert.Single(Of(6_000_000, 62_000_000, 6_400_000)).Severity);
    }

    [Fact]
    public void RepeatedYear_FlowsEqualOrAllTimesOneFactor()
    {
        (string, decimal)[] before = [("reported_rd_spend_yuan", 12_345_600), ("reported_fund_yuan", 2_345_700), ("reported_horizontal_income_yuan", 3_456_800), ("reported_equipment_value_yuan", 45_678_900), ("reported_patent_count", 4)];
        Assert.Equal("reported_rd_spend_yuan", Assert.Single(Detect(before, before)).Indicator);
        var flag = Assert.Single(Detect(before, [.. before.Select(item => (item.Item1, Math.Round(item.Item2 * 1.17m)))]));
        Assert.Contains("1.17", flag.Message.En, StringComparison.Ordinal);
        Assert.Empty(Detect(before, [("reported_rd_spend_yuan", 13_345_600), ("reported_fund_yuan", 2_945_700), ("reported_horizontal_income_yuan", 3_856_800), ("reported_equipment_value_yuan", 45_678_900), ("reported_patent_count", 4)]));

        static IEnumerable<Flag> Detect((string, decimal)[] one, (string, decimal)[] other) => new RepeatedYearDetector().Detect(Books.Of(Books.Report("A", 2024, one), Books.Report("A", 2025, other)));
    }

    [Fact]
    public void CopiedFigures_StrangersAlone()
    {
        (string, decimal)[] figures = [("reported_rd_spend_yuan", 12_345_600), ("reported_fund_yuan", 2_345_700)];
        IEnumerable<Flag> Detect(Center one, Center other) => new CopiedFiguresDetector().Detect(Books.Of(Books.Report(one, 2025, figures), Books.Report(other, 2025, figures)));
        Assert.Equal(["A", "B"], Detect(Books.Center("A"), Books.Center("B")).Select(flag => flag.CenterId).Order());
        Assert.Empty(Detect(Books.Center("A", host: "H"), Books.Center("B", host: "H")));
        Assert.Empty(Detect(Books.Center("A", lineage: "L"), Books.Center("B", lineage: "L")));
        Assert.Empty(new CopiedFiguresDetector().Detect(Books.Of(Books.Report("A", 2025, ("reported_rd_spend_yuan", 5_000_000), ("reported_fund_yuan", 700_000)), Books.Report("B", 2025, ("reported_rd_spend_yuan", 5_000_000), ("reported_fund_yuan", 700_000)))));
    }

    [Theory]
    [InlineData("246.94", true)]
    [InlineData("5590000", false)]
    [InlineData("1234", true)]
    [InlineData("1230", false)]
    [InlineData("0", false)]
    public void SignificantDigits_FourOrMore(string figure, bool enough) =>
        Assert.Equal(enough, SignificantDigits.AtLeastFour(decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Threshold_MassJustAbove_NotASmoothDistribution()
    {
        var smooth = Enumerable.Range(0, 400).Select(i => Books.Report($"S{i:D3}", 2025, ("reported_site_area_m2", 600 + (2 * i)))).ToList();
        Assert.Empty(new ThresholdDetector().Detect(Books.Of(smooth)));
        var moved = smooth.Select(report => report[Indicator.Get("reported_site_area_m2")] is >= 930 and < 1000 ? Books.Report(report.Center, 2025, ("reported_site_area_m2", 1010)) : report);
        var flag = Assert.Single(new ThresholdDetector().Detect(Books.Of(moved)));
        Assert.Equal(("", "reported_site_area_m2>=1,000"), (flag.CenterId, flag.Indicator));
    }
}
