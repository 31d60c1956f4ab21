using Analytics.Linkage.Tables;

namespace Analytics.Benchmarks.EndToEnd.HotLoop;

/// <summary>Seeded fictitious people with Chinese names and organisations: no two alike, and nobody's, for no division code begins with 29.</summary>
internal sealed class ChinesePeople
{
    /// <summary>The columns, in their order.</summary>
    public static readonly string[] Columns = ["name", "id", "birth", "org", "phone"];

    private const int DistinctOrganisations = 5000;

    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜";

    private const string Given =
        "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文建国志红玉华春梅海燕永欣宇晨轩子涵浩然思远佳怡雨泽鹏飞龙凤琴云峰成林东"
        + "晓光辉斌波鑫丹婷雪慧莉珍淑凯亮健俊旭阳博瑞嘉琪梓萱诗梦瑶倩颖琳璐宁安康福生长荣贵富德义礼智信良善忠孝廉正清源江河山川松柏";

    private static readonly string[] Cities = ["大连", "沈阳", "鞍山", "抚顺", "本溪", "丹东", "锦州", "营口", "阜新", "辽阳", "盘锦", "铁岭", "朝阳", "葫芦岛"];

    private static readonly string[] Trades =
    [
        "机械制造", "船舶重工", "电子科技", "软件开发", "信息技术", "生物制药", "石油化工", "冶金设备", "建筑工程", "装饰设计", "水产养殖", "粮油贸易", "食品加工", "纺织服装",
        "物流运输", "港口装卸", "电力设备", "新能源", "环境保护", "轨道交通", "汽车零部件", "精密仪器", "医疗器械", "农业科学", "林业", "气象", "地质勘查", "财经", "师范", "医科",
        "理工", "海洋", "交通", "外国语", "艺术", "体育", "中医药", "化学物理", "金属", "自动化",
    ];

    private static readonly string[] Brands = ["", "华信", "鑫源", "东方", "恒达", "盛世", "金桥", "博远", "宏图", "天成", "瑞丰", "海川", "北方"];
    private static readonly string[] Kinds = ["有限公司", "有限责任公司", "股份有限公司", "集团有限公司", "大学", "学院", "研究所", "研究院", "设计院", "中心医院"];
    private static readonly string[] Departments = ["机械工程学院", "财务处", "实验中心", "第一分公司", "信息中心"];
    private static readonly string[] Letters = ["Zhang Wei", "LI Na", "Wang Xiaoming", "W. Chen", "Liu Yang", "John Smith", "Maria Garcia", "Zhao Lei", "Ouyang Fei", "买买提·吐尔逊", "巴图·孟和"];

    private readonly Random _random;
    private readonly string[] _organisations;

    private ChinesePeople(int seed)
    {
        _random = new Random(seed);
        _organisations = [.. Enumerable.Range(0, 4 * DistinctOrganisations).Select(_ => Organisation()).Distinct().Take(DistinctOrganisations)];
    }

    /// <summary>The values of each person, column by column; null where missing.</summary>
    public static string?[][] Make(int rows, int seed)
    {
        var people = new ChinesePeople(seed);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var made = new List<string?[]>(rows);
        while (made.Count < rows)
        {
            var person = people.One();
            if (seen.Add(string.Join('|', person)))
            {
                made.Add(person);
            }
        }

        return [.. made];
    }

    /// <summary>People as a table to find duplicates in.</summary>
    public static LinkageTable Table(string?[][] people, string[] columns) => new([.. columns.Select((name, column) =>
    {
        var builder = new TextColumnBuilder(name, people.Length);
        foreach (var person in people)
        {
            builder.Add(person[column]);
        }

        return builder.Build();
    })]);

    /// <summary>The check character of a resident number's first seventeen digits (ISO 7064 MOD 11-2).</summary>
    public static char CheckCharacter(string body) =>
        "10X98765432"[body.Select((digit, i) => (digit - '0') * (int)(Math.Pow(2, 17 - i) % 11)).Sum() % 11];

    private string?[] One()
    {
        var born = new DateOnly(1950, 1, 1).AddDays(_random.Next(50 * 365));
        return
        [
            _random.Next(100) == 0 ? null : Name(),
            Identifier(born),
            _random.Next(100) switch { 0 => null, 1 => $"{born:yyyy-MM}", _ => $"{born:yyyy-MM-dd}" },
            _random.Next(20) == 0 ? null : _random.Next(3) == 0 ? Variant(Pick(_organisations)) : Pick(_organisations),
            _random.Next(4) == 0 ? null : $"1{3 + _random.Next(7)}{_random.Next(1_000_000_000):000000000}",
        ];
    }

    private string Name()
    {
        var surname = _random.Next(100) == 0 ? "欧阳" : Frequent(Surnames).ToString();
        return _random.Next(100) switch
        {
            < 3 => Pick(Letters),
            < 30 => surname + Frequent(Given),
            _ => $"{surname}{Frequent(Given)}{Frequent(Given)}",
        };
    }

    private string? Identifier(DateOnly born)
    {
        var body = $"29{1 + _random.Next(14):00}{1 + _random.Next(12):00}{born:yyyyMMdd}{1 + _random.Next(999):000}";
        var number = body + CheckCharacter(body);
        return _random.Next(100) switch
        {
            < 10 => null,
            < 13 => $"{number[..6]}********{number[14..]}",
            < 16 => number[..6] + number[8..17],
            < 18 => $"{number[..16]}{(char)('0' + ((number[16] - '0' + 1) % 10))}{number[17]}",
            _ => number,
        };
    }

    private string Organisation()
    {
        var kind = Pick(Kinds);
        return Pick(Cities) + (kind.EndsWith("公司", StringComparison.Ordinal) ? Pick(Brands) : "") + Pick(Trades) + kind;
    }

    /// <summary>Another wording of the same organisation.</summary>
    private string Variant(string name) => _random.Next(6) switch
    {
        0 => "辽宁省" + name,
        1 => name.Insert(name.StartsWith("葫芦岛", StringComparison.Ordinal) ? 3 : 2, "市"),
        2 when name.EndsWith("有限公司", StringComparison.Ordinal) => name[..^4] + "有限责任公司",
        3 => name + Pick(Departments),
        4 => name.Remove(_random.Next(2, name.Length - 1), 1),
        _ => name + "（盖章）",
    };

    /// <summary>Of a list in order of frequency: the first ones come far oftener.</summary>
    private char Frequent(string from) => from[(int)(from.Length * Math.Pow(_random.NextDouble(), 1.6))];

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
