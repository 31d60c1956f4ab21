using System.Text.Json.Nodes;
using Analytics.Dashboard.Charts;
using Analytics.Dashboard.Data;
using Analytics.Dashboard.Lists;
using Analytics.Evaluation.Frameworks;

namespace Analytics.Dashboard.Pages.Evaluation;

/// <summary>How sure the grades of a list's page are: the share of runs of the uncertainty analysis in which a center has each grade.</summary>
internal static class GradeChart
{
    // From the best to the worst, told apart without colours by the decals too.
    private static readonly string[] Colours = ["#1f3a5f", "#6d8fb3", "#c9d6e4", "#d9a98f", "#a12622"];

    /// <summary>The chart; null where no center of the page is scored.</summary>
    public static ChartModel? Of(RunReader reader, IndicatorFramework framework, ListModel scores)
    {
        var words = reader.Words;
        var shown = RankingChart.Shown(scores);
        if (shown.Count == 0)
        {
            return null;
        }

        var shares = reader.Rows(
            "SELECT center_id, grade, probability FROM result.score_uncertainty WHERE regulation = $id AND {sees:center_id}",
            row => (Key: (row.GetString(0), row.GetString(1)), Share: row.GetDouble(2)), ("id", framework.Id)).ToDictionary(pair => pair.Key, pair => pair.Share);
        double Share(ListRow row, string grade) => shares.GetValueOrDefault((row.Text("center_id"), grade));
        var grades = framework.Grades.Grades;
        var option = Options.Bars([], horizontal: true, grades.Select(grade => (words.Say(grade.Chinese, grade.English), shown.Select(row => Math.Round(Share(row, grade.Code) * 100, 1)))));
        option["yAxis"] = IntervalChart.Names(shown.Select(row => row.Text("center")));
        option["xAxis"] = new JsonObject { ["type"] = "value", ["max"] = 100, ["interval"] = 25, ["position"] = "top", ["axisLabel"] = new JsonObject { ["formatter"] = "{value} %" } };
        option["grid"]!["top"] = 54;
        foreach (var (i, series) in option["series"]!.AsArray().Index())
        {
            series!["itemStyle"] = new JsonObject { ["color"] = Colours[grades.Count > Colours.Length ? i % Colours.Length : i * (Colours.Length - 1) / Math.Max(1, grades.Count - 1)] };
        }

        return new ChartModel(
            words.Say("各等次的可能性", "Probability of each grade"), option,
            [words.Say("中心", "Center"), .. grades.Select(grade => words.Say(grade.Chinese, grade.English))],
            [.. shown.Select(row => (IReadOnlyList<string>)[row.Text("center"), .. grades.Select(grade => CellText.Percent(Share(row, grade.Code)))])])
        {
            Height = IntervalChart.HeightFor(shown.Count),
            Note = words.Say("同一中心在各种合理选择下落入各等次的比例。", "In how many of the varied runs a center has each grade."),
        };
    }
}
