using Analytics.Generator.Randomness;
using Analytics.Generator.World;

namespace Analytics.Generator.Claims;

/// <summary>Decides which platforms count what others count, and which only seem to.</summary>
internal sealed class ClaimPlanner
{
    private static readonly ClaimStory[] OfAchievements = [ClaimStory.CoOwned, ClaimStory.Series, ClaimStory.TwoFilings];
    private readonly Dictionary<int, List<ClaimCase>> _byPlatform = [];

    public ClaimPlanner(Province province)
    {
        var works = new SharedWorks(province.Options.ReportYear, province.Settings);
        foreach (var platform in province.Platforms.Where(platform => platform.Lineage == platform.Number))
        {
            var random = new RandomStream(province.Options.Seed, StreamPurpose.Claims, platform.Number);
            if (!random.Chance(province.Settings.SharesClaims)) continue;
            var partner = random.Chance(0.1) && province.CityTitleOf.TryGetValue(platform.Number, out var title) ? title : Other(ref random, province, platform);
            if (partner is not null) Add(Draw(ref random, works, platform, partner));
        }

        Cases = [.. _byPlatform.Values.SelectMany(cases => cases).Distinct().OrderBy(one => one.Number)];
    }

    /// <summary>All cases in the order of their first platforms.</summary>
    public IReadOnlyList<ClaimCase> Cases { get; }

    /// <summary>The cases in which a platform has a part.</summary>
    public IReadOnlyList<ClaimCase> Of(Platform platform) => _byPlatform.TryGetValue(platform.Number, out var cases) ? cases : [];

    private static Platform? Other(ref RandomStream random, Province province, Platform platform)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var other = random.Pick(province.Platforms);
            if (other.Lineage != platform.Lineage && other.Lineage == other.Number) return other;
        }

        return null;
    }

    private static ClaimCase Draw(ref RandomStream random, SharedWorks works, Platform first, Platform second)
    {
        var isDouble = random.Chance(0.55);
        var kind = random.Below(10);
        var oneHost = first.Host.Number == second.Host.Number;
        if (first.Lineage == second.Lineage || !first.IsActive || !second.IsActive || isDouble)
        {
            var story = first.Lineage == second.Lineage || !first.IsActive || !second.IsActive ? ClaimStory.NotCounted : ClaimStory.Double;
            return kind switch
            {
                < 6 => works.Achievement(ref random, story, first, second),
                < 8 => works.Project(ref random, story, first, second),
                _ => works.Contract(ref random, story, first, second),
            };
        }

        return kind switch
        {
            < 6 => works.Achievement(ref random, oneHost ? ClaimStory.Series : random.Pick(OfAchievements), first, second),
            < 8 => works.Project(ref random, oneHost ? ClaimStory.Series : ClaimStory.Partners, first, second),
            _ => works.Contract(ref random, random.Chance(0.6) ? ClaimStory.PartsOfAmount : ClaimStory.SameOwnNumber, first, second),
        };
    }

    private void Add(ClaimCase one)
    {
        foreach (var platform in new[] { one.First, one.Second })
        {
            if (!_byPlatform.TryGetValue(platform.Number, out var cases)) _byPlatform.Add(platform.Number, cases = []);
            cases.Add(one);
        }
    }
}
