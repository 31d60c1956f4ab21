using Analytics.Dashboard.Charts;
using Analytics.Dashboard.Data;
using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Pages.Evaluation.WhatIfs;
using Analytics.Dashboard.Shell;
using Analytics.Evaluation.Frameworks;

namespace Analytics.Dashboard.Pages.Evaluation;

/// <summary>What the page of one regulation's evaluation shows.</summary>
/// <param name="Tabs">The pages of the section.</param>
/// <param name="Id">The regulation.</param>
/// <param name="Title">The framework's title.</param>
/// <param name="Clause">The clause that asks for the evaluation.</param>
/// <param name="Year">The report year.</param>
/// <param name="IsIllustrative">Whether no authority has set the framework.</param>
/// <param name="Scores">The centers.</param>
/// <param name="Ranking">Their ranks with intervals; null where none is scored.</param>
/// <param name="Grades">How sure their grades are; null likewise.</param>
/// <param name="Weights">Indicators with what they weigh.</param>
/// <param name="Sensitivity">Which choice the ranking hangs on; null where nothing was varied.</param>
/// <param name="Hinges">Findings on which grades hang.</param>
/// <param name="Notes">What a reader should know of how the scores were made.</param>
/// <param name="Panel">How experts agree.</param>
public sealed record RankingModel(
    IReadOnlyList<Tab> Tabs, string Id, string Title, string Clause, int Year, bool IsIllustrative, ListModel Scores, ChartModel? Ranking, ChartModel? Grades,
    IReadOnlyList<WeightRow> Weights, ChartModel? Sensitivity, ListModel Hinges, IReadOnlyList<string> Notes, IReadOnlyList<AgreementRow> Panel)
{
    /// <summary>Whether the viewer may see what each expert gave.</summary>
    public bool ShowsExperts { get; init; }

    /// <summary>Reads it; null where the run has no such evaluation.</summary>
    public static RankingModel? Read(PageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (reader, words, id) = (request.Reader, request.Words, request.Id);
        if (WhatIfReadings.Of(reader, id) is not { } scored)
        {
            return null;
        }

        var framework = scored.Framework;
        var scores = ListReader.Read(reader, EvaluationLists.OfRegulation, request.List(EvaluationLists.OfRegulation), id);
        return new RankingModel(
            EvaluationTabs.Of(reader), id, words.Say(framework.Title.Chinese, framework.Title.English), framework.Clause, scored.Year, framework.IsIllustrative, scores,
            RankingChart.Of(words, scores), GradeChart.Of(reader, framework, scores), WeightRow.Read(reader, framework), SensitivityChart.Of(reader, id),
            ListReader.Read(reader, EvaluationLists.Hinges, request.IsFile ? request.List(EvaluationLists.Hinges) : ListRequest.Whole with { Size = 200 }, id), NoteSentences.Of(reader, framework), AgreementRow.Read(reader, id))
        { ShowsExperts = reader.Viewer.MayAudit };
    }
}

/// <summary>An indicator with what it weighs.</summary>
/// <param name="Part">The dimension; empty where it is the line above's.</param>
/// <param name="PartWeight">The dimension's share of the whole.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">The unit of its figure.</param>
/// <param name="Set">Its share of the whole as the framework sets it.</param>
/// <param name="Effective">Its share after indicators without enough figures were left out; null where it is one of them.</param>
/// <param name="IsScoredByExperts">Whether experts score it.</param>
public sealed record WeightRow(string Part, double PartWeight, string Indicator, string Unit, double Set, double? Effective, bool IsScoredByExperts)
{
    /// <summary>Reads the indicators of a framework.</summary>
    internal static IReadOnlyList<WeightRow> Read(RunReader reader, IndicatorFramework framework)
    {
        var effective = reader.Rows("SELECT indicator, max(weight) FROM result.indicator_value WHERE regulation = $id GROUP BY indicator", row => (row.GetString(0), row.GetDouble(1)), ("id", framework.Id))
            .ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
        var whole = framework.Dimensions.Sum(dimension => dimension.Weight);
        return [.. framework.Dimensions.SelectMany(dimension => dimension.Indicators.Select((indicator, i) =>
        {
            var share = dimension.Weight / whole;
            return new WeightRow(
                i == 0 ? reader.Words.Say(dimension.Name.Chinese, dimension.Name.English) : "", share, reader.Words.Say(indicator.Name.Chinese, indicator.Name.English), indicator.Unit,
                share * indicator.Weight / dimension.Indicators.Sum(other => other.Weight), effective.TryGetValue(indicator.Code, out var weight) ? weight : null, indicator.IsScoredByExperts);
        }))];
    }
}

/// <summary>How far the experts of a group agree on an indicator.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Group">The group's number.</param>
/// <param name="Experts">How many experts.</param>
/// <param name="Centers">How many centers.</param>
/// <param name="Scores">How many scores.</param>
/// <param name="Recused">How many of them do not count because the expert works for the center or its builders.</param>
/// <param name="Concordance">Kendall's W; null where it cannot be told.</param>
/// <param name="Significance">Its p-value.</param>
/// <param name="Single">ICC(2,1): how far one expert's score can be relied on.</param>
/// <param name="Mean">ICC(2,k): how far the panel's mean can be.</param>
/// <param name="Outlying">Experts who are much stricter or more lenient than the others, or against them.</param>
/// <param name="Unknown">Experts of whom no employer is known, so that recusal could not be looked into.</param>
public sealed record AgreementRow(
    string Indicator, int Group, int Experts, int Centers, int Scores, int Recused, double? Concordance, double? Significance, double? Single, double? Mean, int Outlying, int Unknown)
{
    /// <summary>Reads the groups of a regulation.</summary>
    internal static IReadOnlyList<AgreementRow> Read(RunReader reader, string id) => reader.Rows(
        """
        SELECT indicator{lang}, group_no, experts, centers, scores, recused, kendall_w, kendall_p, icc_21, icc_2k, outlying, employer_unknown
        FROM result.panel_agreement WHERE regulation = $id ORDER BY indicator, group_no
        """,
        row => new AgreementRow(
            row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.Real(6), row.Real(7), row.Real(8), row.Real(9), row.GetInt32(10), row.GetInt32(11)),
        ("id", id));
}
