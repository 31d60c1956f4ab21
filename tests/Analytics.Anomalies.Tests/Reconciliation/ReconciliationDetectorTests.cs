using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;
using Analytics.Anomalies.Reconciliation;
using Analytics.Anomalies.Tests.Figures;

namespace Analytics.Anomalies.Tests.Reconciliation;

public sealed class ReconciliationDetectorTests
{
    private const string Staff = "reported_fixed_staff";

    [Fact]
    public void MoreThanTheOwnList_IsFlaggedHigh_AJumpThatTheListBearsOutIsNot()
    {
        var reports = Centers(2025, i => i == 0 ? 50 : i == 1 ? 90 : 20);
        var flags = Detect(Books.WithLedger(reports, Staff + "/fixed", report => Books.Ledger(report.Center.Id == "C001" ? 90 : 20, net: 18)));
        var flag = Assert.Single(flags);
        Assert.Equal(("C000", 2025, Staff, Severity.High, 50.0, 20.0), (flag.CenterId, flag.Year, flag.Indicator, flag.Severity, flag.Observed, flag.Expected));
        Assert.Contains("多 30 人（2.5 倍）", flag.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("余 18 人", flag.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("30 more (2.5 times)", flag.Message.En, StringComparison.Ordinal);
        Assert.NotEmpty(flag.Evidence);
    }

    [Fact]
    public void RowsPutAside_LowerSeverityAndConfidence_AndAreSaid()
    {
        var reports = Centers(2025, i => i == 0 ? 50 : 20);
        var flag = Assert.Single(Detect(Books.WithLedger(reports, Staff + "/fixed", report => Books.Ledger(20, setAside: report.Center.Id == "C000" ? 3 : 0))));
        Assert.Equal(Severity.Medium, flag.Severity);
        Assert.True(flag.Confidence < 0.5);
        Assert.Contains("3 行被隔离", flag.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void ALaterList_LacksWhoLeft_OnlyWhatIsBeyondThatIsFlagged()
    {
        // Every other center reports one more than the later list still knows; one reports ten more.
        var reports = Centers(2022, i => i == 0 ? 30 : 20 + (i % 2));
        var flag = Assert.Single(Detect(Books.WithLedger(reports, Staff + "/fixed", _ => Books.Ledger(20, gap: 3))));
        Assert.Equal(("C000", Severity.Medium), (flag.CenterId, flag.Severity));
        Assert.Contains("2025 年清单", flag.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void ALaterList_AllFiguresWereAskedAbout_NotThoseThatExceedAlone()
    {
        // One more than the list in five of 400, two more in one: among 400 such a two comes about by chance.
        var reports = Centers(2024, i => i == 0 ? 22 : i <= 5 ? 21 : 20, 400);
        Assert.Empty(Detect(Books.WithLedger(reports, Staff + "/fixed", _ => Books.Ledger(20, gap: 1))));
    }

    [Fact]
    public void ALaterListOfAmounts_ManyOfWhichAreEmpty_StillHasALimit()
    {
        const string Spending = "reported_equipment_value_yuan";
        List<Report> reports = [.. Enumerable.Range(0, 61).Select(i => Books.Report($"C{i:D3}", 2023, (Spending, i == 60 ? 90_000_000 : i % 4 == 0 ? 1_300_000 : 1_000_000)))];
        var book = Books.WithLedger(reports, Spending + "/all", report => Books.Ledger(string.CompareOrdinal(report.Center.Id, "C055") >= 0 ? 0 : 1_000_000, gap: 2));
        Assert.Contains("C060", Detect(book).Select(flag => flag.CenterId));
    }

    [Fact]
    public void ATotalThatOnlyFollowsItsPart_IsOneFlag()
    {
        Report[] reports = [.. Centers(2025, _ => 20), Books.Report("X", 2025, (Staff, 50), ("reported_total_staff", 55))];
        var book = new FigureBook(reports, Reconciler.Reconcile(reports, (reading, _, _) => reading.Id switch { "fixed" => Books.Ledger(20), "all" when reading.Table == "personnel" => Books.Ledger(25), _ => null }));
        Assert.Equal(Staff, Assert.Single(Detect(book)).Indicator);
    }

    private static List<Report> Centers(int year, Func<int, int> staff, int count = 60) => [.. Enumerable.Range(0, count).Select(i => Books.Report($"C{i:D3}", year, (Staff, staff(i))))];

    private static List<Flag> Detect(FigureBook book) => [.. new ReconciliationDetector().Detect(book)];
}
