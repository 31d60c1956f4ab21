using Analytics.Dashboard.Charts;
using Analytics.Dashboard.Data;
using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Calendar;

/// <summary>What is due.</summary>
/// <param name="Counts">How much stands in which state.</param>
/// <param name="Months">The chart by month; null where nothing has a day.</param>
/// <param name="Duties">The list.</param>
public sealed record CalendarModel(IReadOnlyList<(string State, long Count)> Counts, ChartModel? Months, ListModel Duties)
{
    private const int MostMonths = 36;
    private static readonly string[] States = ["overdue", "late", "unknown", "open", "done"];

    internal static CalendarModel Read(PageRequest request)
    {
        var counts = request.Reader.Rows(
            "SELECT state, count(*) FROM result.duty WHERE {sees:center_id} GROUP BY 1 ORDER BY list_position(['overdue', 'late', 'unknown', 'open', 'done'], state)", row => (row.GetString(0), row.GetInt64(1)));
        return new CalendarModel(counts, Chart(request.Reader), ListReader.Read(request.Reader, DutyList.List, request.List(DutyList.List)));
    }

    private static ChartModel? Chart(RunReader reader)
    {
        var rows = reader.Rows(
            "SELECT strftime(due, '%Y-%m') AS month, state, count(*) FROM result.duty WHERE due IS NOT NULL AND {sees:center_id} GROUP BY 1, 2 ORDER BY 1, 2",
            row => (Month: row.GetString(0), State: row.GetString(1), Count: row.GetInt64(2)));
        var months = rows.Select(row => row.Month).Distinct().OrderDescending(StringComparer.Ordinal).Take(MostMonths).Order(StringComparer.Ordinal).ToList();
        if (months.Count == 0)
        {
            return null;
        }

        var w = reader.Words;
        var counts = rows.ToDictionary(row => (row.Month, row.State), row => row.Count);
        var states = States.Where(state => rows.Any(row => row.State == state)).ToList();
        double Count(string month, string state) => counts.GetValueOrDefault((month, state));
        var option = Options.Bars(months, horizontal: false, [.. states.Select(state => (w.Of(state), months.Select(month => Count(month, state))))]);
        option["color"] = Options.Texts(states.Select(Colour));
        return new ChartModel(
            w.Say("各月到期的事项", "Due by month"),
            option,
            [w.Say("月份", "Month"), .. states.Select(w.Of)],
            [.. months.Select(month => (IReadOnlyList<string>)[month, .. states.Select(state => Count(month, state).ToString("N0", System.Globalization.CultureInfo.InvariantCulture))])])
        { Height = 240 };
    }

    // Red for what is late alone; the badges of the list below have the same meanings.
    private static string Colour(string state) => state switch { "overdue" => "#a12622", "late" => "#d98b66", "unknown" => "#8a5a00", "open" => "#5b7899", _ => "#2f6b4f" };
}
