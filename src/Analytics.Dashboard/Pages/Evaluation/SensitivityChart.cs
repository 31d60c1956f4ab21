using System.Globalization;
using Analytics.Dashboard.Charts;
using Analytics.Dashboard.Data;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Pages.Evaluation;

/// <summary>Which choice the ranking hangs on: Sobol' indices with their intervals.</summary>
public static class SensitivityChart
{
    /// <summary>The chart; null where nothing was varied.</summary>
    public static ChartModel? Of(RunReader reader, string id)
    {
        var words = reader.Words;
        var factors = reader.Rows(
            "SELECT factor, first, first_low, first_high, total, total_low, total_high FROM result.score_sensitivity WHERE regulation = $id ORDER BY total DESC, factor",
            row => (Name: Name(words, row.GetString(0)), Values: Enumerable.Range(1, 6).Select(row.GetDouble).ToArray()), ("id", id));
        if (factors.Count == 0)
        {
            return null;
        }

        var (alone, all) = (words.Say("单独", "alone"), words.Say("含交互", "with others"));

        // An estimate of a share may fall below 0 by chance: the table says so, the dot stands at 0.
        var lines = factors.SelectMany(factor => new[]
        {
            ($"{factor.Name} · {alone}", factor.Values[1], factor.Values[2], Math.Max(0, factor.Values[0])),
            ($"{factor.Name} · {all}", factor.Values[4], factor.Values[5], Math.Max(0, factor.Values[3])),
        }).ToList();
        return new ChartModel(
            words.Say("名次主要取决于哪一项选择", "Which choice the ranking hangs on"),
            IntervalChart.Option(lines, words.Say("95% 区间", "95 % interval"), words.Say("占名次变动的份额", "share of the ranks' variance"), least: 0),
            [words.Say("选择", "Choice"), words.Say("单独", "Alone"), words.Say("区间", "Interval"), words.Say("含交互", "With others"), words.Say("区间", "Interval")],
            [.. factors.Select(factor => (IReadOnlyList<string>)[factor.Name, N(factor.Values[0]), $"{N(factor.Values[1])}–{N(factor.Values[2])}", N(factor.Values[3]), $"{N(factor.Values[4])}–{N(factor.Values[5])}"])])
        {
            Height = IntervalChart.HeightFor(lines.Count),
            Note = words.Say(
                "Sobol 指数：“单独”是只改变这一项时名次变动的份额，“含交互”还算上它与其他选择一起的作用；区间由自助法得出。份额大的，先请专家定。",
                "Sobol' indices: “alone” is the share of the ranks' variance that goes back to this choice by itself, “with others” also what it does together with others; intervals by bootstrap. What has the greatest share should be settled first."),
        };
    }

    private static string Name(ReportWords words, string factor) => factor switch
    {
        "weights" => words.Say("权重", "weights"),
        "imputation" => words.Say("缺数处理", "missing figures"),
        "treatment" => words.Say("离群处理", "outliers"),
        "normalisation" => words.Say("标准化", "scale"),
        "aggregation" => words.Say("合成方法", "means"),
        "contested" => words.Say("数据归属", "contested data"),
        _ => factor,
    };

    private static string N(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
