using System.Globalization;
using System.Text.Json.Nodes;
using Analytics.Dashboard.Charts;
using Analytics.Pipeline.Reports;
using static Analytics.Dashboard.Shell.Figures;

namespace Analytics.Dashboard.Pages.Overview;

/// <summary>Findings by city as bars, those open apart from those decided.</summary>
internal static class CityBars
{
    private const int Most = 20;

    /// <summary>The chart; null where one city alone is seen, or nothing was found.</summary>
    public static ChartModel? Of(ReportWords words, IReadOnlyList<CityFigures> cities)
    {
        var shown = cities.Where(city => city.Findings > 0).Take(Most).ToList();
        if (cities.Count < 2 || shown.Count == 0)
        {
            return null;
        }

        var option = Options.Bars([], horizontal: true,
            (words.Say("待核实", "Open"), shown.Select(city => (double)city.Open)), (words.Say("已处理", "Decided"), shown.Select(city => (double)(city.Findings - city.Open))));
        option["yAxis"] = IntervalChart.Names(shown.Select(city => city.City));
        option["xAxis"] = new JsonObject { ["type"] = "value", ["minInterval"] = 1 };
        return new ChartModel(words.Say("发现，按城市", "Findings by city"), option, [words.Say("城市", "City"), words.Say("待核实", "Open"), words.Say("全部", "All")],
            [.. shown.Select(city => (IReadOnlyList<string>)[city.City, N(city.Open), N(city.Findings)])])
        { Height = IntervalChart.HeightFor(shown.Count) };
    }
}
