namespace Analytics.Benchmarks.Kernels;

/// <summary>Seeded fictitious texts of the kinds that linkage compares.</summary>
internal static class SampleTexts
{
    public const int Seed = 20_260_101;

    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧";
    private const string Given = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文建国志红玉华春梅海燕永欣宇晨轩子涵浩然思远佳怡雨泽";
    private const string Places = "大连沈阳鞍山抚顺本溪丹东锦州营口阜新辽阳盘锦铁岭朝阳葫芦岛";
    private const string Trades = "理工海事财经石油化工医科农业机械船舶冶金电子信息材料环境生物智能制造装备技术工程研究大学学院中心公司重点实验室有限责任集团股份";

    private static readonly string[] Syllables =
        ["wang", "li", "zhang", "wei", "fang", "xiu", "ying", "min", "jing", "qiang", "jun", "yan", "jie", "chao"];

    /// <summary>Personal names of two or three characters.</summary>
    public static string[] Names(int count) => Make(count, static random =>
        $"{Pick(random, Surnames)}{Pick(random, Given)}{(random.Next(3) == 0 ? "" : Pick(random, Given))}");

    /// <summary>18-character resident numbers with an unassigned division code.</summary>
    public static string[] Identifiers(int count) => Make(count, static random =>
        $"29{random.Next(10_000):0000}{1950 + random.Next(55)}{1 + random.Next(12):00}{1 + random.Next(28):00}{random.Next(1000):000}{"0123456789X"[random.Next(11)]}");

    /// <summary>Names of organisations, 12 to 30 characters, the mean near 18, in order of length as a batch likes them.</summary>
    public static string[] Organisations(int count) => [.. Make(count, static random =>
    {
        var length = 12 + Math.Min(random.Next(19), random.Next(19));
        var text = "" + Pick(random, Places) + Pick(random, Places);
        while (text.Length < length)
        {
            text += Pick(random, Trades);
        }

        return text;
    }).OrderBy(text => text.Length)];

    /// <summary>Dates as eight digits.</summary>
    public static string[] Dates(int count) => Make(count, static random =>
        $"{1950 + random.Next(70)}{1 + random.Next(12):00}{1 + random.Next(28):00}");

    /// <summary>Names in Latin letters, 5 to 16 characters.</summary>
    public static string[] Pinyin(int count) => Make(count, static random =>
        $"{Syllables[random.Next(14)]} {Syllables[random.Next(14)]}{Syllables[random.Next(14)]}");

    private static string[] Make(int count, Func<Random, string> make)
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, count).Select(_ => make(random))];
    }

    private static char Pick(Random random, string from) => from[random.Next(from.Length)];
}
