using System.Globalization;
using Analytics.Dashboard.Data;
using Analytics.Dashboard.Lists;
using Analytics.Evaluation.Frameworks;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Pages.Evaluation;

/// <summary>What a reader of scores should know of how they were made, in sentences.</summary>
internal static class NoteSentences
{
    public static IReadOnlyList<string> Of(RunReader reader, IndicatorFramework framework)
    {
        var words = reader.Words;
        var names = framework.Indicators.Select(indicator => (indicator.Code, indicator.Name)).Concat(framework.Dimensions.Select(dimension => (dimension.Code, dimension.Name)))
            .ToDictionary(pair => pair.Code, pair => words.Say(pair.Name.Chinese, pair.Name.English), StringComparer.Ordinal);
        string Name(string code) => names.GetValueOrDefault(code, code);

        // A center that was left out is named only to those who see it.
        return reader.Rows(
            """
            SELECT n.kind, n.subject, n.other, n.value, p.name FROM result.score_note n LEFT JOIN registry.platform p ON n.kind = 'center_left_out' AND p.platform_id = n.subject
            WHERE n.regulation = $id AND (n.kind <> 'center_left_out' OR {sees:n.subject}) ORDER BY n.kind, n.subject, n.other
            """,
            row => Sentence(words, row.GetString(0), row.IsDBNull(4) ? Name(row.GetString(1)) : row.GetString(4), row.IsDBNull(2) ? "" : Name(row.GetString(2)), row.IsDBNull(3) ? double.NaN : row.GetDouble(3)),
            ("id", framework.Id));
    }

    private static string Sentence(ReportWords words, string kind, string subject, string other, double value)
    {
        var (share, number, rounded) = (CellText.Percent(value), value.ToString("#,##0", CultureInfo.InvariantCulture), value.ToString("0.00", CultureInfo.InvariantCulture));
        return kind switch
        {
            "indicator_left_out" => words.Say($"指标“{subject}”只有 {share} 的中心有数，未计入。", $"“{subject}” was left out: only {share} of centers have a figure."),
            "center_left_out" => words.Say($"{subject}只有 {share} 的指标有数，未评分。", $"{subject} was not scored: it has figures for only {share} of indicators."),
            "winsorised" => words.Say($"指标“{subject}”有 {number} 个离群值按次极值计。", $"Of “{subject}” {number} outliers count as the next value."),
            "logarithm" => words.Say($"指标“{subject}”取对数后计算。", $"“{subject}” counts by its logarithm."),
            "redundant" => words.Say($"指标“{subject}”与“{other}”高度相关（{rounded}），几乎把同一件事计了两次。", $"“{subject}” and “{other}” go together ({rounded}): nearly the same thing counts twice."),
            "opposed" => words.Say($"指标“{subject}”与“{other}”此消彼长（{rounded}）。", $"“{subject}” and “{other}” go against each other ({rounded})."),
            "cronbach_alpha" => words.Say($"方面“{subject}”内部一致性（Cronbach α）为 {rounded}。", $"Consistency within “{subject}” (Cronbach's α): {rounded}."),
            "other_method" => words.Say($"同样的数据和权重改用 {subject.ToUpperInvariant()} 法排名，与本排名的加权秩相关为 {rounded}。", $"Ranked by {subject.ToUpperInvariant()} with the same figures and weights, the weighted rank correlation with this ranking is {rounded}."),
            "sheet_not_used" => words.Say($"专家打分表中的“{subject}”（{number} 行）不是本体系由专家打分的指标，未使用。", $"“{subject}” of the score sheets ({number} rows) is not scored by experts in this framework, and was not used."),
            _ => $"{kind}: {subject} {other} {rounded}",
        };
    }
}
