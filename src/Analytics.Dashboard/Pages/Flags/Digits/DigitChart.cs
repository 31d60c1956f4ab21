using System.Globalization;
using System.Text.Json.Nodes;
using Analytics.Dashboard.Charts;
using Analytics.Dashboard.Data;

namespace Analytics.Dashboard.Pages.Flags.Digits;

/// <summary>How often each digit stands there, as bars, beside what was to be expected, as a line.</summary>
internal static class DigitChart
{
    public static ChartModel Of(RunReader reader, DigitFigures test)
    {
        var words = reader.Words;
        var counts = reader.Rows(
            "SELECT digit, count, expected FROM result.digit_count WHERE test_id = $test ORDER BY digit",
            row => (Digit: row.GetInt32(0), Count: row.GetInt64(1), Expected: row.GetDouble(2)), ("test", test.Id));
        var (observed, expected) = (words.Say("实有笔数", "observed"), test.Test == "last" ? words.Say("均匀分布应有", "expected, equal shares") : words.Say("本福特定律应有", "expected by Benford's law"));
        var option = Options.Base(legend: true);
        option["tooltip"]!["trigger"] = "axis";
        option["xAxis"] = new JsonObject { ["type"] = "category", ["data"] = Options.Texts(counts.Select(one => one.Digit.ToString(CultureInfo.InvariantCulture))) };
        option["yAxis"] = new JsonObject { ["type"] = "value", ["minInterval"] = 1 };
        option["series"] = new JsonArray(
            new JsonObject { ["type"] = "bar", ["name"] = observed, ["barMaxWidth"] = 30, ["itemStyle"] = new JsonObject { ["color"] = "#5b7899" }, ["data"] = Options.Numbers(counts.Select(one => (double)one.Count)) },
            new JsonObject
            {
                ["type"] = "line",
                ["name"] = expected,
                ["symbolSize"] = counts.Count > 10 ? 3 : 7,
                ["itemStyle"] = new JsonObject { ["color"] = "#a12622" },
                ["data"] = Options.Numbers(counts.Select(one => Math.Round(one.Expected, 1))),
            });
        var title = test.Test switch
        {
            "first" => words.Say("首位数字", "First digits"),
            "first_two" => words.Say("前两位数字", "First two digits"),
            _ => words.Say("末位数字", "Last digits"),
        };
        return new ChartModel(title, option, [words.Say("数字", "Digit"), observed, expected],
            [.. counts.Select(one => (IReadOnlyList<string>)
            [
                one.Digit.ToString(CultureInfo.InvariantCulture), Shell.Figures.N(one.Count), one.Expected.ToString("#,##0.0", CultureInfo.InvariantCulture),
            ])])
        {
            Height = 240,
            Note = words.Say($"{Shell.Figures.N(test.Amounts)} 笔，{Shell.Figures.N(test.Centers)} 个中心；校正后 p {test.Adjusted}", $"{Shell.Figures.N(test.Amounts)} amounts of {Shell.Figures.N(test.Centers)} centers; adjusted p {test.Adjusted}"),
        };
    }
}
