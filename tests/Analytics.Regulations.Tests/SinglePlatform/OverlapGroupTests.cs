using Analytics.Regulations.Findings;
using Analytics.Regulations.SinglePlatform;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Regulations.Tests.SinglePlatform;

/// <summary>Groups of platforms against an oracle that writes down every day of every post.</summary>
public sealed class OverlapGroupTests
{
    private const int Days = 40;
    private static readonly DateOnly Origin = new(2024, 1, 1);

    /// <summary>Posts of a few days on a few platforms, of which the first two are one center.</summary>
    private static Gen<(int Platform, int First, int Last)[]> Posts() =>
        Gen.Choose(0, 4).SelectMany(platform => Gen.Choose(0, Days - 1).SelectMany(first => Gen.Choose(0, 8).Select(length => (platform, first, Math.Min(Days - 1, first + length)))))
            .ListOf().Select(posts => posts.Take(9).ToArray());

    [Fact]
    public void Find_AnyPosts_AreThoseOfTheOracle() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(Posts().ToArbitrary(), posts =>
    {
        var found = OverlapGroup.Find([.. posts.Select(Row)], (_, _) => true, Origin.AddDays(Days)).ToList();
        Assert.Equal(Oracle(posts), found.Select(group => string.Join(';', group.PlatformIds)).ToList());
    }));

    [Fact]
    public void Find_RowsInAnotherOrder_GiveTheSameGroups() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Posts().ToArbitrary(), posts =>
    {
        static string Shown(IEnumerable<StaffRow> rows) => string.Join(' ', OverlapGroup.Find([.. rows], (_, _) => true, Origin.AddDays(Days))
            .Select(group => $"{string.Join(';', group.PlatformIds)}:{group.First:O}-{group.Last:O}:{string.Join(',', group.Rows.Select(row => row.RowId))}"));
        var rows = posts.Select(Row).ToList();
        Assert.Equal(Shown(rows), Shown(Enumerable.Reverse(rows)));
    }));

    [Fact]
    public void Find_PostsThatTheClauseDoesNotSpeakOfTogether_DoNotHangTogether()
    {
        // A center beside two others that the clause lets alone: both hang on the center, and apart from it on nothing.
        var rows = new[] { (2, 0, 20), (3, 0, 8), (4, 6, 9), (1, 22, 25), (4, 22, 25) }.Select(Row).ToList();
        var found = OverlapGroup.Find(rows, (one, other) => one.Platform.Id == "P2" || other.Platform.Id == "P2", Origin.AddDays(Days));
        Assert.Equal(["P2;P3;P4"], found.Select(group => string.Join(';', group.PlatformIds)));
    }

    /// <summary>
    /// Day by day: whoever is on two platforms of different centers on a day joins those posts; posts of one platform join across the same or
    /// the next day. Labels spread until nothing changes.
    /// </summary>
    private static List<string> Oracle((int Platform, int First, int Last)[] posts)
    {
        var label = Enumerable.Range(0, posts.Length).ToArray();
        bool Serves(int post, int day) => posts[post].First <= day && day <= posts[post].Last;
        bool Distinct(int one, int other) => Center(posts[one].Platform) != Center(posts[other].Platform);
        for (var round = 0; round <= posts.Length; round++)
        {
            for (var day = -1; day <= Days; day++)
            {
                for (var one = 0; one < posts.Length; one++)
                {
                    for (var other = 0; other < posts.Length; other++)
                    {
                        var joined = Serves(one, day) && ((Distinct(one, other) && Serves(other, day))
                            || (posts[one].Platform == posts[other].Platform && (Serves(other, day) || Serves(other, day + 1))));
                        if (joined)
                        {
                            label[one] = label[other] = Math.Min(label[one], label[other]);
                        }
                    }
                }
            }
        }

        var sets = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var own in label.Distinct())
        {
            var members = Enumerable.Range(0, posts.Length).Where(post => label[post] == own).ToList();
            var beside = members.Where(one => members.Exists(other => Distinct(one, other) && Enumerable.Range(0, Days).Any(day => Serves(one, day) && Serves(other, day))));
            var platforms = beside.Select(post => Name(posts[post].Platform)).Distinct().Order(StringComparer.Ordinal).ToList();
            if (platforms.Count > 1)
            {
                sets.Add(string.Join(';', platforms));
            }
        }

        return [.. sets];
    }

    private static int Center(int platform) => Math.Max(platform, 1);

    private static string Name(int platform) => "P" + platform;

    private static StaffRow Row((int Platform, int First, int Last) post, int index) => new()
    {
        RowId = index + 1,
        EntityId = "E-P-1",
        Platform = new PlatformOfRow(Name(post.Platform), "平台" + post.Platform, null, "provincial", null, "210000", "L" + Center(post.Platform), "active", false),
        Source = new SourceOfRow("x.csv", null, index + 2, new string('0', 64)),
        Name = "张伟民",
        IdNumber = "",
        IdKey = "",
        BirthDate = null,
        Employer = null,
        Fixed = true,
        FullTime = true,
        AgreementSigned = null,
        Regimes = "",
        Start = Origin.AddDays(post.First),
        End = Origin.AddDays(post.Last),
        Year = 2024,
        LatestRosterYear = 2024,
    };
}
