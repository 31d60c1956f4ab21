using System.Globalization;
using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Frameworks;
using Analytics.Evaluation.Panels;
using Analytics.Store;

namespace Analytics.Evaluation.Scoring;

/// <summary>The score sheets of a regime's experts, as percentages of the most that could be given.</summary>
internal sealed class ExpertPanel
{
    private readonly Dictionary<(string Indicator, string Center), double> _means = [];

    private ExpertPanel()
    {
    }

    /// <summary>Reads the sheets of a year and writes how far the experts agree.</summary>
    public static ExpertPanel Read(DuckDbConnection database, IndicatorFramework framework, int year)
    {
        var panel = new ExpertPanel();
        using var appender = database.CreateAppender("result", "score_panel");
        foreach (var indicator in framework.Indicators.Where(indicator => indicator.IsScoredByExperts))
        {
            if (Scores(database, framework, indicator, year) is not { } scores) continue;
            for (var u = 0; u < scores.Units.Count; u++)
            {
                double[] given = [.. Enumerable.Range(0, scores.Columns.Count).Select(e => scores[u, e])];
                panel._means[(indicator.Code, scores.Units[u])] = new TrimmedMean().Of(given);
            }

            var w = KendallW.Of(scores);
            appender.Append(framework.Id);
            appender.Append(indicator.Code);
            appender.Append(scores.Columns.Count);
            appender.Append(scores.Units.Count);
            appender.AppendNumber(w.W);
            appender.AppendNumber(w.P);
            appender.AppendNumber(IntraclassCorrelation.Of(scores).Mean2);
            appender.Append(OutlyingExperts.Of(scores).Count(expert => expert.IsStrictOrLenient || expert.IsAgainstTheOthers));
            appender.EndRow();
        }

        appender.Complete();
        return panel;
    }

    /// <summary>The panel's score of a center; NaN when there is none.</summary>
    public double Of(FrameworkIndicator indicator, string center) => _means.GetValueOrDefault((indicator.Code, center), double.NaN);

    private static UnitTable? Scores(DuckDbConnection database, IndicatorFramework framework, FrameworkIndicator indicator, int year)
    {
        using var command = database.CreateCommand();
        command.CommandText = """
            SELECT center_id, coalesce(expert_no, expert_name) AS expert, CAST(avg(score * 100 / coalesce(max_score, 100)) AS DOUBLE)
            FROM main.expert_score
            WHERE center_id IS NOT NULL AND coalesce(expert_no, expert_name) IS NOT NULL AND score IS NOT NULL AND coalesce(max_score, 100) > 0
                  AND (regime_id IS NULL OR regime_id = ?) AND year = ? AND indicator IN (?, ?, ?)
            GROUP BY ALL ORDER BY 1, 2
            """;
        foreach (var value in new object[] { framework.Regime, year, indicator.Code, indicator.Name.Chinese, indicator.Name.English })
        {
            var parameter = command.CreateParameter();
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        var given = new Dictionary<(string Center, string Expert), double>();
        using var reader = command.ExecuteReader();
        while (reader.Read()) given[(reader.GetString(0), reader.GetString(1))] = Convert.ToDouble(reader.GetValue(2), CultureInfo.InvariantCulture);
        if (given.Count == 0) return null;
        string[] centers = [.. given.Keys.Select(key => key.Center).Distinct().Order(StringComparer.Ordinal)];
        string[] experts = [.. given.Keys.Select(key => key.Expert).Distinct().Order(StringComparer.Ordinal)];
        return new UnitTable(centers, experts, [.. experts.SelectMany(expert => centers.Select(center => given.GetValueOrDefault((center, expert), double.NaN)))]);
    }
}
