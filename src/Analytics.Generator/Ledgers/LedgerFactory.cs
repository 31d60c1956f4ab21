using System.Globalization;
using Analytics.Generator.Claims;
using Analytics.Generator.Identifiers;
using Analytics.Generator.Names;
using Analytics.Generator.Randomness;
using Analytics.Generator.Texts;
using Analytics.Generator.World;

namespace Analytics.Generator.Ledgers;

/// <summary>Makes a platform's ledgers over the four report years, and the annual reports that follow from them but for planted inflation.</summary>
internal sealed class LedgerFactory(Province province)
{
    private const int Years = 4;
    private static readonly string[] Things = ["装置", "方法", "系统", "控制方法", "检测装置", "制备方法", "复合材料", "试验平台", "密封结构", "在线监测方法"];
    private readonly EquipmentFactory _equipment = new(province);
    private readonly ClaimPlanner _claims = new(province);
    private readonly ReportTextFactory _texts = new(province);
    private readonly Distortions _distortions = new(province);
    private readonly ulong _seed = province.Options.Seed;
    private readonly int _year = province.Options.ReportYear;

    public EquipmentFactory Equipment => _equipment;

    public ClaimPlanner Claims => _claims;

    public ReportTextFactory Texts => _texts;

    /// <summary>The ledgers of a platform.</summary>
    /// <param name="platform">Whose.</param>
    /// <param name="members">Everybody who served there at any time.</param>
    public PlatformLedger Create(Platform platform, IReadOnlyList<(Person Person, Service Service)> members)
    {
        var random = new RandomStream(_seed, StreamPurpose.Ledger, platform.Number);
        var shock = _distortions.ShockOf(platform);
        var leaders = members.Where(m => m.Service.Post.IsFixed).Select(m => m.Person.Identity.Name.Text).Take(12).ToList();
        if (leaders.Count == 0) leaders.Add("张三");
        var achievements = Achievements(ref random, platform, leaders, ShockFor(shock, Distortions.Patents));
        var projects = Projects(ref random, platform, leaders);
        var contracts = Contracts(ref random, platform, ShockFor(shock, Distortions.Income));
        AddShared(platform, achievements, projects, contracts);
        var sites = Sites(ref random, platform, ShockFor(shock, Distortions.Area));
        var finance = Finance(ref random, platform);
        var committee = platform.Kind == PlatformKind.InnovationCenter ? Committee(ref random, platform) : [];
        var equipment = _equipment.Declared(platform);
        if (ShockFor(shock, Distortions.EquipmentValue) is { } grown) Purchase(platform, equipment, grown);
        var reporter = new ReportFactory(_year, members, equipment, achievements, contracts, sites, finance);
        var (reports, inflations) = reporter.Create(ref random, _distortions.InflationsOf(platform));
        return new PlatformLedger(equipment, achievements, projects, contracts, sites, finance, committee, reports, inflations) { Texts = _texts.Of(platform) };
    }

    /// <summary>What the platform has to do with others' works comes last in its lists.</summary>
    private void AddShared(Platform platform, List<Achievement> achievements, List<Project> projects, List<Contract> contracts)
    {
        foreach (var one in _claims.Of(platform))
        {
            if (one.Achievements is { } works) achievements.Add(one.First == platform ? works.First : works.Second);
            if (one.Projects is { } both) projects.Add(one.First == platform ? both.First : both.Second);
            if (one.Contracts is { } deals) contracts.Add(one.First == platform ? deals.First : deals.Second);
        }
    }

    private static (int Year, decimal Factor)? ShockFor((string Indicator, int Year, decimal Factor)? shock, string indicator) =>
        shock is { } s && s.Indicator == indicator ? (s.Year, s.Factor) : null;

    private static void Purchase(Platform platform, List<Instrument> equipment, (int Year, decimal Factor) shock)
    {
        var before = equipment.Where(e => e.Acquired.Year < shock.Year).Sum(e => e.ValueYuan);
        var value = Math.Round(before * (shock.Factor - 1) / 100m, MidpointRounding.ToEven) * 100m;
        if (value <= 0) return;
        var ordinal = equipment.Count + 1;
        equipment.Add(new Instrument(
            string.Create(CultureInfo.InvariantCulture, $"equipment-{platform.Number + 1:D6}-{ordinal + 1000:D4}"),
            string.Create(CultureInfo.InvariantCulture, $"{shock.Year}{platform.OrdinalInHost:D2}{ordinal + 1000:D4}"),
            null, "中试生产线", "定制", "自研集成", 1, value, new DateOnly(shock.Year, 6, 18), "中试车间", platform.Host));
    }

    private List<Achievement> Achievements(ref RandomStream random, Platform platform, List<string> people, (int Year, decimal Factor)? shock)
    {
        var achievements = new List<Achievement>();
        for (var year = _year - Years + 1; year <= _year; year++)
        {
            var patents = random.Between(3, 7);
            if (shock is { } s && s.Year == year) patents = (int)Math.Ceiling(patents * s.Factor);
            var others = random.Between(1, 5);
            for (var i = 0; i < patents + others; i++) achievements.Add(Achievement(ref random, platform, people, year, i, patent: i < patents));
        }

        return achievements;
    }

    private static Achievement Achievement(ref RandomStream random, Platform platform, List<string> people, int year, int ordinal, bool patent)
    {
        var date = new DateOnly(year, random.Between(1, 12), random.Between(1, 28));
        var authors = Enumerable.Range(0, Math.Min(people.Count, 3)).Select(i => people[(i + year) % people.Count]);
        var team = string.Join("；", authors.Distinct(StringComparer.Ordinal));
        var topic = platform.Field + random.Pick(Things);
        if (patent)
        {
            var invention = random.Chance(0.65);
            var number = PatentNumber.Compose(year - random.Between(1, 2), invention ? 1 : 2, Serial(ref random, platform, ordinal));
            return new Achievement(
                invention ? "发明专利" : "实用新型专利", "一种" + topic, "ZL" + number, "授权", date, platform.Host.Name, team, random.Chance(0.8));
        }

        var serial = Serial(ref random, platform, ordinal).ToString("D7", CultureInfo.InvariantCulture);
        var (kind, title, code) = random.Below(4) switch
        {
            0 => ("论文", $"{topic}的研究进展", ""),
            1 => ("软件著作权", $"{topic}软件V1.0", $"{year}SR{serial}"),
            2 => ("标准", $"{topic}技术规范", $"T/LN {serial}-{year}"),
            _ => ("专著", $"{topic}导论", ""),
        };
        return new Achievement(kind, title, code, "完成", date, platform.Host.Name, team, random.Chance(0.7));
    }

    /// <summary>A register gives a number once: within a year each platform has a range of its own, and each work a part of it.</summary>
    private static int Serial(ref RandomStream random, Platform platform, int ordinal) => (platform.Number % 20_000 * 100) + (ordinal % 33 * 3) + random.Below(3);

    private List<Project> Projects(ref RandomStream random, Platform platform, List<string> people)
    {
        var projects = new List<Project>();
        var count = random.Between(4, 9);
        for (var i = 0; i < count; i++)
        {
            var level = random.Below(10) switch { < 2 => "国家级", < 5 => "省级", < 8 => "市级", _ => "自设" };
            var approved = new DateOnly(_year - Years + 1 + random.Below(Years), random.Between(1, 12), random.Between(1, 28));
            projects.Add(new Project(
                string.Create(CultureInfo.InvariantCulture, $"{approved.Year}{platform.Number + 1:D4}-{i + 1:D2}"),
                platform.Field + random.Pick(Things) + "研究与应用", level, level == "自设" ? "其他" : random.Chance(0.3) ? "揭榜挂帅" : "计划课题",
                random.Chance(0.7) ? "牵头" : "参与", platform.Host.Name, people[i % people.Count], approved,
                approved.AddYears(random.Between(2, 3)), random.Between(20, 600) * 10_000m));
        }

        return projects;
    }

    private List<Contract> Contracts(ref RandomStream random, Platform platform, (int Year, decimal Factor)? shock)
    {
        var contracts = new List<Contract>();
        for (var year = _year - Years + 1; year <= _year; year++)
        {
            var count = random.Between(3, 6);
            for (var i = 0; i < count; i++)
            {
                var amount = random.Between(400, 9000) * 100m * (i == 0 ? 4 : 1);
                if (shock is { } s && s.Year == year) amount = Math.Round(amount * s.Factor / 100m, MidpointRounding.ToEven) * 100m;
                var kind = i == 0 ? "横向" : random.Below(10) switch { < 6 => "横向", < 8 => "技术服务", _ => "纵向" };
                var party = random.Pick(province.Hosts);
                contracts.Add(new Contract(
                    string.Create(CultureInfo.InvariantCulture, $"HT{year}-{platform.Number + 1:D4}-{i + 1:D2}"), platform.Field + random.Pick(Things) + "技术开发",
                    kind, party.Name, new DateOnly(year, random.Between(1, 12), random.Between(1, 28)), amount,
                    Math.Round(amount * random.Between(4, 10) / 1000m, MidpointRounding.ToEven) * 100m));
            }
        }

        return contracts;
    }

    private static List<Site> Sites(ref RandomStream random, Platform platform, (int Year, decimal Factor)? shock)
    {
        var from = new DateOnly(platform.Approved.Year, 1, 1);
        var sites = new List<Site>
        {
            new($"{platform.City.Name}科技园{random.Between(1, 20)}号研发楼", "研发", random.Between(600, 4200), platform.Host.Name, from),
            new($"{platform.City.Name}科技园{random.Between(1, 20)}号中试车间", "中试", random.Between(300, 2600), platform.Host.Name, from),
        };
        if (random.Chance(0.5)) sites.Add(new($"{platform.City.Name}科技园综合楼", "办公", random.Between(80, 400), platform.Host.Name, from));
        if (shock is { } s)
        {
            var added = Math.Round(sites.Sum(x => x.AreaM2) * (s.Factor - 1), MidpointRounding.ToEven);
            sites.Add(new($"{platform.City.Name}新建研发基地", "研发", added, platform.Host.Name, new DateOnly(s.Year, 3, 1)));
        }

        return sites;
    }

    private List<FinanceYear> Finance(ref RandomStream random, Platform platform)
    {
        var sales = random.Between(3_000, 90_000) * 10_000m * (platform.Host.Kind == HostKind.Enterprise ? 1 : 0);
        var spend = random.Between(800, 6_000) * 10_000m;
        var finance = new List<FinanceYear>();
        for (var year = _year - Years + 1; year <= _year; year++)
        {
            sales = Math.Round(sales * random.Between(94, 118) / 1_000_000m, MidpointRounding.ToEven) * 10_000m;
            spend = Math.Round(spend * random.Between(95, 118) / 1_000_000m, MidpointRounding.ToEven) * 10_000m;
            finance.Add(new FinanceYear(
                year, spend, sales, random.Between(50, 500) * 10_000m, random.Between(80, 400) * 10_000m, random.Between(5, 120) * 10_000m));
        }

        return finance;
    }

    private List<CommitteeMember> Committee(ref RandomStream random, Platform platform)
    {
        var members = new List<CommitteeMember>();
        var count = random.Between(7, 11);
        for (var i = 0; i < count; i++)
        {
            var inside = i > 0 && i <= count / 3;
            var name = NameSource.Instance.Draw(ref random, random.Chance(0.75), random.Between(1960, 1980)).Text;
            var employer = inside ? platform.Host : random.Pick(province.Hosts);
            var from = new DateOnly(Math.Max(platform.Approved.Year, _year - 4), 5, 1);
            members.Add(new CommitteeMember(
                name, employer.Name, random.Chance(0.8) ? "教授" : "正高级工程师", i == 0 ? "主任委员" : "委员", inside ? "依托单位" : "外部", from, from.AddYears(5).AddDays(-1)));
        }

        return members;
    }
}
