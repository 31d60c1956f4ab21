using Analytics.Generator.Ledgers;
using Analytics.Generator.World;

namespace Analytics.Generator.Tests.Ledgers;

public class DistortionsTests
{
    [Theory]
    [InlineData(Difficulty.Default, 15, 10)]
    [InlineData(Difficulty.Hard, 15, 15)]
    public void Shares_FiveHundredPlatforms_AreExactAndApart(Difficulty difficulty, int inflated, int shocked)
    {
        var province = Worlds.Large(difficulty).World.Province;
        var distortions = new Distortions(province);
        var settings = DifficultySettings.For(difficulty);

        var inflating = province.Platforms.Where(p => distortions.InflationsOf(p).Count > 0).ToList();
        var jumping = province.Platforms.Where(p => distortions.ShockOf(p) is not null).ToList();

        Assert.Equal(inflated, inflating.Count);
        Assert.Equal(shocked, jumping.Count);
        Assert.Empty(inflating.Intersect(jumping));
        Assert.All(inflating.SelectMany(distortions.InflationsOf), i => Assert.InRange((double)i.Factor, settings.InflationFrom, settings.InflationTo));
        Assert.All(jumping, p => Assert.InRange((double)distortions.ShockOf(p)!.Value.Factor, settings.InflationFrom, settings.InflationTo));
    }

    [Fact]
    public void ShockOf_Platform_MovesTheLedgersThemselves()
    {
        var world = Worlds.Large(Difficulty.Hard).World;
        var distortions = new Distortions(world.Province);
        foreach (var platform in world.Province.Platforms)
        {
            if (distortions.ShockOf(platform) is not { Indicator: Distortions.EquipmentValue } shock) continue;
            var equipment = world.Ledgers.Create(platform, world.Rosters.Members(platform)).Equipment;
            var bought = equipment.Where(e => e.Acquired == new DateOnly(shock.Year, 6, 18) && e.Manufacturer == "自研集成").Sum(e => e.ValueYuan);
            var before = equipment.Where(e => e.Acquired.Year < shock.Year).Sum(e => e.ValueYuan);
            Assert.InRange((double)((before + bought) / before), (double)shock.Factor - 0.01, (double)shock.Factor + 0.01);
            return;
        }

        Assert.Fail("No platform has a jump of equipment.");
    }
}
