using Analytics.Generator.Ledgers;
using Analytics.Generator.World;

namespace Analytics.Generator.Truth;

/// <summary>Instruments that active platforms of different lineages declare as their own, and lots of which they declare more than were bought.</summary>
internal static class EquipmentFindings
{
    public static IEnumerable<Finding> Of(Province province, EquipmentFactory equipment)
    {
        var declared = new Dictionary<string, List<(Platform Platform, bool Exact)>>(StringComparer.Ordinal);
        foreach (var borrower in province.Platforms)
        {
            foreach (var instrument in equipment.Borrowed(borrower))
            {
                var lender = instrument.LentBy!;
                if (!declared.TryGetValue(instrument.EntityId, out var platforms)) declared[instrument.EntityId] = platforms = [(lender, true)];
                platforms.Add((borrower, instrument.AssetNumber is not null));
            }
        }

        foreach (var (entity, declarations) in declared.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            var active = declarations.Where(d => d.Platform.IsActive).ToList();
            if (active.Select(d => d.Platform.Lineage).Distinct().Count() < 2) continue;
            var platforms = Join(active);
            var exact = active.Count(d => d.Exact) > 1 ? Join(active.Where(d => d.Exact)) : "";
            yield return new Finding("equipment_duplicate", "", "", platforms, entity, exact == platforms ? "exact_identifier" : "fuzzy", exact, "finding", "");
        }

        foreach (var planted in equipment.Plants.All)
        {
            if (planted.Kind is not { } kind) continue;
            var platforms = Join([(planted.Home, true), (planted.Other, true)]);
            var exact = planted.IsExact ? platforms : "";
            yield return new Finding(kind, "", "", platforms, planted.EntityId, planted.IsExact ? "exact_identifier" : "fuzzy", exact, "finding", planted.Detail);
        }
    }

    private static string Join(IEnumerable<(Platform Platform, bool Exact)> declarations) =>
        string.Join(';', declarations.Select(d => d.Platform.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
