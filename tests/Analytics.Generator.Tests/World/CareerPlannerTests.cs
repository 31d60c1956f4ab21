using Analytics.Generator.World;

namespace Analytics.Generator.Tests.World;

public class CareerPlannerTests
{
    private static readonly List<Person> People = Worlds.Large(Difficulty.Default).People;

    [Fact]
    public void Plan_Movers_NeverShareADayNorAYearWhereDatesAreNotWritten() => Assert.All(People.Where(p => p.Kind == CareerKind.Mover), p =>
    {
        var (first, second) = (p.Services[0].Post, p.Services[1].Post);
        Assert.True(first.End < second.Start);
        Assert.NotEqual(first.Platform.Lineage, second.Platform.Lineage);
        if (!first.Platform.HasServiceDates || !second.Platform.HasServiceDates) Assert.True(first.End!.Value.Year < second.Start.Year);

        // Typed to the month, the two still do not meet.
        Assert.True(first.End!.Value.AddDays(1).Day == 1 && second.Start.Day == 1);
    });

    [Fact]
    public void Plan_Doubles_ShareAtLeastTwoMonthsOfTheReportYear() =>
        Assert.All(People.Where(p => p.Kind is CareerKind.IllegalDouble or CareerKind.ApprovedDouble), p =>
        {
            var from = p.Services.Max(s => s.Post.Start);
            var until = p.Services.Min(s => s.Post.End ?? new DateOnly(2025, 12, 31));
            Assert.True(until.DayNumber - Math.Max(from.DayNumber, new DateOnly(2025, 1, 1).DayNumber) >= 60);
            Assert.All(p.Services, s => Assert.True(s.Post.IsFixed && s.Post.Platform.IsActiveLiaoningProvincial && s.Post.Covers(2025)));
            Assert.Distinct(p.Services.Select(s => s.Post.Platform.Lineage));
        });

    [Fact]
    public void Plan_EveryPost_LiesBeforeTheFilingDay() => Assert.All(People.SelectMany(p => p.Services), s =>
    {
        Assert.True(s.Post.Start <= new DateOnly(2025, 12, 31));
        Assert.True(s.Post.End is null || (s.Post.End >= s.Post.Start && s.Post.End <= new DateOnly(2025, 12, 31)));
    });

    [Fact]
    public void Members_AllPlatforms_HoldEveryPostOnce()
    {
        var world = Worlds.Large(Difficulty.Default).World;

        var members = world.Province.Platforms.SelectMany(p => world.Rosters.Members(p).Select(m => (m.Person.Number, m.Service.Ordinal, Where: p.Number))).ToList();

        var posts = People.SelectMany(p => p.Services.Select(s => (p.Number, s.Ordinal, Where: s.Post.Platform.Number))).ToList();
        Assert.Equal(posts.Order(), members.Order());
    }
}
