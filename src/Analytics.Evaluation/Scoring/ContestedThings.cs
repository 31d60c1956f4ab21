using System.Globalization;
using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Frameworks;
using Analytics.Evaluation.Uncertainty;
using Analytics.Store;

namespace Analytics.Evaluation.Scoring;

/// <summary>What is contested of a table of figures.</summary>
/// <param name="Inputs">What can be true of each contested thing.</param>
/// <param name="Bounds">How far all of them together can move a figure.</param>
public sealed record ContestedFigures(IReadOnlyList<UncertainInput> Inputs, IReadOnlyList<FigureChange> Bounds)
{
    /// <summary>Nothing.</summary>
    public static ContestedFigures None { get; } = new([], []);
}

/// <summary>
/// What findings contest, as uncertain inputs: a person or a thing that several platforms declare belongs to one of them, each as probable as
/// the others, if the finding is right; if it is not, everything stands as declared. Of a lot of which more is declared than exists, one platform
/// keeps what it declared and the others lose between nothing and all that cannot be there. A finding that a person confirmed is right for
/// certain; what was explained or dismissed contests nothing. See <see cref="Concessions"/> for what units' replies change.
/// </summary>
internal static class ContestedThings
{
    private const string Query = """
        SELECT DISTINCT f.finding_id, f.subject, CASE WHEN f.state = 'confirmed' THEN 1.0::DOUBLE ELSE f.confidence END, f.kind, e.platform_id, e.platform_name, e.table_name, e.row_id, s.measure, s.year, s.amount
        FROM result.finding f JOIN result.evidence e USING (finding_id)
             LEFT JOIN result.indicator_source s ON s.table_name = e.table_name AND s.row_id = e.row_id AND s.center_id = e.platform_id AND s.amount <> 0
        WHERE f.state NOT IN ('explained', 'dismissed')
              AND f.kind IN ('single_platform', 'equipment_duplicate', 'equipment_excess', 'achievement_duplicate', 'project_duplicate', 'contract_duplicate')
        ORDER BY ALL
        """;

    private const string Excess = "equipment_excess";

    /// <summary>What changes a figure of the table.</summary>
    /// <param name="database">The run's database, with findings and the rows behind the figures.</param>
    /// <param name="library">Says which measures a run's allocation counts as well.</param>
    /// <param name="framework">Says which figures there are.</param>
    /// <param name="raw">The table.</param>
    /// <param name="year">Its report year.</param>
    public static ContestedFigures Read(DuckDbConnection database, FrameworkLibrary library, IndicatorFramework framework, UnitTable raw, int year)
    {
        if (!database.HasTable("result", "finding")) return ContestedFigures.None;
        var sources = framework.Indicators.SelectMany(indicator => new[] { indicator.Figure, indicator.Denominator }).OfType<FigureSource>()
            .DistinctBy(source => source.Column).Where(source => raw.IndexOf(source.Column) >= 0).ToLookup(source => source.Measure, StringComparer.Ordinal);
        var units = raw.Units.Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
        var parts = Rows(database).SelectMany(row => PartsOf(row, sources, raw, year)).ToList();
        var concessions = Concessions.Read(database, year);
        var inputs = parts.GroupBy(part => part.Row.Finding).Select(finding => Input([.. finding], units, concessions)).Where(input => input.Scenarios.Any(scenario => scenario.Changes.Count > 0)).ToList();
        return new ContestedFigures(inputs, [.. LostOnce(parts, units), .. AllocationRanges.Read(database, library, framework, raw)]);
    }

    // A row without a figure of the framework still says that its platform is one of those that declare the thing.
    private static IEnumerable<Part> PartsOf(Row row, ILookup<string, FigureSource> sources, UnitTable raw, int year)
    {
        var columns = row.Measure is null ? [] : sources[row.Measure].Where(source => source.Covers(row.Year, year)).Select(source => raw.IndexOf(source.Column)).ToList();
        return columns.Count == 0 ? [new Part(row, -1)] : columns.Select(column => new Part(row, column));
    }

    private static UncertainInput Input(List<Part> finding, Dictionary<string, int> units, Concessions concessions)
    {
        var first = finding[0].Row;
        var platforms = finding.GroupBy(part => part.Row.Platform, StringComparer.Ordinal).OrderBy(platform => platform.Key, StringComparer.Ordinal).Select(platform => new Declared(
            platform.Key, platform.First().Row.PlatformName, platform.Where(part => part.Column >= 0).GroupBy(part => part.Column).ToDictionary(column => column.Key, column => column.Sum(part => part.Row.Amount)))).ToList();
        var keepers = concessions.KeepersOf(first.Finding, platforms, platform => platform.Platform);
        var scenarios = keepers.Select(keeper => new Scenario(
            keeper.Name, first.Confidence / keepers.Count,
            [.. platforms.Where(other => other != keeper && units.ContainsKey(other.Platform)).SelectMany(other => other.Amounts.OrderBy(column => column.Key).Select(column =>
                Lost(units[other.Platform], column.Key, column.Value, first.Kind == Excess ? MostLost(platforms, keeper, column.Key) : null)))]));
        return new UncertainInput(first.Finding, first.Subject, first.Confidence < 1 ? [new Scenario("as declared", 1 - first.Confidence, []), .. scenarios] : [.. scenarios]);
    }

    private static FigureChange Lost(int unit, int column, double amount, double? atMost) =>
        atMost is { } share ? new FigureChange(unit, column, -amount * share, 0) : new FigureChange(unit, column, -amount);

    // Of a lot at least the longest list exists: the others together cannot lose more than all lists less that one.
    private static double MostLost(List<Declared> platforms, Declared keeper, int column)
    {
        double AmountOf(Declared platform) => platform.Amounts.GetValueOrDefault(column);
        var (all, longest) = (platforms.Sum(AmountOf), platforms.Max(AmountOf));
        var others = all - AmountOf(keeper);
        return others > 0 ? Math.Min(1, (all - longest) / others) : 0;
    }

    // What two findings contest can be lost once.
    private static IEnumerable<FigureChange> LostOnce(List<Part> parts, Dictionary<string, int> units) => parts.Where(part => part.Column >= 0 && units.ContainsKey(part.Row.Platform))
        .GroupBy(part => (Unit: units[part.Row.Platform], part.Column)).Where(cell => cell.Select(part => part.Row.Finding).Distinct().Count() > 1)
        .Select(cell => new FigureChange(cell.Key.Unit, cell.Key.Column, -cell.DistinctBy(part => (part.Row.Table, part.Row.RowId, part.Row.Measure, part.Row.Year)).Sum(part => part.Row.Amount), 0));

    private static List<Row> Rows(DuckDbConnection database)
    {
        var rows = new List<Row>();
        using var command = database.CreateCommand();
        command.CommandText = Query;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var isFigure = !reader.IsDBNull(8);
            rows.Add(new Row(
                reader.GetString(0), reader.GetString(1), reader.GetDouble(2), reader.GetString(3), reader.GetString(4), reader.GetString(5), reader.GetString(6), reader.GetInt64(7),
                isFigure ? reader.GetString(8) : null, isFigure ? Convert.ToInt32(reader.GetValue(9), CultureInfo.InvariantCulture) : 0, isFigure ? reader.GetDouble(10) : 0));
        }

        return rows;
    }

    private sealed record Row(
        string Finding, string Subject, double Confidence, string Kind, string Platform, string PlatformName, string Table, long RowId, string? Measure, int Year, double Amount);

    private sealed record Part(Row Row, int Column);

    private sealed record Declared(string Platform, string Name, Dictionary<int, double> Amounts);
}
