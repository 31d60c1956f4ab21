using System.Text;
using Analytics.Pipeline.Linking.Records;
using Analytics.TestKit;

namespace Analytics.Pipeline.Tests.Linking.Records;

/// <summary>One file of records, in each format.</summary>
public sealed class RecordReaderTests
{
    private readonly string[] _twoPeople = ["7: 张伟|大连", "9: 李强|-"];

    [Fact]
    public void Read_CsvWithBlanksAfterCommas_TrimsNamesAndValues()
    {
        using var folder = new TempFolder();
        var input = RecordReader.Read(new RecordOptions(folder.Text("a.csv", "rec_id, name, city\nrec-1-org, ann, \nrec-1-dup-0,\tanna ,\u3000Perth\u00A0\n")) { IdColumn = "rec_id" });

        Assert.Equal(["name", "city"], input.Columns());
        Assert.Equal(["rec-1-org: ann|-", "rec-1-dup-0: anna|Perth"], input.Rows());
        Assert.Equal((null, 2, "a.csv"), (input.Table.LeftCount, input.Files[0].RowCount, input.Files[0].Name));
        Assert.Equal(["rec_id"], input.Files[0].ColumnsLeftOut);
        Assert.Empty(input.Files[0].Notes);
    }

    [Theory]
    [InlineData("GB18030", ',')]
    [InlineData("utf-16", ';')]
    [InlineData("utf-8", '\t')]
    public void Read_AnyEncodingAndDelimiter_GivesTheSame(string encoding, char delimiter)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var folder = new TempFolder();
        var text = "编号,姓名,城市\n7,张伟,大连\n9,李强,\n".Replace(',', delimiter);
        var bytes = Encoding.GetEncoding(encoding);
        File.WriteAllBytes(folder.File("a.csv"), [.. encoding == "utf-16" ? bytes.GetPreamble() : [], .. bytes.GetBytes(text)]);

        var input = RecordReader.Read(new RecordOptions(folder.File("a.csv")) { IdColumn = "编号" });

        Assert.Equal(_twoPeople, input.Rows());
        Assert.Contains(encoding.Split('-')[0], input.Files[0].Dialect, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Read_Workbook_TakesFirstVisibleSheetWithRows()
    {
        using var folder = new TempFolder();
        var path = folder.Workbook("a.xlsx",
            ("!旧", [["编号", "姓名"], ["1", "x"]]),
            ("空", []),
            ("人员", [[], ["人员名单（2025年度）"], ["编号", "姓名", "城市"], ["7", "张伟", "大连"], [], ["9", " 李强", "#N/A"]]),
            ("说明", [["填表说明"]]));

        var input = RecordReader.Read(new RecordOptions(path) { IdColumn = "编号" });

        Assert.Equal(_twoPeople, input.Rows());
        Assert.Equal("人员", input.Files[0].Sheet);
        Assert.Equal([4, 6], [input.Files[0].PhysicalRow(0), input.Files[0].PhysicalRow(1)]);
        Assert.Equal(
            ["Row 2 has a single cell and was taken for a title, not for the header.", "Only the sheet '人员' was read, not: 旧, 说明"],
            input.Files[0].Notes.Select(note => note.En));
    }

    [Fact]
    public void Read_WorkbookOfOneColumn_HasNoTitle()
    {
        using var folder = new TempFolder();
        var input = RecordReader.Read(new RecordOptions(folder.Workbook("a.xlsx", ("一", [["姓名"], ["张伟"], ["李强"]]))));

        Assert.Equal(["姓名"], input.Columns());
        Assert.Equal(["1: 张伟", "2: 李强"], input.Rows());
    }

    [Fact]
    public void Read_OldWorkbook_GivesItsRows()
    {
        var input = RecordReader.Read(new RecordOptions(RepositoryRoot.File("tests/data/reading/old.xls")));

        Assert.Equal("人员名单", input.Files[0].Sheet);
        Assert.Equal("1: 张三|2024-03-05|0.35|290202199001011264|true|-|0.1", input.Rows().First());
        Assert.Equal(7, input.Table.Columns.Count);
        Assert.Contains(input.Files[0].Notes, note => note.Zh == "有 1 行在工作表中被隐藏，照常读入。");
    }

    [Fact]
    public void Read_JsonLines_TakesColumnsThatComeLate()
    {
        using var folder = new TempFolder();
        var many = string.Concat(Enumerable.Range(10, 40_000).Select(i => $$"""{"编号":{{i}},"姓名":"某人"}""" + "\n"));
        var path = folder.Text("a.jsonl", """{"编号":7,"姓名":"张伟"}""" + "\n" + many + """{"编号":9,"城市":"大连","姓名":null}""" + "\n");

        var input = RecordReader.Read(new RecordOptions(path) { IdColumn = "编号" });

        Assert.Equal(["姓名", "城市"], input.Columns());
        Assert.Equal(["7: 张伟|-", "10: 某人|-"], input.Rows().Take(2));
        Assert.Equal("9: -|大连", input.Rows().Last());
    }

    [Fact]
    public void Read_Parquet_BringsEveryTypeAsText()
    {
        using var folder = new TempFolder();
        var path = folder.Parquet("a[1].parquet", """
            SELECT 7::BIGINT AS id, ' 张伟 ' AS name, 3.0::DOUBLE AS whole, 0.1::FLOAT AS part, DATE '1990-01-02' AS born, TIMESTAMP '2024-03-05 00:00:00' AS day,
            TIMESTAMP '2024-03-05 01:02:03' AS moment, true AS flag, ['a', NULL, 'b'] AS roles, [1.0, 2.5]::DOUBLE[] AS figures, {'x': 1} AS nested, 12.50::DECIMAL(9,2) AS money, encode('旧') AS bytes
            UNION ALL SELECT 9, '　', 'NaN'::DOUBLE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL ORDER BY id
            """);

        var input = RecordReader.Read(new RecordOptions(path) { IdColumn = "id" });

        Assert.Equal(["7: 张伟|3|0.1|1990-01-02|2024-03-05|2024-03-05T01:02:03|true|a;b|1;2.5|{\"x\":1}|12.50|旧", "9: -|-|-|-|-|-|-|-|-|-|-|-"], input.Rows());
    }

    [Fact]
    public void Read_LargeParquet_KeepsTheFilesOrderInEveryColumn()
    {
        using var folder = new TempFolder();
        var path = folder.Parquet("a.parquet", "SELECT i AS id, 'n' || (i * 7 % 1000) AS name, (i % 3)::VARCHAR AS third FROM range(300000) t(i)");

        var input = RecordReader.Read(new RecordOptions(path) { IdColumn = "id" });

        Assert.Equal(Enumerable.Range(0, 300_000).Select(i => $"{i}: n{i * 7 % 1000}|{i % 3}"), input.Rows());
    }

    [Fact]
    public void Read_IgnoredColumns_NeverReachTheTable()
    {
        using var folder = new TempFolder();
        var path = folder.Text("a.csv", "id,name,cluster,city\n1,ann,c,x\n");
        var input = RecordReader.Read(new RecordOptions(path) { IdColumn = "id", IgnoredColumns = RecordOptions.SplitNames(" cluster , city,") });

        Assert.Equal(["name"], input.Columns());
        Assert.Equal(["id", "cluster", "city"], input.Files[0].ColumnsLeftOut);
    }

    [Fact]
    public void Read_HeaderOnly_GivesATableOfNoRows()
    {
        using var folder = new TempFolder();
        var input = RecordReader.Read(new RecordOptions(folder.Text("a.csv", "id,name\n")) { IdColumn = "id" });

        Assert.Equal((0, 1, 0), (input.Table.RowCount, input.Table.Columns.Count, input.Ids.Count));
        var parquet = RecordReader.Read(new RecordOptions(folder.Parquet("a.parquet", "SELECT 1 AS id, 'x' AS name WHERE false")));
        Assert.Equal((0, 2), (parquet.Table.RowCount, parquet.Table.Columns.Count));
    }

    [Fact]
    public void Read_UntidyRows_AreTakenAndSaid()
    {
        using var folder = new TempFolder();
        var path = folder.Text("a.csv", "\n,name,,\n1,ann,x,\n\n,,,\n2\n3,\"two\nlines\",,,,\n");
        var input = RecordReader.Read(new RecordOptions(path));

        Assert.Equal(["column_1", "name", "column_3"], input.Columns());
        Assert.Equal(["1: 1|ann|x", "2: 2|-|-", "3: 3|two\nlines|-"], input.Rows());
        Assert.Equal([3, 6, 7], Enumerable.Range(0, 3).Select(input.Files[0].PhysicalRow));
        Assert.Equal(["column_4"], input.Files[0].ColumnsLeftOut);
        Assert.Contains(input.Files[0].Notes, note => note.En == "A column without a name in the header is called 'column_1'.");
        Assert.Contains(input.Files[0].Notes, note => note.En == "1 rows without any value were skipped.");
    }

    [Fact]
    public void Read_DoubtfulCharacters_AreSaidWithTheirRow()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.File("a.csv"), [.. "name,city\n张伟,大连\n李强,沈阳\n王芳,"u8, 0xFF, .. "\n赵敏,"u8, 0xFE, .. "\n"u8]);
        var input = RecordReader.Read(new RecordOptions(folder.File("a.csv")));

        Assert.Equal(["1: 张伟|大连", "2: 李强|沈阳", "3: 王芳|\uFFFD", "4: 赵敏|\uFFFD"], input.Rows());
        Assert.Equal(
            "Row 4: Column 2 has bytes that are not UTF-8 (offset 7 in the record: FF0A); the text may be wrong. (seen 2 times)",
            Assert.Single(input.Files[0].Notes).En);
    }

    [Fact]
    public void Read_Cancelled_Stops()
    {
        using var folder = new TempFolder();
        var path = folder.Text("a.csv", "id,name\n1,ann\n");
        Assert.ThrowsAny<OperationCanceledException>(() => RecordReader.Read(new RecordOptions(path), null, new CancellationToken(canceled: true)));
        var parquet = folder.Parquet("a.parquet", "SELECT 1 AS id, 'x' AS name");
        Assert.ThrowsAny<OperationCanceledException>(() => RecordReader.Read(new RecordOptions(parquet), null, new CancellationToken(canceled: true)));
    }
}
