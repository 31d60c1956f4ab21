using Analytics.Generator.Ledgers;
using Analytics.Generator.Truth;
using Analytics.Generator.World;

namespace Analytics.Generator.Tests.Truth;

public class EquipmentFindingsTests
{
    private static readonly GeneratedWorld World = Worlds.Large(Difficulty.Default).World;

    /// <summary>What active platforms hold at the end of the report year.</summary>
    private static readonly List<(Platform Platform, Instrument Line)> Held =
    [
        .. World.Province.Platforms.Where(p => p.IsActive)
            .SelectMany(p => World.Ledgers.Equipment.Declared(p).Select(e => e.AsOf(2025, 2025)).OfType<Instrument>().Where(e => e.Disposed is null).Select(e => (p, e))),
    ];

    private static readonly List<Finding> Findings = [.. EquipmentFindings.Of(World.Province, World.Ledgers.Equipment)];

    private static string Join(IEnumerable<Platform> platforms) => string.Join(';', platforms.Select(p => p.Id).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Of_SingleInstruments_AreThoseHeldByTwoLineages()
    {
        var expected = Held.Where(e => e.Line.Lot is null).GroupBy(e => e.Line.EntityId)
            .Where(g => g.Select(e => e.Platform.Lineage).Distinct().Count() > 1)
            .Select(g => (g.Key, Join(g.Select(e => e.Platform)))).Order();

        var duplicates = Findings.Where(f => f.Kind == "equipment_duplicate").ToList();

        Assert.Equal(expected, duplicates.Select(f => (f.EntityId, f.PlatformIds)).Order());
        Assert.True(duplicates.Count > 40);
        Assert.Contains(duplicates, f => f.Basis == "fuzzy");
        Assert.Contains(duplicates, f => f.Basis == "exact_identifier");
        Assert.Contains(duplicates, f => f.Detail == "value_split");
        Assert.Contains(duplicates, f => f.Detail == "set_and_parts");
    }

    [Fact]
    public void Of_Lots_AreThoseOfWhichMoreAreHeldThanWereBought()
    {
        var lots = Held.Where(e => e.Line.Lot is not null).GroupBy(e => e.Line.Lot)
            .Where(g => g.Select(e => e.Platform.Lineage).Distinct().Count() > 1).ToList();
        var excess = lots.Where(g => g.GroupBy(e => e.Platform.Lineage).Sum(center => center.GroupBy(e => e.Platform).Max(list => list.Sum(e => e.Line.Quantity))) > g.First().Line.LotSize).ToList();

        var found = Findings.Where(f => f.Kind == "equipment_excess").ToList();

        Assert.Equal(excess.Select(g => Join(g.Select(e => e.Platform))).Order(StringComparer.Ordinal), found.Select(f => f.PlatformIds).Order(StringComparer.Ordinal));
        Assert.All(found, f => Assert.Contains(excess, g => g.Any(e => e.Line.EntityId == f.EntityId)));
        Assert.True(found.Count > 5);
        Assert.True(lots.Count > found.Count, "Some lots are rightly divided.");
    }

    [Fact]
    public void Of_Honest_PlantsHaveNoFinding()
    {
        var plants = World.Ledgers.Equipment.Plants.All;
        var honest = plants.Where(p => p.Kind is null).ToList();

        Assert.Contains(honest, p => p.Detail == "handed_over");
        Assert.Contains(honest, p => p.Detail == "look_alikes");
        Assert.Contains(honest, p => p.Detail.StartsWith("lot: ", StringComparison.Ordinal));
        Assert.All(honest, p => Assert.DoesNotContain(Findings, f => f.EntityId == p.EntityId));
        Assert.All(honest.Where(p => p.Detail == "handed_over"), p => Assert.True(p.OnHome.Single().Disposed is { } day && day.Year <= p.OnOther.Single().FirstYear));
        Assert.All(honest.Where(p => p.Detail == "look_alikes"), p =>
        {
            var (one, other) = (p.OnHome.Single(), p.OnOther.Single());
            Assert.Equal((one.UnitValueYuan, one.Model, one.Acquired.Year, one.Acquired.Month), (other.UnitValueYuan, other.Model, other.Acquired.Year, other.Acquired.Month));
            Assert.NotEqual((one.Owner.Number, one.AssetNumber), (other.Owner.Number, other.AssetNumber));
        });
    }

    [Fact]
    public void Of_SetsAndSplitValues_AddUpToTheWhole()
    {
        Assert.All(World.Ledgers.Equipment.Plants.All.Where(p => p.Detail == "set_and_parts"), p =>
        {
            Assert.InRange(p.OnOther.Count, 2, 4);
            Assert.Equal(p.OnHome.Single().ValueYuan, p.OnOther.Sum(part => part.ValueYuan));
            Assert.All(p.OnOther, part => Assert.True(part.ValueYuan > 0));
        });
        Assert.All(World.Ledgers.Equipment.Plants.All.Where(p => p.Detail == "value_split"), p =>
            Assert.True(p.OnHome.Single().ValueYuan > 0 && p.OnOther.Single().ValueYuan > 0 && p.OnHome.Single().ValueYuan != p.OnOther.Single().ValueYuan));
    }
}
