using Analytics.Evaluation.Frameworks;
using Analytics.Evaluation.Scoring.Experts;
using Analytics.Registry.Identifiers;
using Analytics.Store;

namespace Analytics.Evaluation.Scoring;

/// <summary>Scores every center of a run by the framework of its regime, with how sure scores, ranks and grades are.</summary>
public static class CenterScoring
{
    // A latest year is looked for among so many before the report's, and so many are shown as a trend.
    internal const int EarlierYears = 2;

    /// <summary>Fills the tables of <see cref="ScoreTables"/> by the frameworks that ship with the product, or stand in their place.</summary>
    /// <param name="database">The run's database, with entities and findings.</param>
    /// <param name="scope">Year, regime and city asked for.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    /// <returns>The number of centers with a row in <c>result.score</c>.</returns>
    public static int Score(DuckDbConnection database, ScoringScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return Score(database, FrameworkLibrary.ShippedAnd(scope.Packs), scope, cancellation);
    }

    /// <summary>Fills the tables of <see cref="ScoreTables"/>.</summary>
    /// <param name="database">The run's database, with entities and findings.</param>
    /// <param name="library">Frameworks and measures.</param>
    /// <param name="scope">Year, regime and city asked for.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    /// <returns>The number of centers with a row in <c>result.score</c>.</returns>
    public static int Score(DuckDbConnection database, FrameworkLibrary library, ScoringScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(scope);
        ScoreTables.Create(database);
        if (scope.Year is not { } year) return 0;
        var work = library.Frameworks.Where(framework => scope.Regime is null || framework.Regime == scope.Regime)
            .Select(framework => (Framework: framework, Centers: CentersOf(database, framework.Regime))).Where(item => item.Centers.Count > 0).ToList();
        var measures = work.SelectMany(item => item.Framework.Indicators).SelectMany(indicator => new[] { indicator.Figure, indicator.Denominator }).OfType<FigureSource>()
            .Select(source => source.Measure).Distinct().Order(StringComparer.Ordinal).Select(name => library.Measures[name]);
        var figures = RunFigures.Read(database, measures, cancellation);
        var written = 0;
        foreach (var (framework, centers) in work)
        {
            cancellation.ThrowIfCancellationRequested();
            string[] ids = [.. centers.Select(center => center.Id)];
            var wanted = centers.Where(center => CityName.IsIn(center.City, scope.City)).Select(center => center.Id).ToHashSet(StringComparer.Ordinal);
            var panels = ExpertPanels.Judge(database, framework, year, wanted);
            var raw = figures.Table(framework, ids, year, panels.Of);
            var earlier = Enumerable.Range(1, EarlierYears).Select(back => figures.Table(framework, ids, year - back, (_, _) => double.NaN)).ToList();
            var inputs = new ScoreInputs(framework, year, new FrameworkFigures(raw, earlier, PeerGroups.Read(database, framework.Grouping, ids)));
            inputs.Write(database);
            var scoring = FrameworkScoring.Of(framework, year, inputs.Figures, table => ContestedThings.Read(database, library, framework, table, year), cancellation);
            written += wanted.Count;
            new ScoreWriter(database, framework, year, wanted).Write(scoring, ids);
        }

        return written;
    }

    private static List<(string Id, string? City)> CentersOf(DuckDbConnection database, string regime)
    {
        var centers = new List<(string, string?)>();
        using var command = database.CreateCommand();
        command.CommandText = "SELECT r.platform_id, p.city FROM registry.platform_regime r JOIN registry.platform p USING (platform_id) WHERE r.regime = ? ORDER BY r.platform_id";
        var parameter = command.CreateParameter();
        parameter.Value = regime;
        command.Parameters.Add(parameter);
        using var reader = command.ExecuteReader();
        while (reader.Read()) centers.Add((reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetString(1)));
        return centers;
    }
}
