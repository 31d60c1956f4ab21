using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Frameworks;
using Analytics.Evaluation.Uncertainty;
using Analytics.Store;

namespace Analytics.Evaluation.Scoring;

/// <summary>
/// What a center keeps for certain and at most under any lawful assignment of contested things (<c>result.allocation</c>), as bounds of its
/// figures. Thresholds may count otherwise than indicators (full-time staff, research equipment): a bound holds only where both count the same
/// amount as declared.
/// </summary>
internal static class AllocationRanges
{
    // Amounts have two decimals.
    private const double Same = 0.005;

    private const string Query = """
        SELECT center_id, measure, CAST(declared AS DOUBLE), CAST(min(low) AS DOUBLE), CAST(max(high) AS DOUBLE) FROM result.allocation
        WHERE low IS NOT NULL AND high IS NOT NULL GROUP BY center_id, measure, declared ORDER BY center_id, measure, declared
        """;

    /// <summary>The bounds of the figures of a table.</summary>
    public static IReadOnlyList<FigureChange> Read(DuckDbConnection database, FrameworkLibrary library, IndicatorFramework framework, UnitTable raw)
    {
        if (!database.HasTable("result", "allocation")) return [];
        var columns = framework.Indicators.SelectMany(indicator => new[] { indicator.Figure, indicator.Denominator }).OfType<FigureSource>()
            .Where(source => source is { Years: 1, Lag: 0 } && library.Measures[source.Measure].Allocation is not null).DistinctBy(source => source.Column)
            .ToDictionary(source => library.Measures[source.Measure].Allocation!, source => raw.IndexOf(source.Column), StringComparer.Ordinal);
        var units = raw.Units.Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
        var bounds = new List<FigureChange>();
        using var command = database.CreateCommand();
        command.CommandText = Query;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (!units.TryGetValue(reader.GetString(0), out var unit) || !columns.TryGetValue(reader.GetString(1), out var column)) continue;
            var declared = reader.GetDouble(2);
            if (Math.Abs(raw[unit, column] - declared) < Same) bounds.Add(new FigureChange(unit, column, Math.Min(0, reader.GetDouble(3) - declared), Math.Max(0, reader.GetDouble(4) - declared)));
        }

        return bounds;
    }
}
