using Analytics.Registry.Identifiers;
using Analytics.Regulations.Allocation.Declared;
using Analytics.Regulations.Allocation.Thresholds;
using Analytics.Regulations.Findings;
using Analytics.Store;

namespace Analytics.Regulations.Allocation;

/// <summary>A threshold that a center under its regulation ought to reach.</summary>
/// <param name="Center">The center: one of the titles of its place.</param>
/// <param name="Place">The place's index.</param>
/// <param name="Threshold">The threshold.</param>
internal sealed record Requirement(PlatformTitle Center, int Place, Threshold Threshold)
{
    // Relaxations are granted to a center under one regulation (Liaoning article 12, last paragraph; Qingdao article 8, item 8).
    private const string Sql = """
        SELECT p.platform_id, p.regime, count(r.center_id) FILTER (r.relaxation_granted) > 0
        FROM registry.platform_regime p LEFT JOIN current.center_regime r ON r.center_id = p.platform_id AND r.regime_id = p.regime
        GROUP BY ALL ORDER BY ALL
        """;

    /// <summary>
    /// The thresholds of a measure and the active technology innovation centers that are under them, in order of center and clause. A center
    /// for which the authority lowered what may be lowered is not held to the number.
    /// </summary>
    public static IReadOnlyList<Requirement> Read(DuckDbConnection database, PlaceDirectory directory, IReadOnlyList<Threshold> thresholds, FindingScope scope)
    {
        using var command = database.CreateCommand();
        command.CommandText = Sql;
        using var reader = command.ExecuteReader();
        var found = new List<Requirement>();
        while (reader.Read())
        {
            var (platform, regime, relaxed) = (reader.GetString(0), reader.GetString(1), reader.GetBoolean(2));
            if (directory.PlaceOf(platform) is not { } place)
            {
                continue;
            }

            var title = directory.Places[place].Titles.First(title => title.Id == platform);
            if (title.Kind is null or "tic" && CityName.IsIn(title.City, scope.City))
            {
                found.AddRange(thresholds.Where(threshold => threshold.Regulation.Regime == regime && !(relaxed && threshold.Relaxable)).Select(threshold => new Requirement(title, place, threshold)));
            }
        }

        return found;
    }
}
