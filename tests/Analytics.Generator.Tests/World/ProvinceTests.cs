using Analytics.Generator.World;

namespace Analytics.Generator.Tests.World;

public class ProvinceTests
{
    private static readonly Province Province = Worlds.Large(Difficulty.Default).World.Province;

    [Fact]
    public void Platforms_FiveHundred_CoverKindsLevelsAndCities()
    {
        Assert.Equal(500, Province.Platforms.Count);
        Assert.True(Province.Platforms.Select(p => p.Kind.Name).Distinct().Count() >= 8);
        Assert.Equal(4, Province.Platforms.Select(p => p.Level).Distinct().Count());
        Assert.Equal(City.All.Select(c => c.Name).Order(StringComparer.Ordinal), Province.Platforms.Select(p => p.City.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Distinct(Province.Platforms.Select(p => p.Name));
        Assert.Distinct(Province.Platforms.Select(p => p.Id));
        Assert.Distinct(Province.Hosts.Select(h => h.Name));
    }

    [Fact]
    public void CityTitles_OfProvincialCenters_ShareHostAndLineage()
    {
        Assert.NotEmpty(Province.CityTitleOf);
        Assert.All(Province.CityTitleOf, pair =>
        {
            var center = Province.Platforms[pair.Key];
            Assert.Equal(PlatformLevel.Provincial, center.Level);
            Assert.Equal(PlatformLevel.Municipal, pair.Value.Level);
            Assert.Equal(center.Host, pair.Value.Host);
            Assert.Equal(center.Number, pair.Value.Lineage);
        });
    }

    [Fact]
    public void HomeOf_EveryPerson_IsThePlatformWhoseRangeHoldsThem()
    {
        Assert.Equal(Province.Options.People, Province.Platforms.Sum(p => p.PersonCount));
        for (var person = 0; person < Province.Options.People; person += 7)
        {
            var home = Province.HomeOf(person);
            Assert.InRange(person, home.FirstPerson, home.FirstPerson + home.PersonCount - 1);
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 5)]
    [InlineData(3, 1)]
    [InlineData(30, 7)]
    public void Constructor_TinyNumbers_StillGivesAWorld(int platforms, int people)
    {
        var world = new GeneratedWorld(new GeneratorOptions(platforms, people, 3, "unused"), default);

        Assert.Equal(platforms, world.Province.Platforms.Count);
        Assert.All(Enumerable.Range(0, people), i => Assert.NotEmpty(world.People.Create(i).Services));
    }
}
