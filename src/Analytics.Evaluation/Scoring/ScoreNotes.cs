using Analytics.Evaluation.Craft.Checks;
using Analytics.Evaluation.Frameworks;
using Analytics.Store;

namespace Analytics.Evaluation.Scoring;

/// <summary>What a reader of scores should know of how they were made: what was left out, what was treated, what counts one thing twice, how far other
/// methods agree.</summary>
internal static class ScoreNotes
{
    // Correlations of fewer centers say more of chance than of indicators.
    private const int LeastForCorrelations = 20;

    /// <summary>Writes <c>result.score_note</c>.</summary>
    public static void Write(DuckDbConnection database, FrameworkScoring scoring)
    {
        var model = scoring.Model;
        using var appender = database.CreateAppender("result", "score_note");
        void Note(string kind, string subject, string? other, double value) => Append(appender, scoring.Framework, kind, subject, other, value);
        foreach (var indicator in scoring.Screening.Indicators.Where(indicator => !indicator.Kept)) Note("indicator_left_out", indicator.Name, null, indicator.Available);
        foreach (var unit in scoring.Screening.Units.Where(unit => !unit.Kept)) Note("center_left_out", unit.Name, null, unit.Available);
        foreach (var (i, treatment) in scoring.Composite.Treatments.Index().Where(item => item.Item.Changed))
            Note(treatment.LogShift is null ? "winsorised" : "logarithm", model.Indicators[i].Code, null, treatment.Raised + treatment.Lowered);
        foreach (var agreement in MethodAgreement.Of(model, scoring.Composite)) Note("other_method", agreement.Method, null, agreement.Correlation);
        if (model.Raw.Units.Count >= LeastForCorrelations) NoteCorrelations(scoring, Note);
        appender.Complete();
    }

    /// <summary>Notes score sheets that name nothing which the framework has experts score.</summary>
    /// <param name="database">The run's database.</param>
    /// <param name="framework">The framework.</param>
    /// <param name="unused">What they name, and how many rows do.</param>
    public static void WriteUnusedSheets(DuckDbConnection database, IndicatorFramework framework, IReadOnlyList<(string Indicator, int Rows)> unused)
    {
        using var appender = database.CreateAppender("result", "score_note");
        foreach (var (indicator, rows) in unused) Append(appender, framework, "sheet_not_used", indicator, null, rows);
        appender.Complete();
    }

    private static void Append(TableAppender appender, IndicatorFramework framework, string kind, string subject, string? other, double value)
    {
        appender.Append(framework.Id);
        appender.Append(kind);
        appender.Append(subject);
        appender.Append(other);
        appender.AppendNumber(value);
        appender.EndRow();
    }

    private static void NoteCorrelations(FrameworkScoring scoring, Action<string, string, string?, double> note)
    {
        var model = scoring.Model;
        string[] dimension = [.. model.Indicators.Select(indicator => model.Hierarchy.Nodes[model.Hierarchy.IndexOf(indicator.Code)].Parent!)];
        foreach (var warning in Redundancy.Find(scoring.Composite.Normalised, dimension))
            note(warning.Kind == RedundancyKind.Redundant ? "redundant" : "opposed", warning.First, warning.Second, warning.Correlation);
        foreach (var group in Enumerable.Range(0, dimension.Length).GroupBy(i => dimension[i], StringComparer.Ordinal))
        {
            var alpha = CronbachAlpha.Of(scoring.Composite.Normalised.Select([.. Enumerable.Range(0, model.Raw.Units.Count)], [.. group]));
            if (!double.IsNaN(alpha)) note("cronbach_alpha", group.Key, null, alpha);
        }
    }
}
