using Analytics.Benchmarks.Kernels;

namespace Analytics.Benchmarks.Chinese;

/// <summary>Seeded fictitious people, a block for each month of birth: names, resident numbers, dates, organisations, telephones.</summary>
internal static class SampleBlocks
{
    public const int Blocks = 10;
    public const int Rows = 400;

    private const int DistinctOrganisations = 1500;

    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜";

    private const string Given =
        "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文建国志红玉华春梅海燕永欣宇晨轩子涵浩然思远佳怡雨泽鹏飞龙凤琴云峰成林东"
        + "晓光辉斌波鑫丹婷雪慧莉珍淑凯亮健俊旭阳博瑞嘉琪梓萱诗梦瑶倩颖琳璐宁安康福生长荣贵富德义礼智信良善忠孝廉正清源江河山川松柏";

    private static readonly string[] Compounds = ["欧阳", "司马", "诸葛", "上官", "尉迟"];
    private static readonly string[] Dotted = ["阿卜杜拉·买买提", "古丽娜尔·艾山", "买买提·吐尔逊", "阿依古丽·热合曼", "巴图·孟和"];
    private static readonly string[] Letters = ["Zhang Wei", "LI Na", "Wang Xiaoming", "W. Chen", "Liu Yang", "John Smith", "Maria Garcia", "Zhao Lei", "Ouyang Fei"];

    private static readonly string[] Cities =
        ["大连", "沈阳", "鞍山", "抚顺", "本溪", "丹东", "锦州", "营口", "阜新", "辽阳", "盘锦", "铁岭", "朝阳", "葫芦岛"];

    private static readonly string[] Trades =
    [
        "机械制造", "船舶重工", "电子科技", "软件开发", "信息技术", "生物制药", "石油化工", "冶金设备", "建筑工程", "装饰设计", "水产养殖", "粮油贸易", "食品加工", "纺织服装",
        "物流运输", "港口装卸", "电力设备", "新能源", "环境保护", "轨道交通", "汽车零部件", "精密仪器", "医疗器械", "农业科学", "林业", "气象", "地质勘查", "财经", "师范", "医科",
        "理工", "海洋", "交通", "外国语", "艺术", "体育", "中医药", "化学物理", "金属", "自动化",
    ];

    private static readonly string[] Brands = ["", "", "华信", "鑫源", "东方", "恒达", "盛世", "金桥", "博远", "宏图", "天成", "瑞丰", "海川", "北方"];
    private static readonly string[] Kinds = ["有限公司", "有限责任公司", "股份有限公司", "集团有限公司", "大学", "学院", "研究所", "研究院", "设计院", "中心医院"];
    private static readonly string[] Departments = ["机械工程学院", "财务处", "实验中心", "第一分公司", "信息中心"];

    public sealed record Block(string?[] Names, string?[] Identifiers, string?[] Dates, string?[] Organisations, string?[] Telephones);

    /// <summary>Blocks of people born in one month.</summary>
    public static Block[] People()
    {
        var random = new Random(SampleTexts.Seed);
        var organisations = Enumerable.Range(0, 4 * DistinctOrganisations).Select(_ => Organisation(random)).Distinct().Take(DistinctOrganisations).ToArray();
        return [.. Enumerable.Range(0, Blocks).Select(_ => People(random, 1950 + random.Next(50), 1 + random.Next(12), organisations))];
    }

    /// <summary>Names in blocks of one surname, as a rule on the surname makes them.</summary>
    public static string?[][] OneSurname()
    {
        var random = new Random(SampleTexts.Seed);
        return [.. Enumerable.Range(0, Blocks).Select(block => Enumerable.Range(0, Rows).Select(_ => Name(random, Surnames[block].ToString())).ToArray())];
    }

    private static Block People(Random random, int year, int month, string[] organisations)
    {
        var block = new Block(new string?[Rows], new string?[Rows], new string?[Rows], new string?[Rows], new string?[Rows]);
        for (var row = 0; row < Rows; row++)
        {
            var day = 1 + random.Next(28);
            block.Names[row] = Name(random, random.Next(100) == 0 ? Pick(random, Compounds) : Frequent(random, Surnames).ToString());
            block.Identifiers[row] = Identifier(random, $"{year}{month:00}{day:00}");
            block.Dates[row] = random.Next(100) switch { < 2 => null, < 5 => $"{year}{month:00}00", _ => $"{year}{month:00}{day:00}" };
            block.Organisations[row] = random.Next(100) switch
            {
                < 5 => null,
                < 40 => Variant(random, organisations[random.Next(organisations.Length)]),
                _ => organisations[random.Next(organisations.Length)],
            };
            block.Telephones[row] = random.Next(4) == 0 ? null : $"1{3 + random.Next(7)}{random.Next(1_000_000_000):000000000}";
        }

        return block;
    }

    private static string? Name(Random random, string surname) => random.Next(100) switch
    {
        0 => null,
        1 => Pick(random, Dotted),
        < 4 => Pick(random, Letters),
        < 30 => surname + Frequent(random, Given),
        _ => $"{surname}{Frequent(random, Given)}{Frequent(random, Given)}",
    };

    private static string? Identifier(Random random, string born)
    {
        // Division codes that begin with 29 are not assigned.
        var number = $"29{1 + random.Next(14):00}{1 + random.Next(12):00}{born}{random.Next(1000):000}{"0123456789X"[random.Next(11)]}";
        return random.Next(100) switch
        {
            < 20 => null,
            < 24 => $"{number[..6]}********{number[14..]}",
            < 27 => number[..6] + number[8..17],
            _ => number,
        };
    }

    private static string Organisation(Random random)
    {
        var kind = Pick(random, Kinds);
        var brand = kind.EndsWith("公司", StringComparison.Ordinal) ? Pick(random, Brands) : "";
        return Pick(random, Cities) + brand + Pick(random, Trades) + kind;
    }

    /// <summary>Another wording of the same organisation.</summary>
    private static string Variant(Random random, string name) => random.Next(7) switch
    {
        0 => "辽宁省" + name,
        1 => name.Insert(name.StartsWith("葫芦岛", StringComparison.Ordinal) ? 3 : 2, "市"),
        2 when name.EndsWith("有限公司", StringComparison.Ordinal) => name[..^4] + "有限责任公司",
        3 when name.EndsWith("公司", StringComparison.Ordinal) => $"{name[2..]}（{name[..2]}）",
        4 => name + Pick(random, Departments),
        5 => name.Remove(random.Next(2, name.Length - 1), 1),
        6 => name.Replace("有限", "", StringComparison.Ordinal),
        _ => name + "（盖章）",
    };

    /// <summary>Of a list in order of frequency: the first ones come far oftener.</summary>
    private static char Frequent(Random random, string from) => from[(int)(from.Length * Math.Pow(random.NextDouble(), 1.6))];

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
