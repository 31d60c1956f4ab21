using System.Globalization;
using Analytics.Generator.Randomness;

namespace Analytics.Generator.World;

/// <summary>Makes the platforms of the province in the order of their numbers; some centers hold a city title beside the provincial one.</summary>
internal sealed class PlatformFactory(ulong seed, IReadOnlyList<Host> hosts, DifficultySettings settings)
{
    private static readonly string[] Fields =
    [
        "精密轴承", "高端数控机床", "船舶动力", "海洋工程装备", "特种钢", "镁合金", "高温合金", "石油化工催化", "精细化工", "膜分离", "煤矿安全", "工业机器人", "智能制造", "燃气轮机",
        "压缩机", "输变电装备", "轨道车辆", "汽车轻量化", "航空发动机部件", "增材制造", "激光加工", "集成电路装备", "工业软件", "大数据", "网络安全", "人工智能", "遥感测绘", "储能",
        "氢能", "核电材料", "海上风电", "节能环保", "水污染治理", "固废资源化", "菱镁资源", "稀土功能材料", "碳纤维", "生物制药", "中药现代化", "医用材料", "肿瘤诊疗", "心血管疾病",
        "口腔医学", "水稻育种", "设施农业", "水产养殖", "食品加工", "畜禽疫病", "森林生态", "滨海湿地", "黑土地保护", "矿山生态", "气象灾害", "结构抗震", "智慧港口", "冷链物流",
    ];

    private static readonly string[] Facets = ["", "", "", "设计", "检测", "材料", "安全", "工艺", "数字化", "可靠性", "关键技术"];
    private readonly WeightedIndex _kinds = new([.. PlatformKind.All.Select(k => k.Weight)]);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public List<Platform> Create(int count)
    {
        var platforms = new List<Platform>(count);
        while (platforms.Count < count)
        {
            var random = new RandomStream(seed, StreamPurpose.Platform, platforms.Count);
            var platform = First(ref random, platforms.Count);
            platforms.Add(platform);
            var hasCityTitle = platform.Kind == PlatformKind.InnovationCenter && platform.IsActiveLiaoningProvincial
                && random.Chance(settings.CityTitleOfProvincialCenter);
            if (hasCityTitle && platforms.Count < count) platforms.Add(CityTitle(ref random, platforms.Count, platform));
        }

        return platforms;
    }

    private Platform First(ref RandomStream random, int number)
    {
        var host = hosts[number < hosts.Count ? number : random.Below(hosts.Count)];
        var kind = KindFor(ref random, host);
        var liaoning = host.City.Province == City.Liaoning;
        var level = random.Below(100) switch
        {
            < 5 => PlatformLevel.National,
            < 10 => PlatformLevel.Ministry,
            < 35 => PlatformLevel.Municipal,
            < 60 when !liaoning => PlatformLevel.Municipal,
            _ => PlatformLevel.Provincial,
        };
        if (kind.Code is "LL" or "NRI") level = PlatformLevel.Provincial;
        var status = random.Chance(settings.RevokedPlatform) ? PlatformStatus.Revoked
            : random.Below(100) switch { < 12 => PlatformStatus.Building, < 94 => PlatformStatus.Operating, _ => PlatformStatus.Rectifying };
        var approved = status == PlatformStatus.Building ? Day(ref random, 2023, 2024) : Day(ref random, 2012, 2021);
        var field = random.Pick(Fields) + random.Pick(Facets);
        return new Platform
        {
            Number = number,
            Id = MakeId(host.City, level, kind, number),
            Name = UniqueName(host, kind, level, field, number),
            Kind = kind,
            Level = level,
            Host = host,
            Lineage = number,
            Field = field,
            Status = status,
            Approved = approved,
            Revoked = status == PlatformStatus.Revoked ? Day(ref random, 2023, 2024) : null,
            DeliversHistory = random.Chance(settings.DeliversEarlierRosters),
            HasServiceDates = !random.Chance(settings.RosterWithoutDates),
            Weight = random.Between(60, 160) + (level == PlatformLevel.Municipal ? -30 : 0),
        };
    }

    private Platform CityTitle(ref RandomStream random, int number, Platform center) => new()
    {
        Number = number,
        Id = MakeId(center.City, PlatformLevel.Municipal, center.Kind, number),
        Name = UniqueName(center.Host, center.Kind, PlatformLevel.Municipal, center.Field, number),
        Kind = center.Kind,
        Level = PlatformLevel.Municipal,
        Host = center.Host,
        Lineage = center.Lineage,
        Field = center.Field,
        Status = PlatformStatus.Operating,
        Approved = center.Approved.AddDays(-random.Between(200, 900)),
        DeliversHistory = false,
        HasServiceDates = true,
        Weight = 15,
    };

    private PlatformKind KindFor(ref RandomStream random, Host host)
    {
        while (true)
        {
            var kind = PlatformKind.All[_kinds.Draw(ref random)];
            if (kind.Code == "CRC" && host.Kind != HostKind.Hospital) continue;
            if (kind.Code == "ETC" && host.Kind != HostKind.Enterprise) continue;
            if (host.Kind == HostKind.Hospital && kind.Code is not ("CRC" or "KL" or "TIC")) continue;
            return kind;
        }
    }

    private static string MakeId(City city, PlatformLevel level, PlatformKind kind, int number)
    {
        var authority = level switch
        {
            PlatformLevel.National => "GJ",
            PlatformLevel.Ministry => "BW",
            PlatformLevel.Provincial => city.Province == City.Liaoning ? "LN" : "SD",
            _ => city.Code,
        };
        return string.Create(CultureInfo.InvariantCulture, $"{authority}-{kind.Code}-{number + 1:D4}");
    }

    private string UniqueName(Host host, PlatformKind kind, PlatformLevel level, string field, int number)
    {
        foreach (var subject in new[] { field, host.Brand + field, $"{host.City.ShortName}{host.Brand}{field}" })
        {
            var name = Compose(host.City, kind, level, subject);
            if (_taken.Add(name)) return name;
        }

        var last = Compose(host.City, kind, level, host.Brand + field + (number + 1).ToString(CultureInfo.InvariantCulture));
        _taken.Add(last);
        return last;
    }

    private static string Compose(City city, PlatformKind kind, PlatformLevel level, string subject) => (level, kind.Code) switch
    {
        (PlatformLevel.National, "KL") => $"{subject}全国重点实验室",
        (PlatformLevel.National, _) => $"国家{subject}{kind.Name}",
        (PlatformLevel.Ministry, "FOS") => $"{city.Province[..2]}{subject}自然资源部野外科学观测研究站",
        (PlatformLevel.Ministry, _) => $"{subject}教育部{kind.Name}",
        (PlatformLevel.Provincial, "LL") => $"{city.Province[..2]}{subject}实验室",
        (PlatformLevel.Provincial, "NRI") => $"{city.Province}{subject}产业技术研究院",
        (PlatformLevel.Municipal, "TIC") when city.Code == "AS" => $"鞍山市{subject}专业技术创新中心",
        (PlatformLevel.Municipal, _) => $"{city.Name}{subject}{kind.Name}",
        _ => $"{city.Province}{subject}{kind.Name}",
    };

    private static DateOnly Day(ref RandomStream random, int firstYear, int lastYear) =>
        new DateOnly(firstYear, 1, 1).AddDays(random.Below((lastYear - firstYear + 1) * 365));
}
