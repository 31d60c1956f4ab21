using Analytics.Generator.World;

namespace Analytics.Generator.Truth;

/// <summary>
/// Dalian article 3 over the world: active innovation centers of the city in one field, and such a center beside a national platform of the
/// same host and field. Titles of one center are one.
/// </summary>
internal static class FieldFindings
{
    private const string Regulation = "dalian-2025";
    private const string Clause = "dalian-2025/3";

    public static IEnumerable<Finding> Of(Province province)
    {
        var centers = province.Platforms
            .Where(p => p is { IsActive: true, Level: PlatformLevel.Municipal, City.Code: "DL" } && p.Kind == PlatformKind.InnovationCenter).ToList();
        foreach (var field in centers.GroupBy(p => p.Field).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            if (field.Select(p => p.Lineage).Distinct().Count() > 1) yield return Make(field, field.Key, "same_field");
        }

        foreach (var center in centers)
        {
            foreach (var national in province.Platforms.Where(p => p is { IsActive: true, Level: PlatformLevel.National } && p.Host == center.Host && p.Field == center.Field && p.Lineage != center.Lineage))
            {
                yield return Make([center, national], center.Field, "beside_national");
            }
        }
    }

    private static Finding Make(IEnumerable<Platform> platforms, string field, string detail) => new(
        "field_duplicate", Regulation, Clause, string.Join(';', platforms.Select(p => p.Id).Order(StringComparer.Ordinal)), field, "exact_identifier", "", "finding", detail);
}
