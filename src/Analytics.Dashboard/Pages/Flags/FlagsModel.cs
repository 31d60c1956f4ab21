using System.Globalization;
using System.Text.Json.Nodes;
using Analytics.Dashboard.Charts;
using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Shell;
using static Analytics.Dashboard.Shell.Figures;

namespace Analytics.Dashboard.Pages.Flags;

/// <summary>What the flags' page shows.</summary>
/// <param name="Chart">Flags by detector and severity; null without flags.</param>
/// <param name="Flags">The ranked list.</param>
public sealed record FlagsModel(ChartModel? Chart, ListModel Flags)
{
    /// <summary>Reads it.</summary>
    public static FlagsModel Read(PageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new FlagsModel(ChartOf(request), ListReader.Read(request.Reader, FlagLists.Flags, request.List(FlagLists.Flags)));
    }

    private static ChartModel? ChartOf(PageRequest request)
    {
        var words = request.Words;
        var counts = request.Reader.Rows(
            """
            SELECT d.name{lang}, count(*) FILTER (g.severity = 'high'), count(*) FILTER (g.severity = 'medium'), count(*) FILTER (g.severity = 'low')
            FROM result.flag g JOIN result.detector d USING (detector) WHERE {sees:g.center_id} GROUP BY ALL ORDER BY count(*) DESC, min(d.place)
            """,
            row => (Name: row.GetString(0), High: row.GetInt64(1), Medium: row.GetInt64(2), Low: row.GetInt64(3)));
        if (counts.Count == 0)
        {
            return null;
        }

        var option = Options.Bars([], horizontal: true, (words.Of("high"), counts.Select(one => (double)one.High)), (words.Of("medium"), counts.Select(one => (double)one.Medium)), (words.Of("low"), counts.Select(one => (double)one.Low)));
        option["yAxis"] = IntervalChart.Names(counts.Select(one => one.Name));
        option["xAxis"] = new JsonObject { ["type"] = "value", ["minInterval"] = 1 };
        return new ChartModel(words.Say("疑点，按检测与程度", "Flags by detector and severity"), option, [words.Say("检测", "Detector"), words.Of("high"), words.Of("medium"), words.Of("low")],
            [.. counts.Select(one => (IReadOnlyList<string>)[one.Name, N(one.High), N(one.Medium), N(one.Low)])])
        {
            Height = IntervalChart.HeightFor(counts.Count),
        };
    }
}
