using System.Globalization;

namespace Analytics.TestKit;

/// <summary>
/// Records of invented people, many of them several times with slips of the pen: crowded towns whose blocks are too large, values that hold every
/// character that means something to a file format, missing values, and some records that are the same in every field. The same seed gives the same.
/// </summary>
public static class FictitiousRecords
{
    private const int Copies = 60;
    private static readonly string[] Surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "欧阳", "司马"];
    private const string Given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志文斌";
    private static readonly string[] Units = ["大连理工大学", "沈阳仪表研究院", "东北\"精密\"机械厂", "辽宁省农科院, 一所", "海洋|环境%中心", "分析\t测试\n中心", "=1+1", "@公司", "鞍山钢铁研究所", "抚顺石化厂"];
    private static readonly string[] Towns = ["大连", "大连", "大连", "大连", "沈阳", "沈阳", "鞍山"];

    /// <summary>The columns; the first names the records.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["编号", "姓名", "出生日期", "工作单位", "城市", "电话"];

    /// <summary>Makes records.</summary>
    /// <param name="people">How many people; each has one to three records. Sixty more records are all the same but for the id.</param>
    /// <param name="seed">What the rest follows from.</param>
    /// <returns>Rows of texts; empty where missing.</returns>
    public static IReadOnlyList<string[]> Make(int people, int seed)
    {
        var random = new Random(seed);
        var rows = new List<string[]>();
        for (var person = 0; person < people; person++)
        {
            string[] values =
            [
                Pick(random, Surnames) + Given[random.Next(Given.Length)] + (random.Next(3) > 0 ? Given[random.Next(Given.Length)] : ""),
                new DateOnly(1950, 1, 1).AddDays(random.Next(20_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Pick(random, Units), Pick(random, Towns), "13" + random.Next(100_000_000, 999_999_999).ToString(CultureInfo.InvariantCulture),
            ];
            for (var copy = random.Next(3); copy >= 0; copy--)
            {
                rows.Add([$"r{random.Next(1000, 9999)}-{rows.Count}", .. values.Select((value, column) => Slip(random, value, column))]);
            }
        }

        rows.AddRange(Enumerable.Range(0, Copies).Select(copy => new[] { $"same {copy}", "王伟", "1980-01-01", "大连理工大学", "大连", "13000000000" }));
        return [.. rows.OrderBy(_ => random.Next())];
    }

    private static string Slip(Random random, string value, int column) => random.Next(20) switch
    {
        0 => "",
        1 when column == 0 => value[..^1] + Given[random.Next(Given.Length)],
        2 when column == 1 => value.Replace('-', '/'),
        3 when column == 4 => value[..^1] + random.Next(10).ToString(CultureInfo.InvariantCulture),
        4 => $" {value}  ",
        _ => value,
    };

    private static string Pick(Random random, string[] items) => items[random.Next(items.Length)];
}
