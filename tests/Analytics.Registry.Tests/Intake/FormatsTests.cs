using System.Text;
using Analytics.Registry.Tests.Reading;
using Analytics.Registry.Tests.Reading.Workbooks;
using Analytics.Store;
using Analytics.TestKit;

namespace Analytics.Registry.Tests.Intake;

/// <summary>One roster in every format gives the same rows.</summary>
public sealed class FormatsTests
{
    private const string Csv = "平台编号,姓名,性别,是否固定人员,到岗日期\nLN-A,张三,男,是,2020-01-01\nLN-B,李四,女,否,2021-02-03\n";
    private const string People = "SELECT name, sex, is_fixed, start_date, platform_id, year FROM personnel ORDER BY row_id";
    private static readonly string[] Expected = ["张三|male|true|2020-01-01|LN-A|2025", "李四|female|false|2021-02-03|LN-B|2025"];

    [Fact]
    public void Load_JsonLines_GivesTheSameRows()
    {
        using var loaded = new Loaded().WithRegister().File("人员2025.jsonl", """
            {"平台编号":"LN-A","姓名":"张三","性别":"男","是否固定人员":true,"到岗日期":"2020-01-01"}
            {"姓名":"李四","平台编号":"LN-B","性别":"女","是否固定人员":"否","到岗日期":"2021-02-03","爱好":"登山"}

            """).Load();
        Assert.Equal(Expected, loaded.Rows(People));
        Assert.Equal(["1", "2"], loaded.Rows("SELECT source_row FROM personnel ORDER BY row_id"));
        Assert.Equal("爱好|登山", loaded.One("SELECT header, value FROM intake.extra"));
    }

    [Fact]
    public void Load_JsonPropertyFirstSeenFarDown_IsKept()
    {
        var lines = string.Concat(Enumerable.Range(0, 60_000).Select(i => $$"""{"平台编号":"LN-A","姓名":"人{{i}}","性别":"男","是否固定人员":"是"}""" + "\n"));
        using var loaded = new Loaded().WithRegister().File("人员2025.jsonl", lines + """{"平台编号":"LN-A","姓名":"末","性别":"男","备用说明":"值"}""" + "\n").Load();
        Assert.Equal("备用说明|值", loaded.One("SELECT header, value FROM intake.extra"));
        Assert.Contains("60001|NEW_COLUMN|-", loaded.Issues());
    }

    [Fact]
    public void Load_Parquet_GivesTheSameRows()
    {
        using var folder = new TempFolder();
        var path = folder.File("x.parquet");
        using (var database = new DuckDbConnection("Data Source=:memory:"))
        {
            database.Open();
            using var command = database.CreateCommand();
            command.CommandText = $"""
                COPY (SELECT * FROM (VALUES ('LN-A', '张三', '男', true, DATE '2020-01-01'), ('LN-B', '李四', '女', false, DATE '2021-02-03'))
                    AS t("平台编号", "姓名", "性别", "是否固定人员", "到岗日期")) TO '{path}' (FORMAT parquet)
                """;
            command.ExecuteNonQuery();
        }

        using var loaded = new Loaded().WithRegister().File("人员2025.parquet", File.ReadAllBytes(path)).Load();
        Assert.Equal(Expected, loaded.Rows(People));
        Assert.Equal(["1", "2"], loaded.Rows("SELECT source_row FROM personnel ORDER BY row_id"));
        Assert.Equal("2|2|0|0", loaded.Account("人员"));
    }

    [Fact]
    public void Load_ArchiveMembers_GiveTheSameRows()
    {
        var workbook = XlsxFile.Workbook(("人员", "visible", SheetXml.Of([.. Csv.TrimEnd('\n').Split('\n').Select(line => line.Replace(',', '|'))])));
        using var loaded = new Loaded().WithRegister()
            .File("报送.zip", ZipFileWriter.Bytes(("甲/人员2025.xlsx", workbook), ("内.zip", ZipFileWriter.Bytes(("2024/人员.csv", Encoding.UTF8.GetBytes(Csv)))))).Load();
        Assert.Equal(
            ["内.zip|2024", "甲/人员2025.xlsx|2025"],
            loaded.Rows("SELECT DISTINCT regexp_extract(f.path, '^报送.zip!([^!]*)', 1) AS member, p.year FROM personnel p JOIN intake.source s USING (source_id) JOIN intake.file f USING (file_id) ORDER BY 1"));
        Assert.Equal(["报送.zip!内.zip!2024/人员.csv", "报送.zip!甲/人员2025.xlsx"], loaded.Rows("SELECT path FROM intake.file WHERE status = 'read' AND format <> 'csv' OR path LIKE '%人员.csv' ORDER BY path"));
        Assert.Equal(4, loaded.Rows(People).Count);
    }

    [Fact]
    public void Load_OldWorkbook_IsAccountedForRowByRow()
    {
        using var loaded = new Loaded().WithRegister().File("LN-A_2025.xls", File.ReadAllBytes(RepositoryRoot.File("tests/data/reading/old.xls"))).Load();
        var account = loaded.Account("LN-A").Split('|').Select(long.Parse).ToList();
        Assert.True(account[0] > 0);
        Assert.Equal(account[0], account[1] + account[2] + account[3]);
        Assert.Equal("read", loaded.One("SELECT status FROM intake.file WHERE format = 'xls'"));
    }
}
