using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;
using Analytics.Store;

namespace Analytics.Anomalies;

/// <summary>All flags of a run.</summary>
public static class FlagSet
{
    /// <summary>Fills the tables of <see cref="FlagTables"/>.</summary>
    /// <param name="database">The run's database, entities and findings made.</param>
    /// <param name="scope">Year and city asked for.</param>
    /// <param name="cancellation">Stops between two detectors.</param>
    /// <returns>The number of flags.</returns>
    public static int Find(DuckDbConnection database, FlagScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(scope);
        var book = FigureReader.Read(database, scope.Year, cancellation);
        var centers = book.Reports.Select(report => report.Center).DistinctBy(center => center.Id).ToDictionary(center => center.Id, StringComparer.Ordinal);
        var flags = Detect(book, cancellation).Where(flag => scope.City is null || scope.City(centers.GetValueOrDefault(flag.CenterId)?.City)).ToList();
        FlagTables.Write(database, book, flags, DetectorRegistry.All.Select(detector => detector.Definition));
        return flags.Count;
    }

    /// <summary>The flags of every detector, those first that should be read first.</summary>
    /// <param name="book">The figures.</param>
    /// <param name="cancellation">Stops between two detectors.</param>
    public static IReadOnlyList<Flag> Detect(FigureBook book, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(book);

        // Each detector writes to its own place, so that the order of the flags is the registry's for any number of threads.
        var found = new List<Flag>[DetectorRegistry.All.Count];
        Parallel.For(0, found.Length, new ParallelOptions { CancellationToken = cancellation }, i => found[i] = [.. DetectorRegistry.All[i].Detect(book)]);
        return FlagOrder.Of(found.SelectMany(flags => flags));
    }
}
