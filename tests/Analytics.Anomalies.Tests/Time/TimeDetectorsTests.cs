using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;
using Analytics.Anomalies.Tests.Figures;
using Analytics.Anomalies.Time;

namespace Analytics.Anomalies.Tests.Time;

/// <summary>Figures over four years of a hundred centers of which one does what the detector looks for.</summary>
public sealed class TimeDetectorsTests
{
    private const string Fund = "reported_fund_yuan";
    private const string AreaName = "reported_site_area_m2";

    [Fact]
    public void Jump_OneYearFarAbovePeers()
    {
        var flags = new JumpDetector().Detect(Books.Of(Centers([1, 1, 1, 6]))).ToList();
        var flag = Assert.Single(flags);
        Assert.Equal(("C042", 2025, Fund), (flag.CenterId, flag.Year, flag.Indicator));
        Assert.Equal(2, flag.Evidence.Count);
    }

    [Fact]
    public void Jump_BorneOutByTheLedger_IsNone()
    {
        var reports = Centers([1, 1, 1, 6]);
        Assert.Empty(new JumpDetector().Detect(Books.WithLedger(reports, Fund + "/construction_and_operation", report => Books.Ledger(report[Indicator.Get(Fund)]!.Value))));
    }

    [Fact]
    public void Reversal_RiseAndFallBack_WeighsMoreBesideAnEvaluation()
    {
        var reports = Centers([1, 1, 6, 1]);
        var plain = Assert.Single(new ReversalDetector().Detect(Books.Of(reports)));
        Assert.Equal(("C042", 2024, Severity.Low), (plain.CenterId, plain.Year, plain.Severity));
        var evaluated = new FigureBook(reports, []) { Evaluations = new HashSet<(string, int)> { ("C042", 2025) } };
        Assert.Equal(Severity.Medium, Assert.Single(new ReversalDetector().Detect(evaluated)).Severity);
        Assert.Empty(new ReversalDetector().Detect(Books.Of(Centers([1, 1, 6, 6]))));
    }

    [Fact]
    public void Reversal_SmallCountsThatComeAndGo_AreNone()
    {
        var random = new Random(5);
        var reports = from i in Enumerable.Range(0, 100) from year in Enumerable.Range(2022, 4) select Books.Report($"C{i:D3}", year, ("reported_transfer_count", random.Next(5)));
        Assert.Empty(new ReversalDetector().Detect(Books.Of(reports)));
    }

    [Fact]
    public void Points_WhereTheCenterStandsAmongItsPeers()
    {
        var points = Assert.Single(new JumpDetector().Detect(Books.Of(Centers([1, 1, 1, 6])))).Points;
        var peers = points.Where(point => point.Series == "peers").ToList();
        Assert.Equal([0, 0.05, 0.25, 0.5, 0.75, 0.95, 1], peers.Select(point => point.X));
        Assert.Equal(peers.Select(point => point.Y).Order(), peers.Select(point => point.Y));
        var self = Assert.Single(points, point => point.Series == "self");
        Assert.Equal((1.0, peers[^1].Y), (self.X, self.Y));
    }

    [Fact]
    public void LevelShift_StepsUpAndStays()
    {
        var flag = Assert.Single(new LevelShiftDetector().Detect(Books.Of(Centers([1, 1, 6, 6]))));
        Assert.Equal(("C042", 2024), (flag.CenterId, flag.Year));
        Assert.Empty(new LevelShiftDetector().Detect(Books.Of(Centers([1, 1, 6, 1]))));
    }

    /// <summary>A hundred centers' area, of which some rise in 2024 and some of those stand in 2025 where they stood; C042 rises in 2025, when nobody knows yet.</summary>
    [Theory]
    [InlineData(8, 8, true)]
    [InlineData(8, 2, false)]
    [InlineData(3, 3, false)]
    public void Jump_OfTheLatestYear_IsAsSureAsEarlierOnesFellBack(int rises, int fellBack, bool flagged)
    {
        decimal Area(int i, int year) => (1_000 + (7 * i)) * (i == 42 && year == 2025 ? 1.45m : i >= rises || year < 2024 || (year == 2025 && i < fellBack) ? 1 : 1.8m);
        var book = Books.Of(from i in Enumerable.Range(0, 100) from year in Enumerable.Range(2022, 4) select Books.Report($"C{i:D3}", year, (AreaName, Area(i, year))));
        var flags = new JumpDetector().Detect(book).Where(flag => flag.Year == 2025).ToList();
        Assert.Equal(flagged ? ["C042"] : [], flags.Select(flag => flag.CenterId));
        Assert.All(flags, flag => Assert.Equal(0.6 * (fellBack + 1) / (rises + 2), flag.Confidence, 12));
        Assert.All(flags, flag => Assert.Contains($"Of {rises} such rises in earlier years {fellBack} were gone", flag.Message.En, StringComparison.Ordinal));
        Assert.All(flags, flag => Assert.Equal(Severity.Low, flag.Severity));
    }

    [Fact]
    public void Jump_ThatTheNextReportRepeats_IsLessSure()
    {
        var lasting = Assert.Single(new JumpDetector().Detect(Books.Of(Centers([1, 1, 6, 6]))));
        var latest = Assert.Single(new JumpDetector().Detect(Books.Of(Centers([1, 1, 1, 6]))));
        Assert.Equal((2024, Severity.Low), (lasting.Year, lasting.Severity));
        Assert.True(lasting.Confidence < latest.Confidence);
    }

    [Theory]
    [InlineData(2, 7, false)]
    [InlineData(20, 70, true)]
    public void Jump_OfASmallCount_IsNoise(int least, int most, bool flagged)
    {
        var reports = from i in Enumerable.Range(0, 100) from year in Enumerable.Range(2024, 2) select Books.Report($"C{i:D3}", year, ("reported_fixed_staff", i == 42 ? (year == 2024 ? least : most) : 20 + (i % 5)));
        Assert.Equal(flagged, new JumpDetector().Detect(Books.Of(reports)).Any());
    }

    [Theory]
    [InlineData(2_345, 1.25, true)]
    [InlineData(2_345, 1.05, false)]
    [InlineData(2_300, 1.25, false)]
    public void Reversal_ToTheVeryFigure_NeedsNoPeers(int area, double times, bool flagged)
    {
        // Peers' areas come and go so much that a quarter more is nothing unusual.
        var random = new Random(4);
        var reports = from i in Enumerable.Range(0, 100)
                      from year in Enumerable.Range(2023, 3)
                      select Books.Report($"C{i:D3}", year, (AreaName, i == 42 ? Math.Round(area * (year == 2024 ? (decimal)times : 1)) : random.Next(1_001, 3_000)));
        var flags = new ReversalDetector().Detect(Books.Of(reports)).ToList();
        Assert.Equal(flagged ? ["C042"] : [], flags.Select(flag => flag.CenterId));
        Assert.All(flags, flag => Assert.Equal((Severity.Medium, 0.6), (flag.Severity, flag.Confidence)));
    }

    [Fact]
    public void NeverVaries_RoundSumsMeetByRounding()
    {
        var reports = Enumerable.Range(2022, 4).Select(year => Books.Report("A", year, (Fund, 1_230_000)));
        Assert.Empty(new ConstantFigureDetector().Detect(Books.Of(reports)));
    }

    [Fact]
    public void NeverVaries_SameFlowThreeYears()
    {
        List<Report> reports = [.. Enumerable.Range(2022, 4).Select(year => Books.Report("A", year, (Fund, 1_234_500), ("reported_site_area_m2", 900))),
            .. Enumerable.Range(2022, 4).Select(year => Books.Report("B", year, (Fund, year == 2024 ? 1 : 1_234_500)))];
        var flag = Assert.Single(new ConstantFigureDetector().Detect(Books.Of(reports)));
        Assert.Equal(("A", 2025, Fund), (flag.CenterId, flag.Year, flag.Indicator));
        Assert.Equal(4, flag.Evidence.Count);
    }

    /// <summary>A hundred centers whose funds wander by some per cent a year, one of them times the factors.</summary>
    private static List<Report> Centers(decimal[] factors)
    {
        var random = new Random(8);
        return [.. from i in Enumerable.Range(0, 100)
                   from year in Enumerable.Range(0, 4)
                   select Books.Report($"C{i:D3}", 2022 + year, (Fund, (i == 42 ? factors[year] : 1) * (5_000_000m + random.Next(600_000))))];
    }
}
