using System.Globalization;
using System.Text;
using Analytics.Registry.Entities;
using Analytics.Registry.Intake;
using Analytics.Regulations.Allocation;
using Analytics.Regulations.Findings;
using Analytics.Store;
using Analytics.TestKit;

namespace Analytics.Regulations.Tests;

/// <summary>A province's files, and what the one-platform rule finds in them: real files, real intake, real database.</summary>
internal sealed class Inspected : IDisposable
{
    /// <summary>Fictitious people: the area prefix 29 belongs to no province.</summary>
    public const string Id = "290101198503071233";

    public const string Register = """
        平台编号,平台名称,平台类别,平台级别,所在省,所在市,依托单位,状态,中心谱系编号
        LN-A,辽宁省甲技术创新中心,技术创新中心,省级,辽宁省,沈阳市,甲公司,运行,
        LN-B,辽宁省乙重点实验室,重点实验室,省级,辽宁省,大连市,乙大学,运行,
        LN-C,辽宁省丙工程研究中心,工程研究中心,省级,辽宁省,鞍山市,丙公司,运行,
        LN-D,辽宁省丁重点实验室,重点实验室,省级,辽宁省,沈阳市,丁大学,运行,
        LN-X,辽宁省戊重点实验室,重点实验室,省级,辽宁省,沈阳市,戊大学,已撤销,
        DL-M,大连市己技术创新中心,技术创新中心,市级,辽宁省,大连市,己公司,运行,
        GJ-N,国家庚技术创新中心,技术创新中心,国家级,辽宁省,沈阳市,庚公司,运行,
        JL-P,吉林省辛重点实验室,重点实验室,省级,吉林省,,辛大学,运行,
        """;

    private const string Header = "平台编号,年度,姓名,证件号码,是否固定人员,是否全职,到岗日期,离岗日期\n";

    private readonly TempFolder _folder = new();
    private readonly StringBuilder _roster = new(Header);
    private DuckDbConnection? _database;

    public Inspected() => File("平台名录.csv", Register);

    public Inspected File(string name, string text)
    {
        System.IO.File.WriteAllText(_folder.File("input/" + name), text);
        return this;
    }

    /// <summary>A row of a roster.</summary>
    public Inspected Row(
        string platform, string? start = "2020-01-01", string? end = null, string name = "张伟民", string id = Id, int? year = 2025, string isFixed = "是", string fullTime = "是")
    {
        _roster.Append(CultureInfo.InvariantCulture, $"{platform},{year},{name},{id},{isFixed},{fullTime},{start},{end}\n");
        return this;
    }

    public Inspected Find(FindingScope? scope = null)
    {
        FindWithQuarantine(scope);
        Assert.Empty(Rows("SELECT message_zh FROM intake.quarantine"));
        return this;
    }

    /// <summary>As <see cref="Find"/>, where not every row is meant to be accepted.</summary>
    public Inspected FindWithQuarantine(FindingScope? scope = null)
    {
        File("名单.csv", _roster.ToString());
        _database = new DuckDbConnection("Data Source=:memory:;Threads=2");
        _database.Open();
        RegistryIntake.Load(_database, new IntakeOptions(Path.Combine(_folder.Path, "input"), scope?.Year, scope?.AsOf), null, CancellationToken.None);
        EntityResolution.Resolve(_database, CancellationToken.None);
        Count = FindingSet.Find(_database, scope ?? new FindingScope(2025, new DateOnly(2026, 3, 31)), CancellationToken.None);
        return this;
    }

    /// <summary>What centers keep, after the findings; statements may change these before.</summary>
    public Inspected Allocate(FindingScope? scope = null, string? before = null)
    {
        FindWithQuarantine(scope);
        if (before is not null)
        {
            using var command = _database!.CreateCommand();
            command.CommandText = before;
            command.ExecuteNonQuery();
        }

        FeasibleAllocation.Find(_database!, scope ?? new FindingScope(2025, new DateOnly(2026, 3, 31)), CancellationToken.None);
        return this;
    }

    public int Count { get; private set; }

    /// <summary>Kind, platforms and outcome of every finding.</summary>
    public IReadOnlyList<string> Findings() => Rows("SELECT kind, platform_ids, outcome FROM result.finding ORDER BY kind, platform_ids");

    public string One(string sql) => Assert.Single(Rows(sql));

    public IReadOnlyList<string> Rows(string sql)
    {
        using var command = _database!.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) switch
            {
                DBNull => "-",
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                bool flag => flag ? "true" : "false",
                IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
                var value => value.ToString(),
            })));
        }

        return rows;
    }

    public void Dispose()
    {
        _database?.Dispose();
        _folder.Dispose();
    }
}
