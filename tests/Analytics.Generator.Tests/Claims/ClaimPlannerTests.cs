using Analytics.Generator.Claims;
using Analytics.Generator.Truth;

namespace Analytics.Generator.Tests.Claims;

public class ClaimPlannerTests
{
    [Fact]
    public void Cases_EveryStory_IsPlantedAndListedByBoth()
    {
        var world = Worlds.Large(Difficulty.Default).World;
        var cases = world.Ledgers.Claims.Cases;

        Assert.Equal(Enum.GetValues<ClaimStory>(), cases.Select(one => one.Story).Distinct().Order());
        Assert.All(cases, one => Assert.Contains(one, world.Ledgers.Claims.Of(one.Second)));
        Assert.All(cases, one => Assert.Equal(1, new object?[] { one.Achievements, one.Projects, one.Contracts }.Count(part => part is not null)));
    }

    [Fact]
    public void Cases_PartsOfMoney_AddUpToTheWhole()
    {
        var cases = Worlds.Large(Difficulty.Default).World.Ledgers.Claims.Cases;
        Assert.All(cases.Where(one => one.Story == ClaimStory.Partners), one =>
            Assert.Equal(one.Projects!.Value.First.FundYuan, one.Projects.Value.First.UnitFundYuan + one.Projects.Value.Second.UnitFundYuan));
        Assert.All(cases.Where(one => one.Story == ClaimStory.CoOwned), one =>
            Assert.Equal([one.First.Host.Name, one.Second.Host.Name], one.Achievements!.Value.Second.Owner.Split('；')));
    }

    [Fact]
    public void Findings_AreTheDoublesOfActivePlatformsOfTwoLineages()
    {
        var claims = Worlds.Large(Difficulty.Default).World.Ledgers.Claims;
        var doubles = claims.Cases.Where(one => one.Story == ClaimStory.Double).ToList();

        Assert.Equal(doubles.Count, ClaimFindings.Of(claims).Count());
        Assert.All(doubles, one => Assert.True(one.First.IsActive && one.Second.IsActive && one.First.Lineage != one.Second.Lineage));
        Assert.True(doubles.Count > 30);
    }
}
