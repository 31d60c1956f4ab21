using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Tests.Matching;

/// <summary>Fictitious tables with values of every kind, from so few parts that pairs fall on every level; one a seed.</summary>
internal static class MatchSamples
{
    private static readonly string[] Surnames = ["王", "李", "张", "張", "章", "单", "曾", "欧阳", "司马", "𠮷"];
    private static readonly string[] Given = ["伟", "偉", "炜", "韦", "明", "名", "未", "末", "乐", "小", "国", "國", "𪚥", "A"];
    private static readonly string[] Letters = ["zhang", "wang", "li", "ouyang", "wei", "ming", "xiaoming", "w", "zhnag", "liming"];
    private static readonly string[] Places = ["大连", "沈阳", "葫芦岛市", "辽宁省大连市"];
    private static readonly string[] Trades = ["机械制造", "船舶重工", "化学物理", "理工", "海洋"];
    private static readonly string[] Kinds = ["有限公司", "有限责任公司", "大学", "研究所", "大学财务处"];
    private static readonly string[] Long = ["institute of chemical physics", "dalian shipbuilding industry company limited", "research", "academy of sciences", "a"];

    /// <summary>The columns of every table.</summary>
    public static ColumnDescription[] Columns { get; } =
    [
        new("name", ColumnKind.Name), new("id", ColumnKind.Identifier), new("birth", ColumnKind.Date), new("org", ColumnKind.Organisation),
        new("phone", ColumnKind.Telephone), new("pinyin", ColumnKind.Text), new("any", ColumnKind.Text), new("code", ColumnKind.Text), new("few", ColumnKind.Text), new("letters", ColumnKind.Text),
    ];

    public static LinkageTable Table(int rows, int seed, int? leftCount = null)
    {
        var random = new Random(seed);
        var builders = Columns.Select(column => new TextColumnBuilder(column.Name, rows)).ToArray();
        for (var row = 0; row < rows; row++)
        {
            foreach (var builder in builders)
            {
                builder.Add(random.Next(8) == 0 ? "" : Value(builder.Name, random));
            }
        }

        return new LinkageTable([.. builders.Select(builder => builder.Build())], leftCount);
    }

    public static PreparedTable Prepared(int rows, int seed, int? leftCount = null) => new(Table(rows, seed, leftCount), Columns);

    /// <summary>A comparison of levels as they are written, strongest first.</summary>
    public static Comparison Ladder(string name, params string[] levels) =>
        new(name, [.. levels.Select((level, i) => new ComparisonLevel($"level {i}", Condition.Parse(level)))]);

    private static string Value(string column, Random random) => column switch
    {
        "name" => random.Next(6) switch
        {
            0 => $"{Pick(random, Letters)} {Pick(random, Letters)}",
            1 => $"{Pick(random, Surnames)}{Pick(random, Given)}·{Pick(random, Given)}",
            2 => Pick(random, Surnames) + Pick(random, Given),
            _ => Pick(random, Surnames) + Pick(random, Given) + Pick(random, Given),
        },
        "id" => Identifier(random),
        "birth" => random.Next(8) switch
        {
            0 => $"{1980 + random.Next(3)}",
            1 => $"{1980 + random.Next(3)}-{1 + random.Next(12):00}",
            2 => "unbekannt",
            3 => $"1980-{random.Next(20):00}-{random.Next(40):00}",
            _ => $"{1980 + random.Next(2)}-{1 + random.Next(3):00}-{1 + random.Next(12):00}",
        },
        "org" => Pick(random, Places) + Pick(random, Trades) + Pick(random, Kinds),
        "phone" => $"138{random.Next(10)}{random.Next(3)}{random.Next(3)}00{random.Next(100):00}{(random.Next(5) == 0 ? "*" : "1")}",
        "pinyin" => string.Concat(Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Pick(random, Letters))),
        "any" => Any(random),
        "letters" => random.Next(12) switch
        {
            0 => Pick(random, Letters),
            1 => string.Join(' ', Enumerable.Range(0, 4).Select(_ => Pick(random, Long))),
            _ => $"{Pick(random, Long)} {Pick(random, Letters)} {Pick(random, Long)}",
        },
        "code" => string.Concat(Enumerable.Range(0, 4 + random.Next(4)).Select(_ => (char)('0' + random.Next(3)))),
        _ => $"v{random.Next(3)}",
    };

    private static string Identifier(Random random)
    {
        var number = $"290{random.Next(2)}0119800{1 + random.Next(2)}1{random.Next(3)}{random.Next(3):000}{"0123456789X"[random.Next(11)]}";
        return random.Next(6) switch
        {
            0 => $"{number[..6]}********{number[14..]}",
            1 => number[..6] + number[8..17],
            _ => number,
        };
    }

    // Short, beyond a lane, beyond a batch, beyond what is kept; with characters that pad batches and half a pair of surrogates.
    private static string Any(Random random) => random.Next(10) switch
    {
        0 => $"{Pick(random, Long)}\uFFFF",
        1 => $"\uD842{Pick(random, Letters)}",
        2 => string.Join(' ', Enumerable.Range(0, 1 + random.Next(12)).Select(_ => Pick(random, Long))),
        3 => new string((char)('丁' + random.Next(90)), 60 + random.Next(10)),
        4 => new string('x', 1020 + random.Next(8)),
        5 => $"{Pick(random, Places)}{Pick(random, Long)}",
        _ => $"{Pick(random, Long)} {Pick(random, Long)}"[..(1 + random.Next(3))] + Pick(random, Long),
    };

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
