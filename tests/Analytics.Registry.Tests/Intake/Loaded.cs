using System.Globalization;
using System.Text;
using Analytics.Registry.Intake;
using Analytics.Store;
using Analytics.TestKit;

namespace Analytics.Registry.Tests.Intake;

/// <summary>An input folder that a test fills with files, and the database it is loaded into.</summary>
internal sealed class Loaded : IDisposable
{
    private readonly TempFolder _folder = new();
    private DuckDbConnection? _database;

    public const string Register = """
        平台编号,平台名称,平台类别,平台级别,所在市,依托单位,状态,批准时间
        LN-A,辽宁省甲技术创新中心,技术创新中心,省级,沈阳市,甲公司,运行,2020-01-01
        LN-B,辽宁省乙重点实验室,重点实验室,省级,大连市,乙大学,运行,2019-05-01
        DL-C,大连市丙技术创新中心,技术创新中心,市级,大连市,丙公司,运行,2021-03-01
        """;

    public IntakeSummary? Summary { get; private set; }

    public string InputFolder => Path.Combine(_folder.Path, "input");

    /// <summary>Writes a UTF-8 text file into the input.</summary>
    public Loaded File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public Loaded File(string name, byte[] bytes)
    {
        System.IO.File.WriteAllBytes(_folder.File("input/" + name), bytes);
        return this;
    }

    public Loaded WithRegister() => File("平台名录.csv", Register);

    public Loaded Load(int? year = null, IProgress<IntakeProgress>? progress = null, int threads = 2)
    {
        _database?.Dispose();
        _database = new DuckDbConnection($"Data Source=:memory:;Threads={threads}");
        _database.Open();
        Summary = RegistryIntake.Load(_database, new IntakeOptions(InputFolder, year, new DateOnly(2026, 3, 31)), progress, CancellationToken.None);
        return this;
    }

    /// <summary>The rows of a query, each as its cells joined by |; null is -.</summary>
    public IReadOnlyList<string> Rows(string sql)
    {
        using var command = _database!.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))));
        }

        return rows;
    }

    public string One(string sql) => Assert.Single(Rows(sql));

    /// <summary>Codes of the quarantine, with row and column.</summary>
    public IReadOnlyList<string> Quarantined() =>
        Rows("SELECT coalesce(source_row, 0), code, column_name FROM intake.quarantine ORDER BY quarantine_id");

    /// <summary>The rows of tables in the files of that name or folder: read, accepted, quarantined, other.</summary>
    public string Account(string path) => One($"""
        SELECT coalesce(sum(rows_read), 0), coalesce(sum(rows_accepted), 0), coalesce(sum(rows_quarantined), 0), coalesce(sum(rows_other), 0)
        FROM intake.accounting JOIN intake.source USING (source_id) JOIN intake.file f USING (file_id) WHERE f.path LIKE '{path}%'
        """);

    /// <summary>Codes of the issues of rows and sheets, with row and column.</summary>
    public IReadOnlyList<string> Issues() => Rows("SELECT coalesce(source_row, 0), code, column_name FROM intake.issue ORDER BY issue_id");

    public DuckDbConnection Database => _database!;

    public void Dispose()
    {
        _database?.Dispose();
        _folder.Dispose();
    }

    private static string Text(object value) => value switch
    {
        DBNull => "-",
        bool flag => flag ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text => text,
        System.Collections.IEnumerable list => string.Join(',', list.Cast<object>()),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
