using System.IO.Compression;
using Analytics.Pipeline.Linking.Records;
using Analytics.TestKit;

namespace Analytics.Pipeline.Tests.Linking.Records;

/// <summary>What cannot be read as records, and how it is said.</summary>
public sealed class RecordReaderFaultTests
{
    [Theory]
    [InlineData("id,name\n1,ann\n,bob\n", "row 3: the id column 'id' is empty; every record needs an id.")]
    [InlineData("id,name\n1,ann\n\n2,bob\n1,eve\n", "row 5: the id '1' in column 'id' is already that of row 2; ids must differ.")]
    [InlineData("id,name\n1,ann\n2,bob,x\n", "row 3: 3 fields, but the header in row 1 has 2 columns. Expected at most 2: put values that hold the delimiter in quotes, and remove title lines above the header.")]
    [InlineData("nr,name\n1,ann\n", "there is no id column 'id'; the columns are nr, name.")]
    [InlineData("id,name, name\n1,ann,bob\n", "the columns 2 and 3 have the same name 'name'; rename one of them.")]
    [InlineData("id\n1\n", "there is no column to compare; the columns are id.")]
    [InlineData("\n\n", "the file has no header; expected the columns' names in its first line.")]
    [InlineData("", "The file is empty (0 bytes), or a pipe or a device; it was not opened.")]
    [InlineData("id,name\n1,\"ann\n2,bob\n", "row 2: The quote that opens column 2 never ends properly; the record was taken to be this one line.")]
    public void Read_BadCsv_SaysFileRowAndReason(string text, string message)
    {
        using var folder = new TempFolder();
        var path = folder.Text("people.csv", text);
        var failure = SmallFiles.Failure(new RecordOptions(path) { IdColumn = "id" });

        Assert.StartsWith(path, failure, StringComparison.Ordinal);
        Assert.Equal(message, failure[path.Length..].TrimStart(',', ':', ' '));
    }

    [Fact]
    public void Read_UnknownIgnoredColumn_ListsTheColumns()
    {
        using var folder = new TempFolder();
        var path = folder.Text("a.csv", "id,name\n1,ann\n");
        Assert.Equal($"There is no column 'clusters' to ignore; {path} has the columns id, name.", SmallFiles.Failure(new RecordOptions(path) { IgnoredColumns = ["clusters"] }));

        var json = folder.Text("a.jsonl", """{"id":1,"name":"ann"}""");
        Assert.Equal($"There is no column 'clusters' to ignore; {json} has the columns id, name.", SmallFiles.Failure(new RecordOptions(json) { IgnoredColumns = ["clusters"] }));
        Assert.Equal($"{json}: there is no id column 'nr'; the columns are id, name.", SmallFiles.Failure(new RecordOptions(json) { IdColumn = "nr" }));
    }

    [Fact]
    public void Read_WorkbookRow_IsNamedWithItsSheet()
    {
        using var folder = new TempFolder();
        var path = folder.Workbook("a.xlsx", ("人员", [["id", "name"], ["1", "ann"], [], ["1", "bob"]]));
        Assert.Equal($"{path}, sheet '人员', row 4: the id '1' in column 'id' is already that of row 2; ids must differ.", SmallFiles.Failure(new RecordOptions(path) { IdColumn = "id" }));
    }

    [Fact]
    public void Read_WorkbookWithoutRows_IsRefused()
    {
        using var folder = new TempFolder();
        var path = folder.Workbook("a.xlsx", ("!隐藏", [["id"], ["1"]]), ("空", []));
        Assert.Equal($"{path}: no visible sheet of the workbook has rows; expected a header and records below it.", SmallFiles.Failure(new RecordOptions(path)));
    }

    [Fact]
    public void Read_NoFile_IsSaid()
    {
        using var folder = new TempFolder();
        var missing = Path.Combine(folder.Path, "nowhere.csv");
        Assert.Equal($"There is no file '{missing}'.", SmallFiles.Failure(new RecordOptions(missing)));
        Assert.Equal($"'{folder.Path}' is a folder; expected one file of records.", SmallFiles.Failure(new RecordOptions(folder.Path)));
        var left = folder.Text("a.csv", "a\n1\n");
        Assert.Equal($"There is no file '{missing}'.", new RecordOptions(left, missing).Fault());
    }

    [Fact]
    public void Read_Archive_IsRefused()
    {
        using var folder = new TempFolder();
        var path = folder.File("a.csv");
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            using var member = archive.CreateEntry("b.csv").Open();
            member.Write("id\n1\n"u8);
        }

        Assert.Equal($"{path}: this is a ZIP archive; unpack it and name the file of records in it.", SmallFiles.Failure(new RecordOptions(path)));
    }

    [Theory]
    [InlineData("notes.docx.pdf", "%PDF-1.7 x", "Not a table of data, ignored: PDF.")]
    [InlineData("a.parquet", "PAR1 and then nothing of the kind", "the file is damaged or incomplete: ")]
    [InlineData("a.jsonl", "{\"a\":1}\nnonsense\n", "row 2: The record is not a valid JSON object: ")]
    public void Read_WrongContent_IsSaid(string name, string text, string message)
    {
        using var folder = new TempFolder();
        var path = folder.Text(name, text);
        Assert.StartsWith(message, SmallFiles.Failure(new RecordOptions(path))[path.Length..].TrimStart(',', ':', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ParquetIds_MustDifferToo()
    {
        using var folder = new TempFolder();
        var path = folder.Parquet("a.parquet", "SELECT * FROM (VALUES (1, 'a'), (2, 'b'), (2, 'c')) t(id, name)");
        Assert.Equal($"{path}, row 3: the id '2' in column 'id' is already that of row 2; ids must differ.", SmallFiles.Failure(new RecordOptions(path) { IdColumn = "id" }));
    }
}
