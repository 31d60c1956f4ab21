using System.Globalization;
using Analytics.Generator.Identifiers;
using Analytics.Generator.Ledgers;
using Analytics.Generator.Names;
using Analytics.Generator.Randomness;
using Analytics.Generator.World;

namespace Analytics.Generator.Claims;

/// <summary>Makes the works, projects and contracts of a case, and writes them as each of the two offices would.</summary>
internal sealed class SharedWorks(int reportYear, DifficultySettings settings)
{
    // Serials of the planted patents lie above those of the ledgers, so that no number is given twice by chance.
    private const int FirstPatent = 3_000_000;
    private static readonly string[] Objects = ["换热器", "阀体", "转子", "控制单元", "复合涂层", "催化载体", "分离膜", "传感阵列", "压裂液", "培养基质", "密封副", "热障结构"];
    private static readonly string[] Means = ["激光熔覆", "深度学习", "超声振动", "原位反应", "多级耦合", "梯度烧结", "磁控溅射", "数字孪生", "低温等离子体", "脉冲电沉积"];
    private static readonly string[] Ends = ["制备方法", "检测方法", "控制系统", "修复工艺", "评价方法", "调控装置"];

    public ClaimCase Achievement(ref RandomStream random, ClaimStory story, Platform first, Platform second)
    {
        var year = reportYear - random.Below(3);
        var date = Day(ref random, year);
        var team = Team(ref random, 2, 5);
        var subject = Subject(ref random, first);
        var kind = story switch { ClaimStory.TwoFilings => 0, ClaimStory.Series => 2 + random.Below(2), _ => random.Below(4) };
        var serial = FirstPatent + first.Number;
        var one = kind switch
        {
            0 => New("发明专利", "一种" + subject, "ZL" + PatentNumber.Compose(year - 1, 1, serial), "授权"),
            1 => New("实用新型专利", "一种" + subject, "ZL" + PatentNumber.Compose(year - 1, 2, serial), "授权"),
            2 => New("软件著作权", subject + "软件V1.0", string.Create(CultureInfo.InvariantCulture, $"{year}SR9{first.Number:D6}"), "完成"),
            _ => New("论文", subject + "的实验研究", "", "完成"),
        };
        if (story == ClaimStory.CoOwned) one = one with { Owner = first.Host.Name + "；" + second.Host.Name };
        var other = story switch
        {
            ClaimStory.CoOwned => one,
            ClaimStory.TwoFilings => one with { Kind = "实用新型专利", Number = "ZL" + PatentNumber.Compose(year - 1, 2, serial), Owner = second.Host.Name },
            ClaimStory.Series when kind == 2 => one with { Title = subject + "软件V2.0", Number = string.Create(CultureInfo.InvariantCulture, $"{year}SR8{first.Number:D6}"), Owner = second.Host.Name },
            ClaimStory.Series => one with { Title = subject + "的实验研究（二）", Owner = second.Host.Name, Date = Day(ref random, year) },
            _ => Rewrite(ref random, one, second),
        };
        return new ClaimCase(first.Number, story, first, second, (one, other), null, null, one.Number.Length > 0 && other.Number.Length > 0);

        Achievement New(string type, string title, string number, string status) =>
            new(type, title, number, status, date, first.Host.Name, string.Join('；', team), LabelsCenter: true);
    }

    public ClaimCase Project(ref RandomStream random, ClaimStory story, Platform first, Platform second)
    {
        var approved = Day(ref random, reportYear - random.Below(3));
        var fund = random.Between(60, 900) * 10_000m;
        var level = random.Chance(0.5) ? "国家级" : "省级";
        var number = string.Create(CultureInfo.InvariantCulture, $"{approved.Year}YF{random.Between(10, 99)}{first.Number:D5}");
        var leader = Team(ref random, 1, 1)[0];
        var one = new Project(number, Subject(ref random, first) + "研究及应用示范", level, "计划课题", "牵头", first.Host.Name, leader, approved, approved.AddYears(3), fund);
        var part = Math.Round(fund * random.Between(20, 45) / 10_000m, MidpointRounding.ToEven) * 100m;
        var other = story switch
        {
            ClaimStory.Partners => one with { Role = "参与", UnitFundYuan = part },
            ClaimStory.Series => one with { Name = one.Name + "（二期）", Number = number + "-2", Approved = approved.AddYears(1), End = approved.AddYears(4) },
            _ => Rewrite(ref random, one, second),
        };
        if (story == ClaimStory.Partners) one = one with { UnitFundYuan = fund - part };
        if (story == ClaimStory.Series) one = one with { Name = one.Name + "（一期）" };
        return new ClaimCase(first.Number, story, first, second, null, (one, other), null, one.Number.Length > 0 && other.Number.Length > 0);
    }

    public ClaimCase Contract(ref RandomStream random, ClaimStory story, Platform first, Platform second)
    {
        var signed = Day(ref random, reportYear - random.Below(2));
        var amount = random.Between(1_000, 20_000) * 100m;
        var registered = random.Chance(0.6) ? string.Create(CultureInfo.InvariantCulture, $"{signed.Year}2900{first.Number:D7}") : null;
        var own = string.Create(CultureInfo.InvariantCulture, $"HT{signed.Year}-S{first.Number + 1:D4}");
        var one = new Contract(own, Subject(ref random, first) + "技术开发", "横向", first.Host.City.ShortName + "用户单位" + first.Number + "有限公司", signed, amount, amount, registered);
        var part = Math.Round(amount * random.Between(25, 45) / 10_000m, MidpointRounding.ToEven) * 100m;
        var other = story switch
        {
            ClaimStory.PartsOfAmount => one with { AmountYuan = part, ReceivedYuan = part },
            ClaimStory.SameOwnNumber => new Contract(
                own, Subject(ref random, second) + "技术服务", "技术服务", second.Host.City.ShortName + "委托单位" + second.Number + "有限公司", Day(ref random, signed.Year),
                random.Between(1_000, 20_000) * 100m, 0m),
            _ => Rewrite(ref random, one),
        };
        if (story == ClaimStory.PartsOfAmount) one = one with { AmountYuan = amount - part, ReceivedYuan = amount - part };
        return new ClaimCase(first.Number, story, first, second, null, null, (one, other), one.Registration is not null && other.Registration is not null);
    }

    private Achievement Rewrite(ref RandomStream random, Achievement one, Platform second)
    {
        var number = random.Chance(settings.ClaimNumberMissing) ? "" : random.Below(4) switch
        {
            0 => one.Number.Replace("ZL", "", StringComparison.Ordinal),
            1 => one.Number.Replace(".", "", StringComparison.Ordinal),
            2 => one.Number.Replace("ZL", "CN", StringComparison.Ordinal),
            _ => one.Number,
        };
        var people = one.People.Split('；');
        if (random.Chance(settings.ClaimReworded)) people = people.Length > 2 ? [.. people[1..], people[0]] : people;
        var title = random.Chance(settings.ClaimReworded) ? Reword(ref random, one.Title) : one.Title;
        return one with { Title = title, Number = number, People = string.Join(random.Chance(0.5) ? "、" : "；", people), Owner = random.Chance(0.6) ? second.Host.Name : one.Owner };
    }

    private Project Rewrite(ref RandomStream random, Project one, Platform second) => one with
    {
        Number = random.Chance(settings.ClaimNumberMissing) ? "" : random.Chance(0.3) ? one.Number.ToLowerInvariant() : one.Number,
        Name = random.Chance(settings.ClaimReworded) ? Reword(ref random, one.Name) : one.Name,
        LeadUnit = second.Host.Name,
    };

    private Contract Rewrite(ref RandomStream random, Contract one) => one with
    {
        Registration = random.Chance(settings.ClaimNumberMissing) ? null : one.Registration,
        Number = random.Chance(settings.ClaimNumberMissing) ? "" : one.Number,
        Name = random.Chance(settings.ClaimReworded) ? Reword(ref random, one.Name) : one.Name,
    };

    /// <summary>The title as another office writes it: an empty word more or less, brackets, a character of like sound.</summary>
    private static string Reword(ref RandomStream random, string title) => random.Below(4) switch
    {
        0 => title.StartsWith("一种", StringComparison.Ordinal) ? title[2..] : "基于" + title,
        1 => title.Insert(title.Length / 2, "的"),
        2 => $"“{title}”",
        _ => title.Replace("换热", "热换", StringComparison.Ordinal).Replace("装置", "装制", StringComparison.Ordinal),
    };

    private static string Subject(ref RandomStream random, Platform platform) =>
        $"{platform.Field}用{random.Pick(Means)}{random.Pick(Objects)}{random.Pick(Means)}{random.Pick(Ends)}";

    private static List<string> Team(ref RandomStream random, int from, int to)
    {
        var names = new List<string>();
        for (var i = random.Between(from, to); i > 0; i--) names.Add(NameSource.Instance.Draw(ref random, random.Chance(0.7), random.Between(1962, 1995)).Text);
        return names;
    }

    private static DateOnly Day(ref RandomStream random, int year) => new(year, random.Between(1, 12), random.Between(1, 28));
}
