using Analytics.Pipeline.Linking.Records;
using Analytics.TestKit;

namespace Analytics.Pipeline.Tests.Linking.Records;

/// <summary>Two files to be linked.</summary>
public sealed class RecordReaderPairTests
{
    [Theory]
    [InlineData("csv", "parquet")]
    [InlineData("parquet", "csv")]
    [InlineData("jsonl", "parquet")]
    [InlineData("csv", "jsonl")]
    public void Read_TwoFormats_LieInOneTableOverCommonColumns(string leftFormat, string rightFormat)
    {
        using var folder = new TempFolder();
        var left = Write(folder, "left." + leftFormat, "dob", "1990", "old", "x");
        var right = Write(folder, "right." + rightFormat, "tel", "555", "dob", "1991");

        var input = RecordReader.Read(new RecordOptions(left, right) { IdColumn = "id", IgnoredColumns = ["tel"] });

        Assert.Equal((2, 4), (input.Table.LeftCount, input.Table.RowCount));
        Assert.Equal(["name", "dob"], input.Columns());
        Assert.Equal(["1: ann|1990", "2: bob|1990", "1: ann|1991", "2: bob|1991"], input.Rows());
        Assert.Equal(["left." + leftFormat, "right." + rightFormat], input.Files.Select(file => file.Name));
        Assert.Equal(["id", "old"], input.Files[0].ColumnsLeftOut);
        Assert.Equal(["id", "tel"], input.Files[1].ColumnsLeftOut);
        Assert.Contains(input.Files[0].Notes, note => note.En == $"Only left.{leftFormat} has these columns, which are not compared: old");
    }

    [Fact]
    public void Read_WithoutId_NumbersEachSideByItsRows()
    {
        using var folder = new TempFolder();
        var input = RecordReader.Read(new RecordOptions(folder.Text("a.csv", "name\nann\nbob\n"), folder.Text("b.csv", "name\nbob\n")));

        Assert.Equal(["1: ann", "2: bob", "1: bob"], input.Rows());
        Assert.True(input.Ids.Compare(1, 0) > 0);
        Assert.Equal(input.Table.Columns[0].Codes[1], input.Table.Columns[0].Codes[2]);
    }

    [Fact]
    public void Read_NothingInCommon_IsRefused()
    {
        using var folder = new TempFolder();
        var (left, right) = (folder.Text("a.csv", "id,name\n1,ann\n"), folder.Text("b.csv", "id,surname\n1,ann\n"));

        Assert.Equal(
            $"There is no column to compare that both files have: {left} has id, name; {right} has id, surname.",
            SmallFiles.Failure(new RecordOptions(left, right) { IdColumn = "id" }));
    }

    [Fact]
    public void Read_IdOnOneSideOnly_IsRefused()
    {
        using var folder = new TempFolder();
        var (left, right) = (folder.Text("a.csv", "id,name\n1,ann\n"), folder.Text("b.csv", "name\nann\n"));

        Assert.Equal($"{right}: there is no id column 'id'; the columns are name.", SmallFiles.Failure(new RecordOptions(left, right) { IdColumn = "id" }));
    }

    private static string Write(TempFolder folder, string name, string second, string secondValue, string third, string thirdValue) => Path.GetExtension(name) switch
    {
        ".csv" => folder.Text(name, $"id,name,{second},{third}\n1,ann,{secondValue},{thirdValue}\n2,bob,{secondValue},{thirdValue}\n"),
        ".jsonl" => folder.Text(name, string.Concat(new[] { (1, "ann"), (2, "bob") }.Select(person =>
            $$"""{"id":{{person.Item1}},"name":"{{person.Item2}}","{{second}}":{{secondValue}},"{{third}}":"{{thirdValue}}"}""" + "\n"))),
        _ => folder.Parquet(name, $"SELECT id, name, {secondValue} AS {second}, '{thirdValue}' AS {third} FROM (VALUES (1, 'ann'), (2, 'bob')) t(id, name)"),
    };
}
