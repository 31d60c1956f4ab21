using System.Globalization;
using Analytics.Generator;
using Analytics.Store;

namespace Analytics.Benchmarks.EndToEnd.Intake;

/// <summary>Makes the input: a roster of 20 columns as one CSV file, and the register of the platforms it names.</summary>
internal static class RosterFile
{
    /// <summary>The seed of the fictitious province.</summary>
    public const ulong Seed = 20_260_331;

    private const int RowsPerPlatform = 900;

    // More people than are needed: each stands on about 1.8 rows of four years' rosters.
    private const double PeoplePerRow = 0.7;

    private static readonly (string Header, string Expression)[] Columns =
    [
        ("平台编号", "platform_id"), ("年度", "report_year"), ("姓名", "name"), ("性别", "sex"), ("出生日期", "birth_date"), ("证件类型", "id_type"),
        ("证件号码", "id_number"), ("工作单位", "employer"), ("所在部门", "department"), ("学历", "education"), ("学位", "degree"), ("专业", "major"),
        ("职称", "title"), ("中心职务", "roles"), ("是否固定人员", YesNo("is_fixed")), ("是否全职", YesNo("is_full_time_employee")),
        ("到岗日期", "start_date"), ("离岗日期", "end_date"), ("是否签订工作协议", YesNo("work_agreement_signed")), ("联系电话", "telephone"),
    ];

    /// <summary>How many columns the roster has.</summary>
    public static int ColumnCount => Columns.Length;

    /// <summary>Writes <c>roster.csv</c> and <c>platforms.csv</c>.</summary>
    /// <param name="scratch">A folder for what is needed on the way.</param>
    /// <param name="input">The folder to write into.</param>
    /// <param name="rows">Rows of the roster.</param>
    /// <returns>The roster's path.</returns>
    public static string Write(string scratch, string input, int rows)
    {
        var platforms = Math.Max(2, rows / RowsPerPlatform);
        ProvinceGenerator.Generate(new GeneratorOptions(platforms, Math.Max(10, (int)(rows * PeoplePerRow)), Seed, scratch, OutputFormat.Parquet));
        Directory.CreateDirectory(input);
        var roster = Path.Combine(input, "roster.csv");
        using var database = new DuckDbConnection("Threads=1");
        database.Open();
        var columns = string.Join(", ", Columns.Select(column => $"{column.Expression} AS \"{column.Header}\""));
        var written = Copy(database, string.Create(CultureInfo.InvariantCulture, $"SELECT {columns} FROM '{scratch}/input/personnel.parquet' LIMIT {rows}"), roster);
        Copy(database, $"SELECT platform_id AS 平台编号, name AS 平台名称, kind AS 平台类型, level AS 级别, city AS 城市, host AS 依托单位 FROM '{scratch}/input/platforms.parquet'", Path.Combine(input, "platforms.csv"));
        return written == rows ? roster : throw new InvalidOperationException($"The province has {written} rows, {rows} are needed.");
    }

    private static string YesNo(string column) => $"CASE WHEN {column} THEN '是' WHEN NOT {column} THEN '否' END";

    private static int Copy(DuckDbConnection database, string query, string path)
    {
        using var command = database.CreateCommand();
        command.CommandText = $"COPY ({query}) TO '{path}' (HEADER)";
        return command.ExecuteNonQuery();
    }
}
