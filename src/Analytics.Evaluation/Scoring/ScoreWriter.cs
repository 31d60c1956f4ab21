using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Frameworks;
using Analytics.Evaluation.Uncertainty;
using Analytics.Store;

namespace Analytics.Evaluation.Scoring;

/// <summary>Writes what one framework says of its centers.</summary>
/// <param name="database">The run's database.</param>
/// <param name="framework">The framework.</param>
/// <param name="year">The report year.</param>
/// <param name="wanted">The centers that are written.</param>
internal sealed class ScoreWriter(DuckDbConnection database, IndicatorFramework framework, int year, IReadOnlySet<string> wanted)
{
    /// <summary>Writes everything.</summary>
    /// <param name="scoring">The scores; null when there are too few figures for any.</param>
    /// <param name="centers">All centers of the regime: one without enough figures has a row without a score.</param>
    public void Write(FrameworkScoring? scoring, IReadOnlyList<string> centers)
    {
        WriteScores(scoring, centers);
        if (scoring is null) return;
        WriteParts(scoring);
        WriteProbabilities(scoring);
        WriteSensitivity(scoring);
        WriteHinges(scoring);
        ScoreTrend.Write(database, scoring, wanted);
        IndicatorTrend.Write(database, scoring, wanted);
        PeerWriter.Write(database, scoring, wanted);
        ScoreNotes.Write(database, scoring);
        IndicatorValues.Write(database, scoring, wanted);
    }

    private void WriteScores(FrameworkScoring? scoring, IReadOnlyList<string> centers)
    {
        var placeOf = scoring?.Model.Raw.Units.Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal) ?? [];
        var available = scoring?.Screening.Units.ToDictionary(unit => unit.Name, unit => unit.Available, StringComparer.Ordinal) ?? [];
        using var appender = database.CreateAppender("result", "score");
        foreach (var center in centers.Where(wanted.Contains))
        {
            var unit = placeOf.TryGetValue(center, out var place) ? scoring!.Uncertainty.Units[place] : null;
            appender.Append($"S-{framework.Id}-{year}-{center}");
            appender.Append(center);
            appender.Append(framework.Id);
            appender.Append(framework.Clause);
            appender.Append(year);
            appender.Append(framework.IsIllustrative);
            appender.AppendNumber(unit?.Score ?? double.NaN);
            appender.Append(Rank(unit?.Rank));
            appender.Append(scoring?.Uncertainty.Units.Count(item => item.Rank > 0) ?? 0);
            appender.Append(Rank(unit?.RankP5));
            appender.Append(Rank(unit?.RankMedian));
            appender.Append(Rank(unit?.RankP95));
            appender.AppendNumber(unit?.RankMean ?? double.NaN);
            var grade = unit is { Grade: >= 0 } ? framework.Grades.Grades[unit.Grade] : null;
            appender.Append(grade?.Code);
            appender.Append(grade?.Chinese);
            appender.Append(grade?.English);
            appender.AppendNumber(unit?.GradeProbability ?? double.NaN);
            appender.Append(available.GetValueOrDefault(center));
            appender.Append(framework.Grades.CycleYears);
            appender.EndRow();
        }

        appender.Complete();
    }

    private void WriteParts(FrameworkScoring scoring)
    {
        var hierarchy = scoring.Model.Hierarchy;
        var weights = hierarchy.EffectiveWeights();
        using var appender = database.CreateAppender("result", "score_part");
        foreach (var dimension in framework.Dimensions)
        {
            var node = hierarchy.IndexOf(dimension.Code);
            if (node < 0) continue;
            var scores = scoring.Composite.Scores.Column(node);
            var ranks = Ranking.Competition(scores);
            for (var u = 0; u < ranks.Length; u++)
            {
                if (!wanted.Contains(scoring.Model.Raw.Units[u])) continue;
                appender.Append(scoring.Model.Raw.Units[u]);
                appender.Append(framework.Id);
                appender.Append(dimension.Code);
                appender.Append(dimension.Name.Chinese);
                appender.Append(dimension.Name.English);
                appender.Append(weights[node]);
                appender.AppendNumber(scores[u]);
                appender.Append(Rank(ranks[u]));
                appender.EndRow();
            }
        }

        appender.Complete();
    }

    private void WriteProbabilities(FrameworkScoring scoring)
    {
        using var appender = database.CreateAppender("result", "score_uncertainty");
        foreach (var (u, unit) in scoring.Uncertainty.Units.Index().Where(item => wanted.Contains(scoring.Model.Raw.Units[item.Index])))
        {
            for (var g = 0; g < framework.Grades.Grades.Count; g++)
            {
                appender.Append(scoring.Model.Raw.Units[u]);
                appender.Append(framework.Id);
                appender.Append(framework.Grades.Grades[g].Code);
                appender.Append(unit.GradeProbabilities[g]);
                appender.EndRow();
            }
        }

        appender.Complete();
    }

    private void WriteSensitivity(FrameworkScoring scoring)
    {
        using var appender = database.CreateAppender("result", "score_sensitivity");
        foreach (var (factor, index) in scoring.Sensitivity)
        {
            appender.Append(framework.Id);
            appender.Append(NameOf(factor));
            foreach (var value in new[] { index.First, index.FirstInterval.Low, index.FirstInterval.High, index.Total, index.TotalInterval.Low, index.TotalInterval.High }) appender.Append(value);
            appender.EndRow();
        }

        appender.Complete();
    }

    private void WriteHinges(FrameworkScoring scoring)
    {
        using var appender = database.CreateAppender("result", "grade_hinge");
        foreach (var hinge in scoring.Uncertainty.Hinges.Where(hinge => wanted.Contains(scoring.Model.Raw.Units[hinge.Unit])))
        {
            var input = scoring.Inputs[hinge.Input];
            var keeper = input.Scenarios[hinge.Scenario].Label;
            var before = scoring.Uncertainty.Units[hinge.Unit].Grade is var grade and >= 0 ? framework.Grades.Grades[grade] : null;
            var then = hinge.Grade >= 0 ? framework.Grades.Grades[hinge.Grade] : null;
            appender.Append(scoring.Model.Raw.Units[hinge.Unit]);
            appender.Append(framework.Id);
            appender.Append(input.Id);
            appender.Append(keeper);
            appender.AppendNumber(hinge.Score);
            appender.Append(Rank(hinge.Rank));
            appender.Append(before?.Code);
            appender.Append(then?.Code);
            appender.Append($"等次取决于一项有争议的申报：线索{input.Id}（{input.Label}）若归{keeper}，等次由{before?.Chinese ?? "无"}变为{then?.Chinese ?? "无"}。");
            appender.Append($"The grade hinges on one contested thing: if {input.Id} ({input.Label}) belongs to {keeper}, it is {then?.English ?? "none"} instead of {before?.English ?? "none"}.");
            appender.EndRow();
        }

        appender.Complete();
    }

    private static int? Rank(int? rank) => rank is > 0 ? rank : null;

    private static string NameOf(Factor factor) => factor switch
    {
        Factor.Weights => "weights",
        Factor.Imputation => "imputation",
        Factor.Treatment => "treatment",
        Factor.Normalisation => "normalisation",
        Factor.Aggregation => "aggregation",
        _ => "contested",
    };
}
