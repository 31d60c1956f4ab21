using Analytics.Generator.Truth;
using Analytics.Generator.World;

namespace Analytics.Generator.Tests.Truth;

public class PersonFindingsTests
{
    private static readonly (GeneratedWorld World, List<Person> People) Hard = Worlds.Large(Difficulty.Hard);
    private static readonly List<Finding> All = [.. Hard.People.SelectMany(p => PersonFindings.Of(p, Hard.World.People, 2025))];

    /// <summary>
    /// The clause by brute force: on every day somebody's posts change, two platforms held together are joined; what is joined is one set. Shares nothing with
    /// the rule of the product but the world.
    /// </summary>
    private static IEnumerable<string> ByDays(IEnumerable<Service> services)
    {
        var counted = services.Where(s => s.Post.IsFixed && s.Post.Platform is { Level: PlatformLevel.Provincial, Status: not PlatformStatus.Revoked, City.Province: "辽宁省" }).ToList();
        var group = counted.ToDictionary(s => s.Post.Platform.Number, s => s.Post.Platform.Number);
        var days = counted.SelectMany(s => new[] { s.Post.Start, s.Post.End ?? new DateOnly(2026, 3, 31) }).Distinct();
        foreach (var day in days)
        {
            var held = counted.Where(s => s.Post.Start <= day && (s.Post.End ?? DateOnly.MaxValue) >= day).Select(s => s.Post.Platform.Number).ToList();
            foreach (var platform in held)
            {
                var (from, to) = (group[platform], group[held[0]]);
                foreach (var key in group.Keys.ToList())
                {
                    if (group[key] == from) group[key] = to;
                }
            }
        }

        return counted.GroupBy(s => group[s.Post.Platform.Number])
            .Where(g => g.Select(s => s.Post.Platform.Lineage).Distinct().Count() > 1)
            .Select(g => string.Join(';', g.Select(s => s.Post.Platform.Id).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Of_TwentyThousandPeople_SinglePlatformIsWhatDaysSay()
    {
        var expected = Hard.People.SelectMany(p => ByDays(p.Services).Select(set => (p.EntityId, set))).Order().ToList();

        var actual = All.Where(f => f.Clause == "liaoning-2026/18" && f.Kind == "single_platform").Select(f => (f.EntityId, f.PlatformIds)).Order().ToList();

        Assert.True(expected.Count > 200);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Of_TwentyThousandPeople_CentersOfDalianStandApartFromAllOtherActivePlatforms()
    {
        // By brute force over pairs: whoever is fixed at such a center and, on the same day, at an active platform that is no title of the center.
        static bool IsDalians(Platform p) => p is { Level: PlatformLevel.Municipal, City.Name: "大连市", Kind.Code: "TIC" };
        static bool Clash(Service one, Service other) =>
            IsDalians(one.Post.Platform) && one.Post.Platform.Lineage != other.Post.Platform.Lineage
            && one.Post.Start <= (other.Post.End ?? DateOnly.MaxValue) && other.Post.Start <= (one.Post.End ?? DateOnly.MaxValue);
        var expected = Hard.People.SelectMany(person =>
        {
            var posts = person.Services.Where(s => s.Post.IsFixed && s.Post.Platform.Status != PlatformStatus.Revoked).ToList();
            return posts.SelectMany(one => posts.Where(other => Clash(one, other)).SelectMany(other => new[] { one, other })).Select(s => (person.EntityId, s.Post.Platform.Id));
        }).Distinct().Order().ToList();

        var actual = All.Where(f => f.Clause == "dalian-2025/5.5").SelectMany(f => f.PlatformIds.Split(';').Select(id => (f.EntityId, id))).Distinct().Order().ToList();

        Assert.True(expected.Count > 20);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Of_LawfulPeople_NeverAppear()
    {
        var kinds = Hard.People.ToDictionary(p => p.EntityId, p => p.Kind);

        Assert.All(All.Where(f => f.Clause == "liaoning-2026/18" && f.Kind == "single_platform"), f => Assert.True(kinds[f.EntityId] is CareerKind.IllegalDouble or CareerKind.ApprovedDouble));
        Assert.All(All.Where(f => f.Outcome == "explained"), f => Assert.Equal(CareerKind.ApprovedDouble, kinds[f.EntityId]));
        Assert.Equal(
            Hard.People.Count(p => p.Kind is CareerKind.IllegalDouble or CareerKind.ApprovedDouble), All.Count(f => f.Clause == "liaoning-2026/18" && f.Kind == "single_platform"));
    }

    [Fact]
    public void Of_Basis_SaysWhetherEqualUsableIdentifiersAreEnough()
    {
        var people = Hard.People.ToDictionary(p => p.EntityId);
        foreach (var finding in All.Where(f => f.Clause == "liaoning-2026/18" && f.Kind == "single_platform"))
        {
            var usable = people[finding.EntityId].Services
                .Select(s => s.Identifier is { } id && (id.Length == 15 || Generator.Identifiers.ResidentNumber.IsRight(id)))
                .ToList();
            Assert.Equal(usable.All(u => u), finding.Basis == "exact_identifier");
            Assert.Equal(usable.Count(u => u) > 1, finding.ExactPlatformIds.Length > 0);
        }

        var exact = All.Count(f => f.Kind == "single_platform" && f.Clause == "liaoning-2026/18" && f.Basis == "exact_identifier");
        Assert.InRange(exact / (double)All.Count(f => f.Clause == "liaoning-2026/18" && f.Kind == "single_platform"), 0.38, 0.58);
    }

    [Fact]
    public void Of_IdentifierConflict_IsOneUsableNumberUnderDifferentNames()
    {
        // By brute force over rows as delivered: number in its long form → names without spaces and dots, traditional characters folded; another script is another notation.
        var byNumber = Hard.People
            .SelectMany(p => p.Services.Where(s => s.Post.IsListed(2025)).Select(s => (Number: Generator.Identifiers.ResidentNumber.Usable(s.Identifier), s.Name, s.Post.Platform.Id)))
            .Where(r => r.Number is not null)
            .GroupBy(r => r.Number)
            .Where(g => g.Select(r => PersonFindings.Folded(r.Name)).Where(name => name.Any(c => c > '\u024f')).Distinct().Count() > 1)
            .Select(g => string.Join(';', g.Select(r => r.Id).Distinct().Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal);

        Assert.Equal(byNumber, All.Where(f => f.Kind == "identifier_conflict").Select(f => f.PlatformIds).Order(StringComparer.Ordinal));
        Assert.Contains(All, f => f.Detail.StartsWith("two_people", StringComparison.Ordinal));
        Assert.Contains(All, f => f.Detail == "one_person_miswritten");
    }

    [Fact]
    public void Of_MobileWithoutAgreement_OnlyAtProvincialCentersOfLiaoning()
    {
        var findings = All.Where(f => f.Kind == "mobile_no_agreement").ToList();

        Assert.NotEmpty(findings);
        Assert.All(findings, f => Assert.Matches("^LN-TIC-[0-9]+$", f.PlatformIds));
    }

    [Theory]
    [InlineData("张 伟", "张伟")]
    [InlineData("張偉", "张伟")]
    [InlineData("买买提•吐尔逊", "买买提·吐尔逊")]
    [InlineData("Ｗei Zhang", "WeiZhang")]
    public void Folded_Wordings_AreTheSame(string written, string expected) => Assert.Equal(expected, PersonFindings.Folded(written));
}
