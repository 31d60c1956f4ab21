using System.Globalization;
using Analytics.Linkage;
using Analytics.Linkage.Tables;
using Analytics.Pipeline.Linking.Reports;
using Analytics.TestKit;

namespace Analytics.Pipeline.Tests.Linking.Reports;

/// <summary>Small linkages to write reports of; each is run once.</summary>
internal static class SampleLinkage
{
    /// <summary>An organisation whose name is markup.</summary>
    public const string HostileName = "<b onclick=\"x\">&'甲研究所";

    /// <summary>A value that a spreadsheet would take for a formula.</summary>
    public const string Formula = "=1+1研究所";

    private static readonly LinkageOptions Options = new() { RandomPairs = 50_000, TrainingPairs = 50_000, Threads = 2 };

    private static readonly Lazy<(LinkageTable Table, string[] Ids)> Rows = new(() => Staff(leftCount: null));
    private static readonly Lazy<LinkageResult> Deduped = new(() => Linker.Run(Rows.Value.Table, Options));
    private static readonly Lazy<LinkageResult> Linked = new(() => Linker.Run(Staff(leftCount: 450).Table, Options with { OneToOne = true }));
    private static readonly Lazy<(LinkageTable Table, string[] Ids)> FakeRows = new(Fake);
    private static readonly Lazy<LinkageResult> FakeDeduped = new(() => Linker.Run(FakeRows.Value.Table, Options));
    private static readonly Lazy<LinkageResult> FakeKeptAll = new(() => Linker.Run(FakeRows.Value.Table, FakeDeduped.Value.Model, Options with { KeepAllPairs = true }));

    /// <summary>Nine hundred made-up members of staff, two hundred of them entered twice, with identity numbers, telephone numbers and addresses.</summary>
    public static LinkageResult People => Deduped.Value;

    /// <summary>The same as two tables, linked one to one.</summary>
    public static LinkageResult Link => Linked.Value;

    public static IReadOnlyList<string> PeopleIds => Rows.Value.Ids;

    /// <summary>fake_1000, whose two hills of scores overlap.</summary>
    public static LinkageResult Overlapping => FakeDeduped.Value;

    /// <summary>The same with every compared pair kept, by the same model.</summary>
    public static LinkageResult OverlappingWhole => FakeKeptAll.Value;

    public static IReadOnlyList<string> OverlappingIds => FakeRows.Value.Ids;

    public static LinkageReportFacts Facts { get; } = new() { Inputs = ["人员 <1>.xlsx"], IdColumn = "编号", Ignored = ["备注"] };

    /// <summary>The people once more, on so many threads.</summary>
    public static LinkageResult PeopleOn(int threads) => Linker.Run(Rows.Value.Table, Options with { Threads = threads });

    /// <summary>The page of a linkage.</summary>
    public static string Page(LinkageResult result, IReadOnlyList<string> ids, ReportLanguage language = ReportLanguage.Chinese)
    {
        using var output = new StringWriter { NewLine = "\n" };
        LinkageReportPage.Write(output, result, ids, Facts with { Language = language });
        return output.ToString();
    }

    /// <summary>All texts of a column.</summary>
    public static IEnumerable<string> Values(LinkageResult result, string column) =>
        Enumerable.Range(0, result.Table.RowCount).Select(row => result.Table.Column(column).Text(row)).OfType<string>().Distinct();

    private static (LinkageTable Table, string[] Ids) Staff(int? leftCount)
    {
        string[] names = ["id", "姓名", "身份证号", "手机", "邮箱", "单位", "出生日期"];
        var columns = names.Skip(1).Select(name => new TextColumnBuilder(name)).ToArray();
        var ids = new List<string>();
        for (var i = 0; i < 900; i++)
        {
            // The last two hundred are the first two hundred again, each with a slip somewhere.
            var person = Person(i < 700 ? i : i - 700);
            if (i >= 700)
            {
                var slip = i % 4;
                person[slip] = slip switch { 0 => person[0][..^1] + "某", 2 => "139" + person[2][3..], 3 => "", _ => person[1] };
            }

            ids.Add("R" + i.ToString("000", CultureInfo.InvariantCulture));
            for (var column = 0; column < columns.Length; column++)
            {
                columns[column].Add(person[column]);
            }
        }

        return (new LinkageTable([.. columns.Select(column => column.Build())], leftCount), [.. ids]);
    }

    private static string[] Person(int number)
    {
        const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗";
        const string Given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红金玲文";
        var random = unchecked((uint)number * 2654435761u) >> 8;
        var birth = new DateOnly(1950, 1, 1).AddDays((int)(random % 18_000));
        var name = $"{Surnames[(int)(random % 20)]}{Given[(int)(random / 20 % 30)]}{Given[(int)(random / 600 % 30)]}";
        var organisation = number % 31 == 0 ? HostileName : number % 37 == 0 ? Formula : $"滨海第{number % 23}研究所";
        return
        [
            name,
            IdentityNumber($"29{number % 97:00}{number % 89:00}{birth:yyyyMMdd}{number % 1000:000}"),
            string.Create(CultureInfo.InvariantCulture, $"138{(random * 31L) % 100_000_000:00000000}"),
            string.Create(CultureInfo.InvariantCulture, $"user{number}x{random % 1000}@mail{number % 7}.example.org"),
            organisation,
            birth.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ];
    }

    // GB 11643: the sum of the digits times their weights, modulo 11.
    private static string IdentityNumber(string body)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return body + "10X98765432"[body.Select((digit, i) => (digit - '0') * weights[i]).Sum() % 11];
    }

    private static (LinkageTable Table, string[] Ids) Fake()
    {
        var lines = File.ReadAllLines(RepositoryRoot.File("tests/data/fake_1000/fake_1000.csv")).Select(line => line.Split(',')).ToArray();
        var columns = lines[0][1..^1].Select(name => new TextColumnBuilder(name)).ToArray();
        foreach (var line in lines.Skip(1))
        {
            for (var column = 0; column < columns.Length; column++)
            {
                columns[column].Add(line[column + 1]);
            }
        }

        return (new LinkageTable([.. columns.Select(column => column.Build())]), [.. lines.Skip(1).Select(line => line[0])]);
    }
}
