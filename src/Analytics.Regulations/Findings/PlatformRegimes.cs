using Analytics.Store;

namespace Analytics.Regulations.Findings;

/// <summary>Under which regimes each platform stands.</summary>
internal sealed class PlatformRegimes
{
    public const string Dalian = "dalian";
    public const string Liaoning = "liaoning";

    private readonly Dictionary<string, HashSet<string>> _regimes = new(StringComparer.OrdinalIgnoreCase);

    private PlatformRegimes()
    {
    }

    public static PlatformRegimes Read(DuckDbConnection database)
    {
        var read = new PlatformRegimes();
        using var command = database.CreateCommand();
        command.CommandText = "SELECT platform_id, regime FROM registry.platform_regime ORDER BY 1, 2";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (!read._regimes.TryGetValue(reader.GetString(0), out var regimes))
            {
                read._regimes.Add(reader.GetString(0), regimes = new HashSet<string>(StringComparer.Ordinal));
            }

            regimes.Add(reader.GetString(1));
        }

        return read;
    }

    /// <summary>Whether a platform stands under a regime.</summary>
    public bool Has(string platformId, string regime) => _regimes.TryGetValue(platformId, out var regimes) && regimes.Contains(regime);

    /// <summary>
    /// The clause on the truth of reported data that a double claim is held against: Dalian article 15 (真实、完整、账表一致) where a center under
    /// it is concerned, else Liaoning article 31 item 6 as a lead, else none.
    /// </summary>
    /// <param name="platformIds">The platforms concerned.</param>
    /// <param name="regime">The only regime asked for; null for all.</param>
    /// <returns>Regulation and clause, both empty where none applies; null where the regime asked for is not concerned.</returns>
    public (string Regulation, string Clause)? TruthClause(IReadOnlyCollection<string> platformIds, string? regime)
    {
        foreach (var (id, regulation, clause) in new[] { (Dalian, "dalian-2025", "dalian-2025/15"), (Liaoning, "liaoning-2026", "liaoning-2026/31.6") })
        {
            if (regime is null || regime == id)
            {
                if (platformIds.Any(platform => Has(platform, id)))
                {
                    return (regulation, clause);
                }
            }
        }

        return regime is null ? ("", "") : null;
    }
}
