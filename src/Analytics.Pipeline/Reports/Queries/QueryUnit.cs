using Analytics.Pipeline.Reports.Data;

namespace Analytics.Pipeline.Reports.Queries;

/// <summary>Whom a query workbook is for, and what it may see.</summary>
/// <param name="IsCity">A city's bureau; else the unit that runs one platform.</param>
/// <param name="Key">The city's name, or the platform's id.</param>
/// <param name="Title">The name on the workbook.</param>
internal sealed record QueryUnit(bool IsCity, string Key, string Title)
{
    /// <summary>
    /// Whether the unit may see what a row says: a platform its own rows, a city those of its platforms. Of all others it learns the platform's
    /// name, because the question is about it, and nothing else.
    /// </summary>
    public bool Sees(EvidenceRow row) => IsCity ? row.City == Key : row.PlatformId == Key;

    /// <summary>The units that evidence concerns, cities first, in the order of their keys.</summary>
    public static IReadOnlyList<QueryUnit> Of(IReadOnlyList<EvidenceRow> evidence) =>
    [
        .. evidence.Select(row => row.City).Where(city => !string.IsNullOrEmpty(city)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(city => new QueryUnit(true, city, city)),
        .. evidence.Where(row => row.PlatformId is not null).GroupBy(row => row.PlatformId!, StringComparer.Ordinal).OrderBy(platform => platform.Key, StringComparer.Ordinal)
            .Select(platform => new QueryUnit(false, platform.Key, platform.First().PlatformName ?? platform.Key)),
    ];
}
