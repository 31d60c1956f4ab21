using Analytics.Store;

namespace Analytics.Regulations.EquipmentDuplicates;

/// <summary>
/// Which clause a double declaration of equipment falls under: Dalian's article 5(5) where a center under Dalian's regulation is concerned
/// (equipment apart from other platforms'), else Liaoning's article 31(6), as a lead for untrue data, where a center under Liaoning's is, else none.
/// </summary>
internal sealed class EquipmentClause
{
    private const string Dalian = "dalian";
    private const string Liaoning = "liaoning";

    private readonly Dictionary<string, HashSet<string>> _regimes = new(StringComparer.Ordinal);

    private EquipmentClause()
    {
    }

    public static EquipmentClause Read(DuckDbConnection database)
    {
        var clause = new EquipmentClause();
        using var command = database.CreateCommand();
        command.CommandText = "SELECT platform_id, regime FROM registry.platform_regime ORDER BY ALL";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (!clause._regimes.TryGetValue(reader.GetString(0), out var regimes))
            {
                clause._regimes[reader.GetString(0)] = regimes = new HashSet<string>(StringComparer.Ordinal);
            }

            regimes.Add(reader.GetString(1));
        }

        return clause;
    }

    /// <summary>The clause's id; empty where none of the platforms stands under a regulation that speaks of it.</summary>
    public string Of(IReadOnlyList<string> platforms) =>
        platforms.Any(platform => IsUnder(platform, Dalian)) ? "dalian-2025/5.5" : platforms.Any(platform => IsUnder(platform, Liaoning)) ? "liaoning-2026/31.6" : "";

    private bool IsUnder(string platform, string regime) => _regimes.TryGetValue(platform, out var regimes) && regimes.Contains(regime);
}
