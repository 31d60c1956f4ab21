using System.Globalization;
using Analytics.Store;

namespace Analytics.Registry.Entities.Claims;

/// <summary>
/// Which claims are of one thing: candidate pairs are weighed, and joined from the strongest down as long as no two different unique numbers
/// and no two kinds come together.
/// </summary>
internal static class ClaimResolution
{
    // Below this two claims stay two: a double that is missed is better than two works made one.
    private const double LeastProbability = 0.9;

    /// <summary>Decides, and answers with the writing of the keys of all claims and of the links between claims of different platforms.</summary>
    /// <param name="kind">The kind of entity.</param>
    /// <param name="table">The canonical table.</param>
    /// <param name="columns">The table's columns behind the comparisons.</param>
    /// <param name="claims">Every row of the table, in the order of row ids.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Action<DuckDbConnection> Of(
        string kind, string table, ClaimColumns columns, IReadOnlyList<Claim> claims, CancellationToken cancellation)
    {
        var comparison = new ClaimComparison(new ClaimFrequencies(claims), columns);
        var accepted = new List<(int Left, int Right, ClaimPair Pair)>();
        foreach (var (left, right) in ClaimCandidates.Of(claims))
        {
            cancellation.ThrowIfCancellationRequested();
            if (comparison.Compare(claims[left], claims[right], LeastProbability) is { } pair)
            {
                accepted.Add((left, right, pair));
            }
        }

        var clusters = Join(claims, accepted);
        List<EntityLink> links = [.. accepted
            .Where(pair => claims[pair.Left].PlatformId != claims[pair.Right].PlatformId && clusters.Find(pair.Left) == clusters.Find(pair.Right))
            .Select(pair => new EntityLink(
                kind, claims[pair.Left].RowId, claims[pair.Right].RowId, pair.Pair.ByNumber ? "identifier" : "evidence", pair.Pair.Weight, pair.Pair.Probability, pair.Pair.Steps))];
        return database =>
        {
            WriteKeys(database, kind, table, claims, clusters);
            LinkTables.Write(database, links);
        };
    }

    private static GuardedClusters Join(IReadOnlyList<Claim> claims, List<(int Left, int Right, ClaimPair Pair)> accepted)
    {
        var clusters = new GuardedClusters(claims.Count);
        for (var i = 0; i < claims.Count; i++)
        {
            foreach (var number in claims[i].Numbers.Where(number => number.IsUnique))
            {
                clusters.Mark(i, number.Type, number.Value);
            }

            if (claims[i].Kind.Length > 0)
            {
                clusters.Mark(i, "kind", claims[i].Kind);
            }
        }

        foreach (var (left, right, _) in accepted.OrderByDescending(pair => pair.Pair.Weight).ThenBy(pair => pair.Left).ThenBy(pair => pair.Right))
        {
            clusters.Join(left, right);
        }

        return clusters;
    }

    private static void WriteKeys(DuckDbConnection database, string kind, string table, IReadOnlyList<Claim> claims, GuardedClusters clusters)
    {
        using var appender = database.CreateAppender("work", "entity_key");
        for (var i = 0; i < claims.Count; i++)
        {
            appender.Append(kind);
            appender.Append(table);
            appender.Append(claims[i].RowId);
            appender.Append(clusters.Find(i).ToString(CultureInfo.InvariantCulture));
            appender.EndRow();
        }

        appender.Complete();
    }
}
