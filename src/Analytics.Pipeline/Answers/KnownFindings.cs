using Analytics.Pipeline.Decisions;
using Analytics.Store;

namespace Analytics.Pipeline.Answers;

/// <summary>The findings that an answer can be about: those of the published run, those gone since earlier runs, and those of the log.</summary>
internal sealed class KnownFindings
{
    private readonly Dictionary<string, (string? Kind, IReadOnlyList<(string Id, string Name)> Platforms)> _findings = new(StringComparer.Ordinal);

    /// <summary>Reads them.</summary>
    public static KnownFindings Read(DuckDbConnection database, IReadOnlyList<DecisionEntry> log)
    {
        var known = new KnownFindings();
        foreach (var entry in log.Where(entry => entry.Subject != DecisionEntry.Pair))
        {
            known._findings[entry.Id] = (entry.Kind, []);
        }

        using var command = database.CreateCommand();
        command.CommandText = "SELECT finding_id, kind FROM result.change UNION SELECT finding_id, kind FROM result.finding ORDER BY ALL";
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                known._findings[reader.GetString(0)] = (reader.GetString(1), []);
            }
        }

        command.CommandText = "SELECT finding_id, list(DISTINCT platform_id || chr(31) || platform_name ORDER BY platform_id || chr(31) || platform_name) FROM result.evidence GROUP BY finding_id";
        using var platforms = command.ExecuteReader();
        while (platforms.Read())
        {
            var pairs = platforms.GetFieldValue<List<string>>(1).Select(text => text.Split('\u001f')).Select(parts => (parts[0], parts[1])).ToList();
            known._findings[platforms.GetString(0)] = (known._findings.GetValueOrDefault(platforms.GetString(0)).Kind, pairs);
        }

        return known;
    }

    /// <summary>Whether there is such a finding, and its kind.</summary>
    public bool Has(string id, out string? kind)
    {
        var found = _findings.TryGetValue(id, out var finding);
        kind = finding.Kind;
        return found;
    }

    /// <summary>The id of a finding's platform that is written as id or name; null when it has no such platform.</summary>
    public string? Platform(string findingId, string written)
    {
        var platforms = _findings[findingId].Platforms;
        return platforms.Count == 0
            ? written
            : platforms.FirstOrDefault(platform => platform.Id.Equals(written, StringComparison.OrdinalIgnoreCase) || platform.Name == written || $"{platform.Id} {platform.Name}" == written).Id;
    }

    /// <summary>The ids of a finding's platforms.</summary>
    public IEnumerable<string> Platforms(string findingId) => _findings[findingId].Platforms.Select(platform => platform.Id);
}
