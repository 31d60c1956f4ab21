using System.Data.Common;
using System.Globalization;
using Analytics.Evaluation.Frameworks;
using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Reports.Data;
using Analytics.Pipeline.Stages;
using Analytics.Pipeline.Workspaces;
using Analytics.Store;

namespace Analytics.Pipeline.Explaining;

/// <summary>Says how a score of the published run comes about: figures, scale, weights, what each adds, and on what it hangs.</summary>
public static class ScoreExplainer
{
    /// <summary>How the ids of scores begin.</summary>
    public const string Prefix = "S-";

    /// <summary>Explains.</summary>
    /// <param name="workspace">The workspace's folder.</param>
    /// <param name="id">S-… of a score, e.g. <c>S-dalian-2025-2025-DL-TIC-0005</c>.</param>
    /// <param name="language">The language of names and sentences.</param>
    /// <exception cref="RunFailedException">Nothing is published, or the published run has no such score.</exception>
    public static ScoreExplanation Of(string workspace, string id, ReportLanguage language)
    {
        var run = Workspace.Existing(workspace).Published();
        using var database = RunDatabase.OpenToRead(run);
        var words = new ReportWords(language);
        if (Head(database, id, words) is not var (head, framework)) throw new RunFailedException($"The published run {run.Name} has no score with the id '{id}'; the ids are in the column score_id of scores.csv.");
        var of = $"v.center_id = {Quoted(head.Center)} AND v.regulation = {Quoted(head.Regulation)}";
        var suffix = words.Say("_zh", "_en");
        return new ScoreExplanation(id, run.Name, head)
        {
            Parts = Rows(database, $"SELECT part, part{suffix}, weight, score, rank FROM result.score_part v WHERE {of} ORDER BY weight DESC, part", reader =>
                new ExplainedPart(reader.GetString(0), reader.GetString(1), reader.GetDouble(2), reader.Real(3), reader.Whole(4))),
            Indicators = Rows(database, $"""
                SELECT v.part, v.indicator{suffix}, v.unit, v.figure, v.divided_by, v.value, v.imputed, v.normalised, v.peer_median, v.weight_here, v.contribution, v.standing
                FROM result.indicator_value v JOIN result.score_part p USING (center_id, regulation, part) WHERE {of} ORDER BY p.weight DESC, v.part, v.weight DESC, v.indicator
                """, IndicatorOf),
            Grades = [.. framework.Grades.Grades.Join(
                Rows(database, $"SELECT grade, probability FROM result.score_uncertainty v WHERE {of}", reader => (Code: reader.GetString(0), Probability: reader.GetDouble(1))),
                grade => grade.Code, row => row.Code, (grade, row) => (words.Say(grade.Chinese, grade.English), row.Probability))],
            Sensitivity = Rows(database, $"SELECT factor, first, total FROM result.score_sensitivity WHERE regulation = {Quoted(head.Regulation)} ORDER BY total DESC, factor", reader =>
                (reader.GetString(0), reader.GetDouble(1), reader.GetDouble(2))),
            Hinges = Rows(database, $"SELECT message{suffix} FROM result.grade_hinge v WHERE {of} ORDER BY finding_id, scenario", reader => reader.GetString(0)),
            Panels = Rows(database, $"""
                SELECT a.indicator{suffix}, v.experts, v.recused, v.score, a.kendall_w FROM result.panel_center v JOIN result.panel_agreement a USING (regulation, indicator, group_no)
                WHERE {of} ORDER BY v.indicator
                """, reader => new ExplainedPanel(reader.GetString(0), (int)reader.Number(1), (int)reader.Number(2), reader.Real(3), reader.Real(4))),
            Peers = Rows(database, $"SELECT v.peer_id, coalesce(p.name, v.peer_id), v.reason{suffix} FROM result.peer v LEFT JOIN registry.platform p ON p.platform_id = v.peer_id WHERE {of} ORDER BY v.place", reader =>
                (reader.GetString(0), reader.GetString(1), reader.GetString(2))),
            Trend = Rows(database, $"SELECT year, score, rank FROM result.score_trend v WHERE {of} ORDER BY year", reader => ((int)reader.Number(0), reader.GetDouble(1), (int)reader.Number(2))),
        };
    }

    private static (ExplainedScore Score, IndicatorFramework Framework)? Head(DuckDbConnection database, string id, ReportWords words)
    {
        var suffix = words.Say("_zh", "_en");
        var found = Rows(database, $"""
            SELECT s.center_id, coalesce(p.name, s.center_id), s.regulation, s.clause, f.title{suffix}, s.illustrative, f.text, s.year, s.score, s.rank, s.ranked, s.rank_p5, s.rank_p95, s.grade{suffix},
                   s.grade_probability, s.available
            FROM result.score s JOIN result.framework f USING (regulation) LEFT JOIN registry.platform p ON p.platform_id = s.center_id WHERE s.score_id = {Quoted(id)}
            """, reader =>
            {
                var framework = FrameworkReader.Read(reader.GetString(2) + ".yaml", new StringReader(reader.GetString(6)), measures: null);
                return (new ExplainedScore(
                    reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetBoolean(5), MethodsOf(framework), (int)reader.Number(7), reader.Real(8),
                    reader.Whole(9), (int)reader.Number(10), reader.Whole(11), reader.Whole(12), reader.Text(13), reader.Real(14), reader.GetDouble(15)), framework);
            });
        return found.Count == 0 ? null : found[0];
    }

    private static string MethodsOf(IndicatorFramework framework)
    {
        var method = framework.Method;
        return $"imputation {method.Imputation.Name} (groups {framework.Grouping.ToString().ToLowerInvariant()}), treatment {method.Treatment.Name}, scale {method.Normalisation.Name}, mean {method.Aggregation.Name}";
    }

    private static ExplainedIndicator IndicatorOf(DbDataReader reader) => new(
        reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.Real(3), reader.Real(4), reader.Real(5), reader.GetBoolean(6), reader.Real(7), reader.Real(8), reader.GetDouble(9),
        reader.Real(10), reader.Text(11));

    private static List<T> Rows<T>(DuckDbConnection database, string sql, Func<DbDataReader, T> of)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(of(reader));
        return rows;
    }

    private static string Quoted(string text) => string.Create(CultureInfo.InvariantCulture, $"'{text.Replace("'", "''", StringComparison.Ordinal)}'");
}
