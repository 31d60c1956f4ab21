using System.Globalization;
using System.Text.Json.Nodes;
using Analytics.Dashboard.Charts;
using Analytics.Pipeline.Explaining;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Pages.Cases;

/// <summary>How the weight of a link adds up, step by step, as a waterfall.</summary>
internal static class WeightWaterfall
{
    private const string For = "#2f6b4f";
    private const string Against = "#a12622";
    private const string Total = "#1f3a5f";

    /// <summary>The chart of a link.</summary>
    /// <param name="words">Words in the viewer's language.</param>
    /// <param name="link">The link, with steps.</param>
    /// <param name="rows">The rows that it joins, by their ids.</param>
    public static ChartModel Of(ReportWords words, ExplainedLink link, IReadOnlyDictionary<long, ExplainedRow> rows)
    {
        var (left, right) = PairId.Parse(link.Id);
        var table = rows[left].Table;
        var names = link.Steps.Select(step => StepWords.Of(words, table, step)).ToList();
        var bars = new List<(double From, double To, string Colour)>();
        var sum = 0.0;
        foreach (var step in link.Steps)
        {
            bars.Add((sum, sum + step.Weight, step.Weight < 0 ? Against : For));
            sum += step.Weight;
        }

        bars.Add((0, sum, Total));
        names.Add(words.Say("合计", "Total"));
        var option = Options.Base(legend: false);
        // Which way a bar goes tells what its colour does.
        ((JsonObject)option["aria"]!)["decal"] = new JsonObject { ["show"] = false };
        option["xAxis"] = new JsonObject { ["type"] = "value", ["name"] = words.Say("比特", "bits"), ["nameLocation"] = "end" };
        option["yAxis"] = new JsonObject { ["type"] = "category", ["inverse"] = true, ["data"] = Options.Texts(names), ["axisLabel"] = new JsonObject { ["width"] = 150, ["overflow"] = "break" } };
        option["grid"] = new JsonObject { ["left"] = 12, ["right"] = 56, ["top"] = 8, ["bottom"] = 12, ["containLabel"] = true };
        option["series"] = new JsonArray(Series(bars, positive: true, isBar: false), Series(bars, positive: false, isBar: false), Series(bars, positive: true, isBar: true), Series(bars, positive: false, isBar: true));
        var title = words.Say($"匹配权重的由来：{rows[left].Platform} — {rows[right].Platform}", $"How the match weight adds up: {rows[left].Platform} — {rows[right].Platform}");
        var figures = link.Steps.Zip(names, (step, name) => (IReadOnlyList<string>)[name, Bits(step.Weight)]).Append([words.Say("合计", "Total"), Bits(sum)]).ToList();
        return new ChartModel(title, option, [words.Say("比较项", "Comparison"), words.Say("比特", "Bits")], figures)
        {
            Height = bars.Count > 5 ? 320 : bars.Count > 2 ? 240 : 160,
            Note = words.Say(
                $"绿色支持两条记录是同一个，红色相反；每增加 1 比特，可能性加倍。概率 {Lists.CellText.Percent(link.Probability)}（{words.Of(link.Basis)}）。",
                $"Green speaks for one and the same, red against; each bit doubles the odds. Probability {Lists.CellText.Percent(link.Probability)} ({words.Of(link.Basis).ToLowerInvariant()})."),
        };
    }

    // A bar between two values is what lies on an unseen one from zero; one that crosses zero has a part on either side.
    private static JsonObject Series(List<(double From, double To, string Colour)> bars, bool positive, bool isBar)
    {
        var data = new JsonArray();
        foreach (var (from, to, colour) in bars)
        {
            var (low, high) = (Math.Min(from, to), Math.Max(from, to));
            var near = positive ? Math.Max(low, 0) : Math.Min(high, 0);
            var far = positive ? Math.Max(high, 0) : Math.Min(low, 0);
            data.Add(isBar ? new JsonObject { ["value"] = Round(far - near), ["itemStyle"] = new JsonObject { ["color"] = colour } } : JsonValue.Create(Round(near)));
        }

        var series = new JsonObject { ["type"] = "bar", ["stack"] = "all", ["barMaxWidth"] = 22, ["data"] = data, ["silent"] = true };
        if (!isBar)
        {
            series["itemStyle"] = new JsonObject { ["color"] = "transparent" };
        }

        return series;
    }

    private static double Round(double bits) => Math.Round(bits, 3);

    private static string Bits(double bits) => bits.ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);
}
