namespace Analytics.Kernels.Tests.Chinese.Batches;

/// <summary>Fictitious names of organisations of every kind, from so few words that pairs fall on every level.</summary>
internal static class OrganisationSamples
{
    private static readonly string[] Regions = ["", "辽宁", "辽宁省", "大连", "大连市", "沈阳市", "哈尔滨", "中国", "吉林", "辽宁省大连市"];
    private static readonly string[] Styles = ["华信", "海洋", "第一", "第二", "理工", "师范", "医科", "化学物理", "鑫源", "東方", "东方", "与和", "A1"];
    private static readonly string[] Trades = ["机械", "机诫", "船舶工业", "软件", "软件开发与技术", "渔业", "", "航空发动机制造技术"];
    private static readonly string[] Kinds =
        ["有限公司", "有限责任公司", "股份有限公司", "集团有限公司", "公司", "大学", "学院", "研究所", "研究院", "附属第一医院", "医院", "重点实验室", "中心"];

    private static readonly string[] Departments = ["机械工程学院", "化学系", "附属中学", "大连分公司", "图书馆"];

    public static string[] All(int random, int seed)
    {
        var source = new Random(seed);
        var names = LevelPair.Of("organisation").SelectMany(pair => new[] { pair.Left, pair.Right })
            .Concat(["", "\ud842", "()", "(大连", "公司", "集团", "大连", "(哈尔滨)公司", "哈尔", "𪚥厂", new string('长', 70), new string('长', 71) + "公司", new string('长', 64)])
            .Distinct().ToList();
        for (var i = 0; i < random; i++)
        {
            names.Add(One(source, names));
        }

        return [.. names];
    }

    /// <summary>A name of its own or one made of an earlier one: cut short, lengthened, with a slip.</summary>
    public static string One(Random random, IReadOnlyList<string> earlier)
    {
        var text = random.Next(2) == 0 && earlier.Count > 0 ? earlier[random.Next(earlier.Count)] : Name(random);
        var place = text.Length < 3 ? 0 : random.Next(text.Length - 2);
        return random.Next(10) switch
        {
            0 => "",
            1 when text.Length >= 3 => text.Remove(place, 1),
            2 when text.Length >= 3 => text[..place] + text[place + 1] + text[place] + text[(place + 2)..],
            3 => text.Insert(place, Pick(random, ["的", "与", "市", "新"])),
            4 => text + Pick(random, Departments),
            5 when text.Length is >= 4 and < 30 => string.Concat(text.Where((_, i) => i % 2 == 0)),
            6 when text.Length >= 4 => text[..2] + text[^2..],
            7 => text.Replace('械', '诫'),
            _ => text,
        };
    }

    private static string Name(Random random) =>
        Pick(random, Regions) + Pick(random, Styles) + Pick(random, Trades) + Pick(random, Kinds) + (random.Next(6) == 0 ? Pick(random, Departments) : "");

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
