using Analytics.Anomalies.Figures;
using Analytics.Dashboard.Data;
using Analytics.Dashboard.Shell;
using Analytics.Pipeline.Decisions;
using Analytics.Store;

namespace Analytics.Dashboard.Pages.Centers.Parts;

/// <summary>Which of the center's figures people found true or false, and which there are to decide about.</summary>
/// <param name="Decided">What stands, the latest year first.</param>
/// <param name="Figures">Every figure of every report, the latest year first; none where the viewer may not decide.</param>
public sealed record HistoryModel(IReadOnlyList<DecidedFigure> Decided, IReadOnlyList<ReportedFigure> Figures)
{
    internal static HistoryModel Read(PageRequest request, string id)
    {
        var reader = request.Reader;
        var decided = reader.Rows(
            "SELECT year, indicator, verdict, id, decided_by, decided_on, note FROM live.figure WHERE center_id = $id ORDER BY year DESC, indicator NULLS FIRST",
            row => new DecidedFigure(
                row.GetInt32(0), row.Text(1), row.GetString(2), row.GetString(3), reader.Viewer.MayDecide ? row.Text(4) : null, row.Date(5)!.Value, reader.Viewer.MayDecide ? row.Text(6) : null), ("id", id));
        return new HistoryModel(decided, reader.Viewer.MayDecide ? Reported(reader, id) : []);
    }

    private static List<ReportedFigure> Reported(RunReader reader, string id) =>
    [
        .. reader.Rows(
            $"SELECT report_year, {string.Join(", ", Indicator.All.Select(one => $"max(\"{one.Name}\")::DECIMAL(38, 4)"))} FROM current.annual_report WHERE center_id = $id AND report_year IS NOT NULL GROUP BY report_year ORDER BY report_year DESC",
            row => (Year: row.GetInt32(0), Figures: Indicator.All.Select(one => (one.Name, Value: RowValues.Amount(row, one.Place + 1))).Where(one => one.Value is not null).ToList()), ("id", id))
            .SelectMany(report => report.Figures.Select(one => new ReportedFigure(report.Year, one.Name, one.Value, new FigureId(id, report.Year, one.Name).ToString()))
                .Prepend(new ReportedFigure(report.Year, null, null, new FigureId(id, report.Year, null).ToString()))),
    ];
}

/// <summary>A figure that a person found true or false.</summary>
/// <param name="Year">The report year.</param>
/// <param name="Indicator">The canonical column; null for the whole report.</param>
/// <param name="Verdict">approved or rejected.</param>
/// <param name="Id">What was decided about: the figure, or a flag on it.</param>
/// <param name="By">Who; null where it is not the reader's to know.</param>
/// <param name="On">The day.</param>
/// <param name="Note">Why, masked; null as above.</param>
public sealed record DecidedFigure(int Year, string? Indicator, string Verdict, string Id, string? By, DateOnly On, string? Note);

/// <summary>A figure that can be decided about.</summary>
/// <param name="Year">The report year.</param>
/// <param name="Indicator">The canonical column; null for the whole report.</param>
/// <param name="Value">The figure.</param>
/// <param name="Id">Its id.</param>
public sealed record ReportedFigure(int Year, string? Indicator, decimal? Value, string Id);
