using System.Text;
using Analytics.Registry.Reading;
using Analytics.TestKit;

namespace Analytics.Registry.Tests.Reading.Workbooks;

public sealed class XlsReaderTests
{
    internal static string Fixture()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Analytics.sln")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "tests", "data", "reading", "old.xls");
    }

    [Fact]
    public void Read_OldWorkbook_GivesRowsKindsAndMarks()
    {
        var file = Assert.Single(InputDiscovery.Discover(Fixture()));
        Assert.Equal(InputFormat.Xls, file.Format);
        using var sheets = file.OpenSheets();
        var reader = sheets.Next()!;
        Assert.Equal(("人员名单", false), (reader.Sheet, reader.IsSheetHidden));
        Assert.Equal([new MergedRegion(1, 1, 0, 6)], reader.MergedRegions);

        var records = ReadRecord.All(reader);

        Assert.Equal([1, 3, 4, 6], records.Select(record => record.Row));
        Assert.Equal(["固定人员名单（2025年度）"], records[0].Fields);
        Assert.Equal(["张三", "2024-03-05", "0.35", "290202199001011264", "true", "", "0.1"], records[2].Fields);
        Assert.Equal(
            [CellKind.Text, CellKind.Date, CellKind.Number, CellKind.Number, CellKind.Boolean, CellKind.Empty, CellKind.Number], records[2].Kinds);
        Assert.Equal([false, false, false, true], records.Select(record => record.IsHidden));
        Assert.Equal("""["李四",null,12345]""", Encoding.UTF8.GetString(records[3].Raw));
    }

    [Fact]
    public void Next_HiddenSheet_IsReadAndMarked()
    {
        using var sheets = Assert.Single(InputDiscovery.Discover(Fixture())).OpenSheets();
        _ = sheets.Next();
        var reader = sheets.Next()!;

        Assert.Equal(("隐藏表", true), (reader.Sheet, reader.IsSheetHidden));
        Assert.Equal(["内部"], Assert.Single(ReadRecord.All(reader)).Fields);
        Assert.Null(sheets.Next());
    }

    [Fact]
    public void IsPercent_PercentFormat_IsNoted()
    {
        using var sheets = Assert.Single(InputDiscovery.Discover(Fixture())).OpenSheets();
        var reader = sheets.Next()!;
        while (reader.Row != 4)
            Assert.True(reader.Read());

        Assert.True(reader.IsPercent(2));
        Assert.False(reader.IsPercent(6));
    }

    [Fact]
    public void OpenSheets_TruncatedAnywhere_FailsClearlyOrReadsOn()
    {
        using var folder = new TempFolder();
        var bytes = File.ReadAllBytes(Fixture());
        for (var length = 512; length < bytes.Length; length += 512)
        {
            var path = folder.File("cut.xls");
            File.WriteAllBytes(path, bytes[..length]);
            var file = Assert.Single(InputDiscovery.Discover(path));
            if (!file.HasSheets)
            {
                Assert.NotNull(file.Problem);
                continue;
            }
            var problem = Record.Exception(() =>
            {
                using var sheets = file.OpenSheets();
                while (sheets.Next() is { } reader)
                    _ = ReadRecord.All(reader);
            });
            Assert.True(problem is null or ReadingException, $"{length}: {problem}");
        }
    }
}
