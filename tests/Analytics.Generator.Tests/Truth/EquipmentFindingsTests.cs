using Analytics.Generator.Truth;
using Analytics.Generator.World;

namespace Analytics.Generator.Tests.Truth;

public class EquipmentFindingsTests
{
    [Fact]
    public void Of_AllPlatforms_AreTheInstrumentsOnListsOfTwoLineages()
    {
        var world = Worlds.Large(Difficulty.Default).World;
        var expected = world.Province.Platforms
            .Where(p => p.IsActive)
            .SelectMany(p => world.Ledgers.Equipment.Declared(p).Select(e => (Platform: p, e.EntityId)))
            .GroupBy(e => e.EntityId)
            .Where(g => g.Select(e => e.Platform.Lineage).Distinct().Count() > 1)
            .Select(g => (g.Key, string.Join(';', g.Select(e => e.Platform.Id).Order(StringComparer.Ordinal))))
            .Order();

        var findings = EquipmentFindings.Of(world.Province, world.Ledgers.Equipment).ToList();

        Assert.Equal(expected, findings.Select(f => (f.EntityId, f.PlatformIds)).Order());
        Assert.True(findings.Count > 40);
        Assert.Contains(findings, f => f.Basis == "fuzzy");
        Assert.Contains(findings, f => f.Basis == "exact_identifier");
    }
}
