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
        Flag[] Of(decimal staff, params decimal[] spending) => [.. new RatioBoundsDetector().Detect(Books.Of(spending.Select((yuan, i) => Books.Report("A", 2023 + i, ("reported_rd_staff", staff), ("reported_rd_spend_yuan", yuan)))))];
        Assert.Equal([Severity.Low, Severity.Low, Severity.Low], Of(5, 160_000_000, 162_000_000, 164_000_000).Select(flag => flag.Severity));
        Assert.Empty(Of(1, 60_000_000, 62_000_000));
        Assert.Equal(Severity.Medium, Assert.Single(Of(5, 6_000_000, 162_000_000, 6_400_000)).Severity);
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
    [InlineData(40, true)]
    [InlineData(6_000, false)]
    public void CopiedFigures_OfFourDigits_AmongThousandsMeetByChance(int centers, bool flagged)
    {
        // Every figure but those of two is another than everybody's; four digits leave chance as many pairs as there are.
        var reports = Enumerable.Range(0, centers).Select(i => Books.Report(
            $"C{i:D4}", 2025, ("reported_rd_spend_yuan", i < 2 ? 12_340_000 : 100_000_007m + (10 * i)), ("reported_fund_yuan", i < 2 ? 56_780_000 : 200_000_009m + (10 * i))));
        Assert.Equal(flagged ? 2 : 0, new CopiedFiguresDetector().Detect(Books.Of(reports)).Count());
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
    public void Threshold_FewCenters_NoSlopeKnown_FalseFlagsStayRare()
    {
        // The density rises by half from band to band, and each band holds a handful: what the outer ones say of the slope is mostly chance.
        var random = new Random(3);
        var flagged = Enumerable.Range(0, 300).Count(_ => new ThresholdDetector().Detect(Books.Of(Enumerable.Range(0, 60).Select(i =>
            Books.Report($"C{i:D3}", 2025, ("reported_site_area_m2", (decimal)(800 + (400 * Math.Sqrt(random.NextDouble())))))))).Any());
        Assert.InRange(flagged, 0, 3);
    }

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
