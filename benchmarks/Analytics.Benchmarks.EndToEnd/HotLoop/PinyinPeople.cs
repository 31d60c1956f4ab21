using System.Globalization;

namespace Analytics.Benchmarks.EndToEnd.HotLoop;

/// <summary>Seeded fictitious people written in pinyin, all in ASCII: no two alike.</summary>
internal sealed class PinyinPeople
{
    /// <summary>The columns, in their order.</summary>
    public static readonly string[] Columns = ["name", "id", "birth", "org"];

    private static readonly string[] Surnames =
        [.. "wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lv su lu jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren ouyang zhuge shangguan".Split(' ')];

    private static readonly string[] Given =
        [.. "wei fang na xiu ying min jing li qiang lei jun yang yong yan jie juan tao ming chao lan xia ping gang gui wen jian guo zhi hong yu hua chun mei hai xin chen xuan zi han hao ran si yuan jia yi ze peng fei long feng qin yun cheng lin dong xiao guang hui bin bo dan ting xue zhen shu kai liang xu rui qi meng yao qian ning an kang fu sheng rong de shan zhong xiao lian zheng qing jiang song bai".Split(' ')];

    private static readonly string[] Cities = ["dalian", "shenyang", "anshan", "fushun", "benxi", "dandong", "jinzhou", "yingkou", "fuxin", "liaoyang", "panjin", "tieling", "chaoyang", "huludao"];

    private static readonly string[] Trades =
    [
        "jixie zhizao", "chuanbo", "dianzi keji", "ruanjian", "xinxi jishu", "shengwu zhiyao", "shiyou huagong", "yejin", "jianzhu", "shuichan", "liangyou", "shipin", "fangzhi",
        "wuliu", "gangkou", "dianli", "xin nengyuan", "huanbao", "guidao jiaotong", "qiche", "jingmi yiqi", "yiliao", "nongye", "linye", "qixiang", "dizhi", "caijing", "shifan", "yike",
        "ligong", "haiyang", "jiaotong", "waiguoyu", "yishu", "tiyu", "zhongyiyao", "huaxue wuli", "jinshu", "zidonghua",
    ];

    private static readonly string[] Brands = ["", "huaxin ", "xinyuan ", "dongfang ", "hengda ", "jinqiao ", "boyuan ", "hongtu ", "tiancheng ", "ruifeng ", "haichuan "];
    private static readonly string[] Kinds = ["youxian gongsi", "gufen gongsi", "jituan", "daxue", "xueyuan", "yanjiusuo", "yanjiuyuan", "shejiyuan", "yiyuan"];

    private readonly Random _random;
    private readonly string[] _organisations;

    private PinyinPeople(int seed)
    {
        _random = new Random(seed);
        _organisations = [.. Enumerable.Range(0, 20_000).Select(_ => $"{Pick(Cities)} {Pick(Brands)}{Pick(Trades)} {Pick(Kinds)}").Distinct().Take(5000)];
    }

    /// <summary>Those of some people who were born before a year, and whose birth date is known.</summary>
    public static string?[][] BornBefore(string?[][] people, int year) =>
        [.. people.Where(person => person[2] is { } born && int.Parse(born.AsSpan(0, 4), CultureInfo.InvariantCulture) < year)];

    /// <summary>The values of each person, column by column; null where missing.</summary>
    public static string?[][] Make(int rows, int seed)
    {
        var people = new PinyinPeople(seed);
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

    private string?[] One()
    {
        var born = new DateOnly(1950, 1, 1).AddDays(_random.Next(50 * 365));
        var body = $"29{1 + _random.Next(14):00}{1 + _random.Next(12):00}{born:yyyyMMdd}{1 + _random.Next(999):000}";
        var organisation = Pick(_organisations);
        return
        [
            _random.Next(100) == 0 ? null : $"{Frequent(Surnames)} {Frequent(Given)}{(_random.Next(3) == 0 ? "" : Frequent(Given))}",
            _random.Next(10) == 0 ? null : body + char.ToLowerInvariant(ChinesePeople.CheckCharacter(body)),
            _random.Next(100) == 0 ? null : $"{born:yyyy-MM-dd}",
            _random.Next(20) switch { 0 => null, < 5 => organisation.Remove(_random.Next(organisation.Length - 1), 1), _ => organisation },
        ];
    }

    /// <summary>Of a list in order of frequency: the first ones come far oftener.</summary>
    private string Frequent(string[] from) => from[(int)(from.Length * Math.Pow(_random.NextDouble(), 1.6))];

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
