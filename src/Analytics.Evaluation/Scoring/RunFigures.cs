using System.Globalization;
using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Frameworks;
using Analytics.Registry.Schema;
using Analytics.Store;

namespace Analytics.Evaluation.Scoring;

/// <summary>The figures of all centers: measure by measure, year by year.</summary>
internal sealed class RunFigures
{
    private readonly Dictionary<(string Measure, string Center, int Year), double> _sums = [];

    private RunFigures()
    {
    }

    /// <summary>Fills <c>result.indicator_source</c> with the rows behind every figure, and reads their sums.</summary>
    /// <exception cref="DefinitionException">The database refuses a measure's query; the message has its file and the reason.</exception>
    public static RunFigures Read(DuckDbConnection database, IEnumerable<Measure> measures, CancellationToken cancellation)
    {
        foreach (var measure in measures)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                database.Execute($"""
                    INSERT INTO result.indicator_source
                    SELECT '{measure.Name}', center_id, year, table_name, row_id, CAST(amount AS DOUBLE) FROM ({measure.Query})
                    WHERE amount IS NOT NULL ORDER BY center_id, year, row_id
                    """);
            }
            catch (DuckDbException error)
            {
                throw new DefinitionException($"measures/{measure.Name}.sql", 1, error.Message, error);
            }
        }

        var figures = new RunFigures();
        using var command = database.CreateCommand();
        // Summed in the order of the rows, exactly: amounts are whole units or have two decimals.
        command.CommandText = "SELECT measure, center_id, year, CAST(sum(CAST(amount AS DECIMAL(28, 4))) AS DOUBLE) FROM result.indicator_source GROUP BY ALL";
        using var reader = command.ExecuteReader();
        while (reader.Read()) figures._sums[(reader.GetString(0), reader.GetString(1), Convert.ToInt32(reader.GetValue(2), CultureInfo.InvariantCulture))] = reader.GetDouble(3);
        return figures;
    }

    /// <summary>A figure of a center, seen from a report's year; NaN when none of its years is there.</summary>
    public double Of(string center, FigureSource source, int reportYear)
    {
        double sum = 0;
        var known = false;
        for (var year = reportYear - source.Lag - source.Years + 1; year <= reportYear - source.Lag; year++)
        {
            if (!_sums.TryGetValue((source.Measure, center, year), out var value)) continue;
            sum += value;
            known = true;
        }

        return known ? sum : double.NaN;
    }

    /// <summary>The figures of centers for a year.</summary>
    /// <param name="framework">Says which figures.</param>
    /// <param name="centers">The centers.</param>
    /// <param name="year">The report's year.</param>
    /// <param name="experts">What experts gave, by indicator and center.</param>
    public UnitTable Table(IndicatorFramework framework, IReadOnlyList<string> centers, int year, Func<FrameworkIndicator, string, double> experts)
    {
        var sources = SourcesOf(framework);
        var scored = framework.Indicators.Where(indicator => indicator.IsScoredByExperts);
        return new UnitTable(
            centers, ColumnsOf(framework),
            [.. sources.SelectMany(source => centers.Select(center => Of(center, source, year))), .. scored.SelectMany(indicator => centers.Select(center => experts(indicator, center)))]);
    }

    /// <summary>The columns of a framework's figures, in their order.</summary>
    public static IReadOnlyList<string> ColumnsOf(IndicatorFramework framework) =>
        [.. SourcesOf(framework).Select(source => source.Column), .. framework.Indicators.Where(indicator => indicator.IsScoredByExperts).Select(ExpertColumn)];

    private static IEnumerable<FigureSource> SourcesOf(IndicatorFramework framework) =>
        framework.Indicators.SelectMany(indicator => new[] { indicator.Figure, indicator.Denominator }).OfType<FigureSource>().DistinctBy(source => source.Column);

    /// <summary>The column of what experts gave.</summary>
    public static string ExpertColumn(FrameworkIndicator indicator) => "expert/" + indicator.Code;
}
