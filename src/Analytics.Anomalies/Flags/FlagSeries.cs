using Analytics.Anomalies.Figures;
using Analytics.Store;

namespace Analytics.Anomalies.Flags;

/// <summary>Writes <c>result.flag_series</c>: for every flag the numbers of the chart that shows why it is one.</summary>
internal static class FlagSeries
{
    public const string Ddl = """
        CREATE OR REPLACE TABLE result.flag_series (
            flag_id VARCHAR NOT NULL, series VARCHAR NOT NULL, ordinal INTEGER NOT NULL, x DOUBLE NOT NULL, y DOUBLE NOT NULL, label_zh VARCHAR NOT NULL, label_en VARCHAR NOT NULL,
            PRIMARY KEY (flag_id, series, ordinal));
        """;

    private static readonly Wording Reported = new("报告数", "reported"), Net = new("扣除重复和有争议的", "without what is listed twice or contested");

    /// <summary>Fills the table, which is there and empty.</summary>
    public static void Write(DuckDbConnection database, FigureBook book, IReadOnlyList<Flag> flags)
    {
        var reports = book.Reports.ToLookup(report => report.Center.Id, StringComparer.Ordinal);
        using var appender = database.CreateAppender("result", "flag_series");
        foreach (var flag in flags)
        {
            var id = FlagTables.IdOf(flag);
            foreach (var series in Of(book, [.. reports[flag.CenterId]], flag).GroupBy(point => point.Series))
            {
                var ordinal = 0;
                foreach (var point in series)
                {
                    appender.Append(id);
                    appender.Append(point.Series);
                    appender.Append(++ordinal);
                    appender.Append(point.X);
                    appender.Append(point.Y);
                    appender.Append(point.Label.Zh);
                    appender.Append(point.Label.En);
                    appender.EndRow();
                }
            }
        }

        appender.Complete();
    }

    /// <summary>The center's own figures of all years and what their ledgers give, then what the detector has to show.</summary>
    internal static IEnumerable<FlagPoint> Of(FigureBook book, IReadOnlyList<Report> reports, Flag flag)
    {
        var indicator = Indicator.All.FirstOrDefault(indicator => indicator.Name == flag.Indicator);
        foreach (var report in indicator is null ? [] : reports)
        {
            if (report[indicator!] is { } figure) yield return new FlagPoint("own", report.Year, (double)figure, Reported);
            if (book.Find(report, indicator!) is not { Ledger.High: { } high } reconciled) continue;
            yield return new FlagPoint("ledger", report.Year, (double)high, reconciled.Reading.Name);
            if (reconciled.Ledger.Net is { } net && net < high) yield return new FlagPoint("ledger_net", report.Year, (double)net, Net);
        }

        foreach (var point in flag.Points) yield return point;
    }
}
