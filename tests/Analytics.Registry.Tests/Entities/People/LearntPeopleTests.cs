using System.Globalization;
using static Analytics.Registry.Tests.Entities.People.People;

namespace Analytics.Registry.Tests.Entities.People;

/// <summary>Who is one person, where enough are known by their numbers to learn what evidence is worth.</summary>
public sealed class LearntPeopleTests
{
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗";
    private const string Given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲华建国志英";
    private static readonly string[] Majors = ["机械", "材料", "化工", "控制", "计算机", "农学", "电气", "环境"];
    private static readonly string[] Schooling = ["本科", "硕士研究生", "博士研究生"];
    private const int Singles = 900;
    private const int Doubles = 240;
    private const int Homonyms = 30;

    /// <summary>
    /// Rows with the number of the person each is of. Every fourth double lacks the number on its second row; homonyms share name and birth
    /// date, work elsewhere, and one of them gives no number.
    /// </summary>
    private static List<(string Row, int Person)> Rosters()
    {
        var random = new Sequence();
        var rows = new List<(string, int)>();
        for (var person = 0; person < Singles + Doubles + Homonyms; person++)
        {
            var one = new Someone(random, person);
            if (person < Singles)
            {
                rows.Add((one.On(random.Below(2) == 0 ? "LN-A" : "LN-B", random, withNumber: random.Below(10) > 0), person));
            }
            else if (person < Singles + Doubles)
            {
                rows.Add((one.On("LN-A", random, withNumber: true), person));
                rows.Add((one.On("LN-B", random, withNumber: person % 4 != 0), person));
            }
            else
            {
                var other = one with { Number = person + 5000, Employer = random.Below(40) + 100 };
                rows.Add((one.On("LN-A", random, withNumber: true), person));
                rows.Add((other.On("LN-B", random, withNumber: person % 2 == 0), person + 5000));
            }
        }

        return rows;
    }

    [Fact]
    public void Resolve_MissingNumbers_AreFoundByEvidenceAndHomonymsAreNot()
    {
        var rows = Rosters();
        using var loaded = Resolved(string.Concat(rows.Select(row => row.Row)));
        var groups = Groups(loaded).Select(group => group.Split(' ').Select(line => rows[int.Parse(line, CultureInfo.InvariantCulture) - 1].Person).ToList()).ToList();
        Assert.All(groups, group => Assert.Single(group.Distinct()));
        var whole = groups.Count(group => group.Count == 2);
        Assert.InRange(whole, Doubles - 2, Doubles);
        Assert.Equal("0", loaded.One("SELECT count(*) FROM result.link WHERE basis = 'evidence' AND probability > 0.9995"));
    }

    [Fact]
    public void Resolve_Links_AddUpToTheirWeight()
    {
        using var loaded = Resolved(string.Concat(Rosters().Select(row => row.Row)));
        Assert.Equal("0", loaded.One("""
            SELECT count(*) FROM result.link l JOIN (SELECT row_id_l, row_id_r, sum(weight) AS weight FROM result.link_step GROUP BY ALL) s USING (row_id_l, row_id_r)
            WHERE abs(l.match_weight - s.weight) > 1e-6
            """));
        Assert.Equal("identifier|180", loaded.One("SELECT basis, count(*) FROM result.link WHERE basis = 'identifier' GROUP BY basis"));
    }

    [Fact]
    public void Resolve_OtherThreadsAndAgain_GivesTheSamePeopleAndLinks()
    {
        var text = string.Concat(Rosters().Select(row => row.Row));
        using var one = Resolved(text, threads: 1);
        using var four = Resolved(text, threads: 4);
        const string links = "SELECT * FROM result.link ORDER BY ALL";
        Assert.Equal(Groups(one), Groups(four));
        Assert.Equal(one.Rows(links), four.Rows(links));
        Assert.Equal(one.Rows("SELECT * FROM result.link_step ORDER BY ALL"), four.Rows("SELECT * FROM result.link_step ORDER BY ALL"));
    }

    private sealed record Someone(int Number, string Name, DateOnly Birth, string Sex, int Employer, string Major, string Education)
    {
        public Someone(Sequence random, int number)
            : this(
                number, $"{Surnames[random.Below(Surnames.Length)]}{Given[random.Below(Given.Length)]}{Given[random.Below(Given.Length)]}",
                new DateOnly(1960, 1, 1).AddDays(random.Below(14_000)), random.Below(2) == 0 ? "男" : "女", random.Below(60), Majors[random.Below(Majors.Length)],
                Schooling[random.Below(Schooling.Length)])
        {
        }

        public string On(string platform, Sequence random, bool withNumber)
        {
            var id = Resident(290000 + (Number % 900), Birth, (2 * (Number % 499)) + (Sex == "男" ? 1 : 2));
            var telephone = random.Below(4) == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"142{Number * 7919 % 100_000_000:D8}");
            var employer = string.Create(CultureInfo.InvariantCulture, $"沈阳第{Employer}机械有限公司{(random.Below(5) == 0 ? "技术中心" : "")}");
            return Row(platform, Name, withNumber ? id : "", Birth.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), employer, telephone, sex: Sex, education: Education, major: Major);
        }
    }

    /// <summary>A linear congruential sequence: the same on every machine.</summary>
    private sealed class Sequence
    {
        private ulong _state = 20_260_126;

        public int Below(int limit)
        {
            _state = unchecked((_state * 6_364_136_223_846_793_005) + 1_442_695_040_888_963_407);
            return (int)((_state >> 33) % (ulong)limit);
        }
    }
}
