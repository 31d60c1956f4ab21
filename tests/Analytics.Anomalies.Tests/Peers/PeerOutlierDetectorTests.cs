using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Peers;
using Analytics.Anomalies.Tests.Figures;

namespace Analytics.Anomalies.Tests.Peers;

public sealed class PeerOutlierDetectorTests
{
    [Fact]
    public void SpendingPerResearcherFarAbovePeers_IsExplainedInWords()
    {
        var flag = Assert.Single(new PeerOutlierDetector().Detect(Books.Of(Reports())));
        Assert.Equal(("C033", "reported_rd_spend_yuan"), (flag.CenterId, flag.Indicator));
        Assert.Contains("研发人员人均研发费用", flag.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("the highest of 200", flag.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void AFigureThatItsLedgerBearsOut_IsNotFlagged()
    {
        var reports = Reports();
        Assert.Empty(new PeerOutlierDetector().Detect(Books.WithLedger(reports, "reported_rd_spend_yuan/center", report => Books.Ledger(report[Indicator.Get("reported_rd_spend_yuan")]!.Value))));
    }

    private static List<Report> Reports()
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, 200).Select(i => Books.Report(
            $"C{i:D3}", 2025, ("reported_total_staff", 30 + random.Next(20)), ("reported_rd_staff", 20 + random.Next(8)), ("reported_fund_yuan", 1_000_000 + random.Next(900_000)),
            ("reported_rd_spend_yuan", (i == 33 ? 60 : 1) * (2_000_000m + random.Next(900_000))), ("reported_patent_count", 3 + random.Next(5))))];
    }
}
