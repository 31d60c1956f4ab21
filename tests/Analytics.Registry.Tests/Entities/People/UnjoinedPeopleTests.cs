using System.Globalization;
using Analytics.Linkage.Scoring;
using Analytics.Registry.Entities;
using Analytics.Registry.Entities.People;
using FsCheck;
using FsCheck.Fluent;
using static Analytics.Registry.Tests.Entities.People.People;

namespace Analytics.Registry.Tests.Entities.People;

/// <summary>Which pairs were left apart, counted and sampled.</summary>
public sealed class UnjoinedPeopleTests
{
    private static readonly string[] Names = ["王伟", "王玮", "李娜", "张敏", "王炜"];

    /// <summary>A record, its person and its city: few values, so that much coincides.</summary>
    private static Gen<(PersonRecord Record, int Person, string City)> One => Gen.Choose(0, 4).SelectMany(name => Gen.Choose(0, 3).SelectMany(day => Gen.Choose(0, 2).SelectMany(
        platform => Gen.Choose(0, 5).SelectMany(number => Gen.Choose(0, 7).Select(person => (Record(name, day, platform, number), person, platform == 2 ? "辽阳" : ""))))));

    [Fact]
    public void Strata_CountWhatEnumerationCounts() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(One.ListOf().Select(list => list.ToList()).ToArbitrary(), all =>
    {
        var (records, people) = Numbered(all);
        string[] cities = [.. all.Select(one => one.City)];
        var weighed = Pairs(records.Length).Where(pair => Weight(pair.Left, pair.Right) % 3 == 0).Select(pair => new ScoredPair(pair.Left, pair.Right, 0, Weight(pair.Left, pair.Right) - 9)).ToList();
        var strata = new UnjoinedPeople(records, people, cities, (left, right) => Weight(left, right) - 9).Strata(weighed);

        // Two people on two platforms are one pair, whichever of their records are looked at.
        (int, string, int, string) Of(int left, int right) => string.CompareOrdinal(records[left].PlatformId, records[right].PlatformId) < 0
            ? (people[left], records[left].PlatformId, people[right], records[right].PlatformId) : (people[right], records[right].PlatformId, people[left], records[left].PlatformId);
        var open = Pairs(records.Length).Where(pair => people[pair.Left] != people[pair.Right] && records[pair.Left].PlatformId != records[pair.Right].PlatformId
            && !Contradictions.Holds(records[pair.Left], records[pair.Right])).ToList();
        var near = open.Where(pair => weighed.Exists(one => (one.Left, one.Right) == pair)).Select(pair => Of(pair.Left, pair.Right)).ToHashSet();
        var far = open.Where(pair => cities[pair.Left] == cities[pair.Right] && (Sound(records[pair.Left]) == Sound(records[pair.Right]) || records[pair.Left].BirthDate == records[pair.Right].BirthDate))
            .Select(pair => Of(pair.Left, pair.Right)).Where(pair => !near.Contains(pair)).ToHashSet();
        var drawn = strata.SelectMany(stratum => stratum.Drawn).Select(pair => Of((int)pair.RowL - 1, (int)pair.RowR - 1)).ToList();
        return Size(strata, UnjoinedTables.Weighed) == near.Count && Size(strata, UnjoinedTables.Beyond) == far.Count && drawn.ToHashSet().SetEquals(near.Concat(far)) && drawn.Count == near.Count + far.Count
            && strata.All(stratum => stratum.Drawn.All(pair => pair.Weight >= stratum.Low && pair.Weight < stratum.High));
    }));

    [Fact]
    public void Strata_OtherOrderOfRecordsAndPairs_DrawTheSamePeople()
    {
        List<(PersonRecord Record, int Person, string City)> all = [.. Enumerable.Range(0, 120).Select(i => (Record(i % 5, i % 4, i % 40, i), i, ""))];
        var straight = Drawn(all);
        Assert.Equal(300, straight.Count);
        Assert.Equal(straight, Drawn([.. Enumerable.Range(0, 120).Select(i => all[i * 77 % 120])]));
    }

    [Fact]
    public void Strata_OfMorePairsThanAreKept_KeepEachEquallyOften()
    {
        const int worlds = 200, side = 25;
        var times = new int[2 * side, 2 * side];
        for (var world = 0; world < worlds; world++)
        {
            var (records, _) = Numbered([.. Enumerable.Range(0, 2 * side).Select(i => (Record(0, 0, i / side, (world * 600) + (6 * i)), i, ""))]);
            var strata = new UnjoinedPeople(records, [.. Enumerable.Range(0, 2 * side)], [.. Enumerable.Repeat("", 2 * side)], weight: null).Strata([]);
            Assert.Equal((side * side, 300), (strata.Single().Size, strata.Single().Drawn.Count));
            foreach (var (left, right, _) in strata.Single().Drawn)
            {
                times[left - 1, right - 1]++;
            }
        }

        // 96 expected, standard deviation 7.1.
        for (var left = 0; left < side; left++)
        {
            for (var right = side; right < 2 * side; right++)
            {
                Assert.InRange(times[left, right], 96 - 35, 96 + 35);
            }
        }
    }

    [Fact]
    public void Strata_WithoutAModel_ExpectNothingAndWeighNothing()
    {
        var strata = new UnjoinedPeople([.. Numbered([(Record(0, 0, 0, 0), 0, ""), (Record(1, 1, 1, 0), 1, "")]).Records], [0, 1], ["", ""], weight: null).Strata([]);
        var stratum = Assert.Single(strata);
        Assert.Equal((UnjoinedTables.Beyond, 1L, null), (stratum.Reach, stratum.Size, stratum.Expected));
        Assert.Equal((1, 2, 0.0), Assert.Single(stratum.Drawn));
    }

    [Fact]
    public void Resolve_HomonymsOfOneCity_StandInTheTableWhateverTheThreads()
    {
        const string rows = "SELECT reach, stratum, row_id_l, row_id_r, match_weight FROM result.unjoined_pair ORDER BY ALL";
        var text = Row("LN-B", "王伟", birth: "1980-01-02") + Row("DL-C", "王伟", birth: "1975-06-07") + Row("DL-C", "李娜", birth: "1980-01-02") + Row("LN-A", "王伟", birth: "1980-01-02");
        using var one = Resolved(text, threads: 1);
        using var eight = Resolved(text, threads: 8);
        Assert.Equal(["beyond|0|4|5|0", "beyond|0|4|6|0"], one.Rows(rows));
        Assert.Equal(one.Rows(rows), eight.Rows(rows));
    }

    private static List<string> Drawn(List<(PersonRecord Record, int Person, string City)> all)
    {
        var (records, _) = Numbered(all);
        var strata = new UnjoinedPeople(records, [.. Enumerable.Range(0, records.Length)], [.. all.Select(one => one.City)], weight: null).Strata([]);
        string Of(long row) => string.Create(CultureInfo.InvariantCulture, $"{records[(int)row - 1].PlatformId} {records[(int)row - 1].Evidence[0]}");
        return [.. strata.SelectMany(stratum => stratum.Drawn).Select(pair => string.Join(' ', new[] { Of(pair.RowL), Of(pair.RowR) }.Order(StringComparer.Ordinal)))];
    }

    private static long Size(IEnumerable<UnjoinedStratum> strata, string reach) => strata.Where(stratum => stratum.Reach == reach).Sum(stratum => stratum.Size);

    private static int Weight(int left, int right) => ((left * 31) + (right * 17)) % 23;

    private static IEnumerable<(int Left, int Right)> Pairs(int count) => Enumerable.Range(0, count).SelectMany(right => Enumerable.Range(0, right).Select(left => (left, right)));

    private static string Sound(PersonRecord record) => record.Name[0] == '王' ? "wangwei" : record.Name;

    /// <summary>The records with row ids in their order, and for each the first of its person.</summary>
    private static (PersonRecord[] Records, int[] People) Numbered(List<(PersonRecord Record, int Person, string City)> all)
    {
        PersonRecord[] records = [.. all.Select((one, i) => new PersonRecord
        {
            RowId = i + 1, Rows = [i + 1], PlatformId = one.Record.PlatformId, Name = one.Record.Name, IdKey = one.Record.IdKey, ResidentNumber = one.Record.ResidentNumber, OwnSex = "",
            NumberSex = "", OwnBirthDate = one.Record.OwnBirthDate, NumberBirthDate = null, Evidence = one.Record.Evidence,
        })];
        return (records, [.. all.Select(one => all.FindIndex(other => other.Person == one.Person))]);
    }

    private static PersonRecord Record(int name, int day, int platform, int number)
    {
        var id = number % 6 == 5 ? Resident(290000 + number, new DateOnly(1980, 1, 1 + day), 11) : "";
        var evidence = new string?[PersonEvidence.Columns.Count];
        evidence[0] = number.ToString(CultureInfo.InvariantCulture);
        return new PersonRecord
        {
            RowId = 0,
            Rows = [],
            PlatformId = string.Create(CultureInfo.InvariantCulture, $"LN-{platform}"),
            Name = Names[name],
            IdKey = id.Length > 0 ? "R:" + id : "",
            ResidentNumber = id,
            OwnSex = "",
            NumberSex = "",
            OwnBirthDate = new DateOnly(1980, 1, 1 + day),
            NumberBirthDate = null,
            Evidence = evidence,
        };
    }
}
