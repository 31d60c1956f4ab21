using System.Text.Json.Nodes;

namespace Analytics.Dashboard.Charts;

/// <summary>Dots with intervals, a line each: the interval is a thin bar that stands on one that is not drawn, so that the option is data alone.</summary>
public static class IntervalChart
{
    private const int LabelWidth = 160;

    /// <summary>The option; the first line is at the top.</summary>
    /// <param name="lines">Each with its name, the interval's ends and the point; what is not finite is left out.</param>
    /// <param name="interval">What the interval is.</param>
    /// <param name="point">What the point is.</param>
    /// <param name="least">The axis' least value; null for what the figures ask for.</param>
    /// <param name="most">The axis' greatest value; null likewise.</param>
    public static JsonObject Option(IReadOnlyList<(string Name, double Low, double High, double Point)> lines, string interval, string point, double? least = null, double? most = null)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var option = Options.Base(legend: true);

        // There is one kind of bar to see, and patterns would show on the one that is not to be seen.
        option["aria"]!["decal"]!["show"] = false;
        option["legend"]!["data"] = Options.Texts([point, interval]);
        option["yAxis"] = Names(lines.Select(line => line.Name));
        option["xAxis"] = new JsonObject { ["type"] = "value", ["min"] = least, ["max"] = most, ["position"] = "top", ["minInterval"] = least is 1 ? 1 : null };
        option["grid"]!["top"] = 54;
        option["series"] = new JsonArray(
            Bar("", lines.Select(line => line.Low), "transparent", silent: true),
            Bar(interval, lines.Select(line => line.High - line.Low), "#9fb0c4", silent: false),
            new JsonObject
            {
                ["type"] = "scatter",
                ["name"] = point,
                ["symbolSize"] = 9,
                ["itemStyle"] = new JsonObject { ["color"] = "#1f3a5f" },
                ["data"] = new JsonArray([.. lines.Select((line, i) => double.IsFinite(line.Point) ? (JsonNode?)new JsonArray(line.Point, i) : null)]),
            });
        return option;
    }

    /// <summary>An axis of names that reads from the top, names shortened where they are long.</summary>
    public static JsonObject Names(IEnumerable<string> names) => new()
    {
        ["type"] = "category",
        ["inverse"] = true,
        ["data"] = Options.Texts(names),
        ["axisTick"] = new JsonObject { ["show"] = false },
        ["axisLabel"] = new JsonObject { ["interval"] = 0, ["width"] = LabelWidth, ["overflow"] = "truncate" },
    };

    /// <summary>A height that leaves each line room; see <see cref="ChartModel.Height"/>.</summary>
    public static int HeightFor(int lines) => lines switch { <= 5 => 160, <= 9 => 240, <= 13 => 320, <= 21 => 480, <= 30 => 640, <= 45 => 960, _ => 1280 };

    private static JsonObject Bar(string name, IEnumerable<double> values, string color, bool silent) => new()
    {
        ["type"] = "bar",
        ["stack"] = "interval",
        ["name"] = name,
        ["barWidth"] = 5,
        ["silent"] = silent,
        ["data"] = Options.Numbers(values),
        ["itemStyle"] = new JsonObject { ["color"] = color },
        ["tooltip"] = new JsonObject { ["show"] = !silent },
    };
}
