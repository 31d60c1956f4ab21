using System.Text;
using Analytics.Registry.Reading;
using Analytics.Store;
using Analytics.TestKit;

namespace Analytics.Registry.Tests.Reading.Parquet;

public sealed class ParquetReaderTests
{
    internal static void Write(string path, string query)
    {
        using var connection = new DuckDbConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"COPY ({query}) TO '{path.Replace("'", "''", StringComparison.Ordinal)}' (FORMAT parquet, ROW_GROUP_SIZE 2048)";
        command.ExecuteNonQuery();
    }

    [Fact]
    public void Read_EveryKindOfColumn_GivesInvariantText()
    {
        using var folder = new TempFolder();
        Write(folder.File("a.parquet"), """
            SELECT '张三' AS 姓名, 290202199001011234::BIGINT AS 编号, 0.1::DOUBLE AS d, 2.0::DOUBLE AS whole, 0.1::FLOAT AS f, 12.50::DECIMAL(18,2) AS 金额,
                   DATE '2024-03-05' AS 日期, TIMESTAMP '2024-03-05 12:30:00' AS 时间, TIMESTAMP '2024-03-05 00:00:00' AS 零点, true AS 在岗,
                   ['a', 'b'] AS 标签, {'x': 1} AS 结构, 'text'::BLOB AS 旧文, '\xFF'::BLOB AS 二进制, TIMESTAMPTZ '2024-03-05 08:00:00+08' AS 时刻, 'nan'::DOUBLE AS 缺, NULL::INTEGER AS 空
            """);
        var record = Assert.Single(ReadRecord.AllOf(folder.File("a.parquet")));

        Assert.Equal(
            [
                "张三", "290202199001011234", "0.1", "2", "0.1", "12.50", "2024-03-05", "2024-03-05T12:30:00", "2024-03-05", "true", """["a","b"]""", """{"x":1}""",
                "text", "\\xFF", "2024-03-05T00:00:00Z",
            ],
            record.Fields);
        Assert.Equal(
            [
                CellKind.Text, CellKind.Number, CellKind.Number, CellKind.Number, CellKind.Number, CellKind.Number, CellKind.Date, CellKind.Date, CellKind.Date,
                CellKind.Boolean, CellKind.Text, CellKind.Text, CellKind.Text, CellKind.Text, CellKind.Date,
            ],
            record.Kinds);
        Assert.StartsWith("""["张三",290202199001011234,0.1,2,0.1,12.50,"2024-03-05",""", Encoding.UTF8.GetString(record.Raw), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ManyRowGroups_KeepsTheFilesOrder()
    {
        using var folder = new TempFolder();
        Write(folder.File("多 组.parquet"), "SELECT i AS id, 'n' || i AS name FROM range(50000) t(i)");
        var records = ReadRecord.AllOf(folder.File("多 组.parquet"));

        Assert.Equal(50_000, records.Count);
        Assert.All(records, record => Assert.Equal(record.Row - 1, int.Parse(record.Fields[0], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void OpenSheets_NamesThatMeanSomethingInPatterns_AreTakenAsTheyStand()
    {
        using var folder = new TempFolder();
        Write(folder.File("plain.parquet"), "SELECT 1 AS a");
        foreach (var name in new[] { "year=2025/a[1]'b.parquet", "year=2025/a1.parquet", "year=2025/what?*.parquet" })
            File.Copy(folder.File("plain.parquet"), folder.File(name));

        foreach (var file in InputDiscovery.Discover(folder.Path))
        {
            using var sheets = file.OpenSheets();
            var reader = sheets.Next()!;
            Assert.Equal(["a"], reader.ColumnNames!);
            Assert.Single(ReadRecord.All(reader));
        }
    }

    [Fact]
    public void Read_NoRows_IsFine()
    {
        using var folder = new TempFolder();
        Write(folder.File("none.parquet"), "SELECT 1 AS a WHERE false");

        Assert.Empty(ReadRecord.AllOf(folder.File("none.parquet")));
    }

    [Fact]
    public void OpenSheets_TruncatedFile_ThrowsDamaged()
    {
        using var folder = new TempFolder();
        Write(folder.File("whole.parquet"), "SELECT i AS id FROM range(10000) t(i)");
        var bytes = File.ReadAllBytes(folder.File("whole.parquet"));
        File.WriteAllBytes(folder.File("cut.parquet"), bytes[..(bytes.Length / 2)]);

        var file = Assert.Single(InputDiscovery.Discover(folder.File("cut.parquet")));

        Assert.Equal(InputFormat.Parquet, file.Format);
        Assert.Equal("FILE_DAMAGED", Assert.Throws<ReadingException>(() => ReadRecord.AllOf(file)).Problem.Code);
    }

    [Fact]
    public void Read_FileReplacedAfterDiscovery_ThrowsChangedAtTheEnd()
    {
        using var folder = new TempFolder();
        Write(folder.File("a.parquet"), "SELECT 1 AS a");
        var file = Assert.Single(InputDiscovery.Discover(folder.Path));
        Write(folder.File("a.parquet"), "SELECT 2 AS a");

        Assert.Equal("FILE_CHANGED", Assert.Throws<ReadingException>(() => ReadRecord.AllOf(file)).Problem.Code);
    }
}
