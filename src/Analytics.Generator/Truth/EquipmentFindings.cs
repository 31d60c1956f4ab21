using Analytics.Generator.Ledgers;
using Analytics.Generator.World;

namespace Analytics.Generator.Truth;

/// <summary>Instruments that active platforms of different lineages declare as their own, and lots of which they declare more than were bought.</summary>
internal static class EquipmentFindings
{
    public static IEnumerable<Finding> Of(Province province, EquipmentFactory equipment)
    {
        var lists = new Dictionary<int, List<Instrument>>();
        var borrowed = new Dictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        foreach (var borrower in province.Platforms)
        {
            foreach (var instrument in equipment.Borrowed(borrower))
            {
                if (!borrowed.TryGetValue(instrument.EntityId, out var platforms)) borrowed[instrument.EntityId] = platforms = [instrument.LentBy!.Number];
                platforms.Add(borrower.Number);
            }
        }

        foreach (var (entity, numbers) in borrowed.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            var active = numbers.Select(number => province.Platforms[number]).Where(platform => platform.IsActive).ToList();
            if (active.Select(platform => platform.Lineage).Distinct().Count() < 2) continue;
            yield return Finding("equipment_duplicate", active, entity, "", equipment, lists);
        }

        foreach (var planted in equipment.Plants.All)
        {
            if (planted.Kind is { } kind) yield return Finding(kind, [planted.Home, planted.Other], planted.EntityId, planted.Detail, equipment, lists);
        }
    }

    private static Finding Finding(
        string kind, List<Platform> platforms, string entity, string detail, EquipmentFactory equipment, Dictionary<int, List<Instrument>> lists)
    {
        // Asset number and owner as written; where most platforms give the same, they alone tell.
        var exact = platforms
            .SelectMany(platform => List(platform, equipment, lists).Where(line => line.EntityId == entity && line is { AssetNumber: not null, OwnerText.Length: > 0 })
                .Select(line => (Platform: platform, Number: (line.AssetNumber, line.OwnerText))))
            .GroupBy(line => line.Number).Select(same => Join(same.Select(line => line.Platform))).Where(joined => joined.Contains(';', StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToList();
        var all = Join(platforms);
        return new Finding(kind, "", "", all, entity, exact is [var only] && only == all ? "exact_identifier" : "fuzzy", string.Join('|', exact), "finding", detail);
    }

    private static List<Instrument> List(Platform platform, EquipmentFactory equipment, Dictionary<int, List<Instrument>> lists)
    {
        if (!lists.TryGetValue(platform.Number, out var list)) lists[platform.Number] = list = equipment.Declared(platform);
        return list;
    }

    private static string Join(IEnumerable<Platform> platforms) => string.Join(';', platforms.Select(p => p.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
