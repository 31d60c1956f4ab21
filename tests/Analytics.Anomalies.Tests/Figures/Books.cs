using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Reconciliation;

namespace Analytics.Anomalies.Tests.Figures;

/// <summary>Reports and books to test with. Centers are named by letters and numbers; nobody's.</summary>
internal static class Books
{
    public static Center Center(string id, string? kind = "tic", string? host = null, string? lineage = null) => new(id, "中心" + id, kind, lineage, host, null);

    /// <summary>A report with the figures named.</summary>
    public static Report Report(Center center, int year, params (string Indicator, decimal Figure)[] figures)
    {
        var values = new decimal?[Indicator.All.Count];
        foreach (var (indicator, figure) in figures) values[Indicator.Get(indicator).Place] = figure;
        return new Report(center, year, RowId(center, year), values, null, null, new Dictionary<string, string>());
    }

    public static Report Report(string center, int year, params (string Indicator, decimal Figure)[] figures) => Report(Center(center), year, figures);

    /// <summary>A book without ledgers.</summary>
    public static FigureBook Of(params IEnumerable<Report> reports) => new(reports, []);

    /// <summary>A book about whose figures people decided.</summary>
    public static FigureBook Decided(FigureBook book, FigureVerdicts verdicts) => new(book.Reports, book.Reconciled) { Verdicts = verdicts };

    /// <summary>A ledger's one amount, every row known.</summary>
    public static LedgerAmount Ledger(decimal amount, int gap = 0, long setAside = 0, decimal? net = null) => new(amount, amount, net ?? amount, 10, gap, setAside, false);

    /// <summary>A book in which ledgers of one figure are held: by center and year what they give.</summary>
    public static FigureBook WithLedger(IReadOnlyList<Report> reports, string reading, Func<Report, LedgerAmount?> ledger) => new(reports, Reconciler.Reconcile(
        reports, (one, center, year) => one.Indicator + "/" + one.Id == reading ? ledger(reports.Single(report => report.Center.Id == center && report.Year == year)) : null));

    private static long RowId(Center center, int year) => (Math.Abs(center.Id.Aggregate(7L, (sum, letter) => (sum * 31) + letter)) * 100) + (year % 100);
}
