using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Frameworks;
using Analytics.Registry.Identifiers;
using Analytics.Store;

namespace Analytics.Evaluation.Scoring.Experts;

/// <summary>The score sheets of a regime's experts for a year.</summary>
/// <param name="Sheets">One for each indicator that anybody scored.</param>
/// <param name="Experts">The experts, by key.</param>
/// <param name="Unused">How many rows name no indicator of the framework that experts score, by what they name.</param>
internal sealed record ScoreSheets(IReadOnlyList<ScoreSheet> Sheets, IReadOnlyDictionary<string, Expert> Experts, IReadOnlyList<(string Indicator, int Rows)> Unused)
{
    // Sheets of several experts are no versions of each other; of one expert's own the later replaces the earlier, as everywhere.
    private const string Query = """
        SELECT s.center_id, s.expert_no, s.expert_name, coalesce(s.indicator, ''), CAST(s.score * 100 / coalesce(s.max_score, 100) AS DOUBLE), s.employers, c.row_id IS NOT NULL
        FROM main.expert_score s LEFT JOIN current.expert_score c ON c.row_id = s.row_id JOIN registry.platform_regime r ON r.platform_id = s.center_id AND r.regime = ?
        WHERE coalesce(s.expert_no, s.expert_name) IS NOT NULL AND s.score IS NOT NULL AND coalesce(s.max_score, 100) > 0
              AND (s.regime_id IS NULL OR s.regime_id = r.regime) AND s.year = ?
        ORDER BY s.row_id
        """;

    /// <summary>Reads the sheets.</summary>
    public static ScoreSheets Read(DuckDbConnection database, IndicatorFramework framework, int year)
    {
        var rows = Rows(database, framework.Regime, year);
        var names = new IndicatorNames(framework);
        var known = rows.Select(row => (Row: row, Indicator: names.Of(row.Indicator))).ToList();
        var sheets = known.Where(item => item.Indicator is not null).GroupBy(item => item.Indicator!, item => item.Row).OrderBy(group => group.Key.Code, StringComparer.Ordinal)
            .Select(group => SheetOf(group.Key, [.. group]));
        var unused = known.Where(item => item.Indicator is null).GroupBy(item => item.Row.Indicator, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Count()));
        return new ScoreSheets([.. sheets], ExpertsOf(rows), [.. unused]);
    }

    private static ScoreSheet SheetOf(FrameworkIndicator indicator, List<Row> rows)
    {
        var cells = rows.GroupBy(row => (row.Center, row.Expert)).ToDictionary(cell => cell.Key, cell =>
        {
            var current = cell.Where(row => row.IsCurrent).ToList();
            return (current.Count > 0 ? current : [.. cell]).Average(row => row.Percent);
        });
        string[] centers = [.. cells.Keys.Select(key => key.Center).Distinct().Order(StringComparer.Ordinal)];
        string[] experts = [.. cells.Keys.Select(key => key.Expert).Distinct().Order(StringComparer.Ordinal)];
        var impossible = cells.Where(cell => cell.Value is < 0 or > 100).OrderBy(cell => cell.Key.Center, StringComparer.Ordinal).ThenBy(cell => cell.Key.Expert, StringComparer.Ordinal)
            .Select(cell => new ImpossibleScore(cell.Key.Center, cell.Key.Expert, cell.Value)).ToList();
        double Score(string expert, string center) => cells.TryGetValue((center, expert), out var percent) && percent is >= 0 and <= 100 ? percent : double.NaN;
        return new ScoreSheet(indicator, new UnitTable(centers, experts, [.. experts.SelectMany(expert => centers.Select(center => Score(expert, center)))]), impossible);
    }

    private static Dictionary<string, Expert> ExpertsOf(List<Row> rows)
    {
        var experts = new Dictionary<string, Expert>(StringComparer.Ordinal);
        var shown = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var expert in rows.GroupBy(row => row.Expert, StringComparer.Ordinal).OrderBy(expert => expert.Key, StringComparer.Ordinal))
        {
            var label = expert.Any(row => row.HasNumber) ? expert.Key : Masking.Name(expert.Key);
            // 张伟 and 张强 are both 张* when masked: the second of a label has its number behind it.
            var nth = shown[label] = shown.GetValueOrDefault(label) + 1;
            string[] employers = [.. expert.SelectMany(row => row.Employers).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            experts.Add(expert.Key, new Expert(expert.Key, nth == 1 ? label : $"{label} ({nth})", employers));
        }

        return experts;
    }

    private static List<Row> Rows(DuckDbConnection database, string regime, int year)
    {
        var rows = new List<(string Center, string? Number, string? Name, string Indicator, double Percent, string[] Employers, bool IsCurrent)>();
        using var command = database.CreateCommand();
        command.CommandText = Query;
        foreach (var value in new object[] { regime, year })
        {
            var parameter = command.CreateParameter();
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
            string[] employers = reader.IsDBNull(5) ? [] : [.. ((System.Collections.IEnumerable)reader.GetValue(5)).Cast<object?>().OfType<string>()];
            rows.Add((reader.GetString(0), Text(1), Text(2), reader.GetString(3), reader.GetDouble(4), employers, reader.GetBoolean(6)));
        }

        // A sheet that gives the name alone is of the expert of that name, if only one number goes with it.
        var numbers = rows.Where(row => row.Number is not null && row.Name is not null).ToLookup(row => row.Name!, row => row.Number!, StringComparer.Ordinal);
        return [.. rows.Select(row =>
        {
            var number = row.Number ?? (numbers[row.Name!].Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null);
            return new Row(row.Center, number ?? row.Name!, number is not null, row.Indicator, row.Percent, row.Employers, row.IsCurrent);
        })];
    }

    private sealed record Row(string Center, string Expert, bool HasNumber, string Indicator, double Percent, IReadOnlyList<string> Employers, bool IsCurrent);
}
