using Analytics.Pipeline.Reports.Data;

namespace Analytics.Pipeline.Reports.Queries;

/// <summary>Whom a query workbook is for, and what it may see.</summary>
/// <param name="IsCity">A city's bureau; else the unit that runs platforms.</param>
/// <param name="Key">The city's name; the platform's id where the unit runs one, or its host is not known; else the host's id.</param>
/// <param name="Title">The name on the workbook.</param>
/// <param name="Platforms">The platforms that the unit runs, in ordinal order; none for a city.</param>
internal sealed record QueryUnit(bool IsCity, string Key, string Title, IReadOnlyList<string> Platforms)
{
    /// <summary>
    /// Whether the unit may see what a row says: a host the rows of its platforms, a city those of its platforms. Of all others it learns the
    /// platform's name, because the question is about it, and nothing else.
    /// </summary>
    public bool Sees(EvidenceRow row) => IsCity ? row.City == Key : row.PlatformId is { } platform && Platforms.Contains(platform, StringComparer.Ordinal);

    /// <summary>Whether a reply came from the unit; of a host also what was replied for a platform before it had another.</summary>
    public bool Gave(ReplyRow reply) => reply.Unit == Key || (!IsCity && reply.Unit is { } platform && Platforms.Contains(platform, StringComparer.Ordinal));

    /// <summary>The units that evidence concerns, cities first, in the order of their keys.</summary>
    /// <param name="evidence">The rows.</param>
    /// <param name="hosts">The host of each platform, as far as it is known.</param>
    public static IReadOnlyList<QueryUnit> Of(IReadOnlyList<EvidenceRow> evidence, IReadOnlyList<HostRow> hosts)
    {
        var platformsOf = hosts.ToLookup(host => host.HostId, host => host.PlatformId, StringComparer.Ordinal);
        var hostOf = hosts.Where(host => platformsOf[host.HostId].Skip(1).Any()).ToDictionary(host => host.PlatformId, StringComparer.Ordinal);
        var concerned = evidence.Where(row => row.PlatformId is not null).GroupBy(row => row.PlatformId!, StringComparer.Ordinal).ToList();
        var units = concerned.Where(platform => hostOf.ContainsKey(platform.Key)).Select(platform => hostOf[platform.Key]).DistinctBy(host => host.HostId)
            .Select(host => new QueryUnit(false, host.HostId, host.HostName, [.. platformsOf[host.HostId].Order(StringComparer.Ordinal)]))
            .Concat(concerned.Where(platform => !hostOf.ContainsKey(platform.Key)).Select(platform => new QueryUnit(false, platform.Key, platform.First().PlatformName ?? platform.Key, [platform.Key])));
        var cities = evidence.Select(row => row.City).Where(city => !string.IsNullOrEmpty(city)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return [.. cities.Select(city => new QueryUnit(true, city, city, [])), .. units.OrderBy(unit => unit.Key, StringComparer.Ordinal)];
    }
}
