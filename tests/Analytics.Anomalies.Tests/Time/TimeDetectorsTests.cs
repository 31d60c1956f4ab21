using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;
using Analytics.Anomalies.Tests.Figures;
using Analytics.Anomalies.Time;

namespace Analytics.Anomalies.Tests.Time;

/// <summary>Figures over four years of a hundred centers of which one does what the detector looks for.</summary>
public sealed class TimeDetectorsTests
{
    private const string Fund = "reported_fund_yuan";

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
