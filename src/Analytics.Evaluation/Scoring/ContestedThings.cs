using System.Globalization;
using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Frameworks;
using Analytics.Evaluation.Uncertainty;
using Analytics.Store;

namespace Analytics.Evaluation.Scoring;

/// <summary>
/// What findings contest, as uncertain inputs: a person or a thing that several platforms declare belongs to one of them, each as probable as
/// the others, if the finding is right; if it is not, everything stands as declared. What was explained or dismissed contests nothing.
/// </summary>
internal static class ContestedThings
{
    private const string Query = """
        SELECT f.finding_id, f.subject, f.confidence, e.platform_id, any_value(e.platform_name), s.measure, s.year, CAST(sum(s.amount) AS DOUBLE)
        FROM result.finding f JOIN result.evidence e USING (finding_id)
             LEFT JOIN result.indicator_source s ON s.table_name = e.table_name AND s.row_id = e.row_id AND s.center_id = e.platform_id AND s.amount <> 0
        WHERE f.state NOT IN ('explained', 'dismissed')
              AND f.kind IN ('single_platform', 'equipment_duplicate', 'achievement_duplicate', 'project_duplicate', 'contract_duplicate')
        GROUP BY f.finding_id, f.subject, f.confidence, e.platform_id, s.measure, s.year
        ORDER BY f.finding_id, e.platform_id, s.measure, s.year
        """;

    /// <summary>The inputs that change a figure of the table.</summary>
    /// <param name="database">The run's database, with findings and the rows behind the figures.</param>
    /// <param name="framework">Says which figures there are.</param>
    /// <param name="raw">The table.</param>
    /// <param name="year">Its report year.</param>
    public static IReadOnlyList<UncertainInput> Read(DuckDbConnection database, IndicatorFramework framework, UnitTable raw, int year)
    {
        if (!database.HasTable("result", "finding")) return [];
        var sources = framework.Indicators.SelectMany(indicator => new[] { indicator.Figure, indicator.Denominator }).OfType<FigureSource>()
            .DistinctBy(source => source.Column).Where(source => raw.IndexOf(source.Column) >= 0).ToLookup(source => source.Measure, StringComparer.Ordinal);
        var units = raw.Units.Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
        return [.. Rows(database).GroupBy(row => row.Finding).Select(finding => Input([.. finding], sources, units, raw, year))
            .Where(input => input.Scenarios.Any(scenario => scenario.Changes.Count > 0))];
    }

    private static UncertainInput Input(List<Row> finding, ILookup<string, FigureSource> sources, Dictionary<string, int> units, UnitTable raw, int year)
    {
        var lost = finding.GroupBy(row => (row.Platform, row.PlatformName)).ToDictionary(platform => platform.Key, platform => platform
            .Where(row => row.Measure is not null && units.ContainsKey(row.Platform))
            .SelectMany(row => sources[row.Measure!].Where(source => source.Covers(row.Year, year)).Select(source => (Column: raw.IndexOf(source.Column), row.Amount)))
            .GroupBy(item => item.Column).Select(column => new FigureChange(units[platform.Key.Platform], column.Key, -column.Sum(item => item.Amount))).ToList());
        var confidence = finding[0].Confidence;
        var scenarios = lost.Keys.Select(keeper => new Scenario(
            keeper.PlatformName, confidence / lost.Count, [.. lost.Where(other => other.Key != keeper).SelectMany(other => other.Value)]));
        return new UncertainInput(finding[0].Finding, finding[0].Subject, [new Scenario("as declared", 1 - confidence, []), .. scenarios]);
    }

    private static List<Row> Rows(DuckDbConnection database)
    {
        var rows = new List<Row>();
        using var command = database.CreateCommand();
        command.CommandText = Query;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var isFigure = !reader.IsDBNull(5);
            rows.Add(new Row(
                reader.GetString(0), reader.GetString(1), reader.GetDouble(2), reader.GetString(3), reader.GetString(4), isFigure ? reader.GetString(5) : null,
                isFigure ? Convert.ToInt32(reader.GetValue(6), CultureInfo.InvariantCulture) : 0, isFigure ? reader.GetDouble(7) : 0));
        }

        return rows;
    }

    private sealed record Row(string Finding, string Subject, double Confidence, string Platform, string PlatformName, string? Measure, int Year, double Amount);
}
