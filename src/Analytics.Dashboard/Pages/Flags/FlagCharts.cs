using System.Globalization;
using System.Text.Json.Nodes;
using Analytics.Dashboard.Charts;
using Analytics.Pipeline.Explaining;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Pages.Flags;

/// <summary>The charts that show why a figure is flagged: own years beside the ledger, the place among peers, counts beside what was expected.</summary>
public static class FlagCharts
{
    private static readonly string[] Own = ["own", "ledger", "ledger_net"], Peers = ["peers", "self"], Counts = ["observed", "expected"];

    /// <summary>As many charts as there is something to draw for.</summary>
    public static IReadOnlyList<ChartModel> Of(ReportWords words, ExplainedFlag flag)
    {
        var series = flag.Points.GroupBy(point => point.Series, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var charts = new List<ChartModel>();
        if (series.ContainsKey("own") || series.ContainsKey("ledger"))
        {
            charts.Add(Bars(words, words.Say("各年度报告数与台账", "Own years and ledgers"), words.Say("年度", "Year"), Own, series));
        }

        if (series.ContainsKey("peers"))
        {
            charts.Add(AmongPeers(words, series));
        }

        if (series.ContainsKey("observed"))
        {
            charts.Add(Bars(words, words.Say("实有与应有", "Observed and expected"), words.Say("取值", "Value"), Counts, series));
        }

        // What a detector draws beside these, each series by itself.
        foreach (var (name, points) in series.Where(one => !Own.Contains(one.Key) && !Peers.Contains(one.Key) && !Counts.Contains(one.Key)).OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            charts.Add(Bars(words, Title(words, name), "", [name], series, labelled: points.Select(point => point.Label).Distinct().Count() == points.Count));
        }

        return charts;
    }

    private static string Title(ReportWords words, string series) => series switch
    {
        "amounts" => words.Say("各笔金额，由大到小", "Amounts by size"),
        _ => words.Say("比较", "Compared"),
    };

    private static ChartModel Bars(ReportWords words, string title, string axis, IReadOnlyList<string> shown, Dictionary<string, List<ExplainedPoint>> series, bool labelled = false)
    {
        var present = shown.Where(series.ContainsKey).ToList();
        var places = present.SelectMany(name => series[name]).Select(point => point.X).Distinct().Order().ToList();
        string Place(double x) => labelled ? series[present[0]].First(point => point.X == x).Label : x.ToString("0.####", CultureInfo.InvariantCulture);
        string Name(string one) => labelled ? title : series[one][0].Label;
        double Value(string name, double x) => series[name].FirstOrDefault(point => point.X == x)?.Y ?? double.NaN;
        var option = Options.Bars(places.Select(Place), horizontal: false, present.Select(name => (Name(name), places.Select(x => Value(name, x)))));
        foreach (var one in option["series"]!.AsArray())
        {
            // Beside each other: these are not parts of a whole.
            one!.AsObject().Remove("stack");
            one["barMaxWidth"] = 34;
        }

        return new ChartModel(title, option, [axis.Length > 0 ? axis : words.Say("位次", "Place"), .. present.Select(Name)],
            [.. places.Select(x => (IReadOnlyList<string>)[Place(x), .. present.Select(name => N(Value(name, x)))])])
        { Height = 240 };
    }

    private static ChartModel AmongPeers(ReportWords words, Dictionary<string, List<ExplainedPoint>> series)
    {
        var (peers, self) = (series["peers"], series.GetValueOrDefault("self", []));
        var wide = peers.Concat(self).All(point => point.Y > 0) && peers.Concat(self).Max(point => point.Y) > 100 * peers.Min(point => point.Y);
        var option = Options.Base(legend: true);
        var (others, own) = (words.Say("同类平台", "peers"), words.Say("本中心", "this center"));
        option["xAxis"] = new JsonObject
        {
            ["type"] = "value",
            ["min"] = 0,
            ["max"] = 100,
            ["name"] = words.Say("不超过此数的同类平台", "Peers at or below"),
            ["nameLocation"] = "middle",
            ["nameGap"] = 28,
            ["axisLabel"] = new JsonObject { ["formatter"] = "{value} %" },
        };
        option["grid"]!["bottom"] = 34;
        option["yAxis"] = new JsonObject { ["type"] = wide ? "log" : "value" };
        option["series"] = new JsonArray(
            new JsonObject { ["type"] = "line", ["name"] = others, ["symbolSize"] = 5, ["itemStyle"] = new JsonObject { ["color"] = "#5b7899" }, ["data"] = Pairs(peers) },
            new JsonObject { ["type"] = "scatter", ["name"] = own, ["symbolSize"] = 13, ["symbol"] = "diamond", ["itemStyle"] = new JsonObject { ["color"] = "#a12622" }, ["data"] = Pairs(self) });
        return new ChartModel(words.Say("在同类平台中的位置：", "Place among peers: ") + peers[0].Label, option, [words.Say("位置", "Share of peers"), words.Say("数值", "Value"), ""],
            [.. peers.Select(point => Row(point, others)), .. self.Select(point => Row(point, own))])
        { Height = 240 };
    }

    private static IReadOnlyList<string> Row(ExplainedPoint point, string whose) => [(point.X * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %", N(point.Y), whose];

    private static JsonArray Pairs(IEnumerable<ExplainedPoint> points) => new([.. points.Select(point => (JsonNode)new JsonArray(Math.Round(point.X * 100, 1), point.Y))]);

    private static string N(double value) => double.IsFinite(value) ? value.ToString("#,##0.####", CultureInfo.InvariantCulture) : "—";
}
