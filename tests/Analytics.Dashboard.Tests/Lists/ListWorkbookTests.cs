using System.IO.Compression;
using Analytics.Dashboard.Lists;
using Analytics.Pipeline;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Tests.Lists;

/// <summary>Lists as workbooks: what the list says, in cells that nothing runs.</summary>
public sealed class ListWorkbookTests
{
    private static readonly ListDefinition List = new("things", "清单/一", "Things")
    {
        From = "t",
        Rights = "TRUE",
        Order = "1",
        Columns =
        [
            new("text", "a", "文本", "Text"), new("code", "b", "代码", "Code", ColumnKind.Code), new("number", "c", "数", "Number", ColumnKind.Number), new("share", "d", "占比", "Share", ColumnKind.Percent),
            new("money", "e", "金额", "Money", ColumnKind.Yuan), new("day", "f", "日期", "Day", ColumnKind.Date),
        ],
    };

    [Fact]
    public void Write_EveryKind_IsACellOfItsKind()
    {
        var text = Sheet([Row("=HYPERLINK(\"x\")", "certain", 1234L, 0.5, 12.5m, new DateOnly(2026, 3, 31)), Row(null, null, null, double.NaN, null, null)]);
        Assert.Contains("'=HYPERLINK", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<x:f>", text, StringComparison.Ordinal);
        Assert.Contains("确定", text, StringComparison.Ordinal);
        Assert.Contains("<x:v>1234</x:v>", text, StringComparison.Ordinal);
        Assert.Contains("<x:v>0.5</x:v>", text, StringComparison.Ordinal);
        Assert.Contains("<x:v>12.5</x:v>", text, StringComparison.Ordinal);
        Assert.Contains("<x:v>46112</x:v>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SameRows_GivesTheSameBytes()
    {
        var rows = new[] { Row("甲", "likely", 1L, 1.0, 1m, null) };
        Assert.Equal(Bytes(rows), Bytes(rows));
    }

    private static ListRow Row(params object?[] values) => new(values, List.Columns.Select((column, i) => (column.Key, i)).ToDictionary(pair => pair.Key, pair => pair.i));

    private static byte[] Bytes(IReadOnlyList<ListRow> rows)
    {
        using var output = new MemoryStream();
        ListWorkbook.Write(output, List, rows, new ReportWords(ReportLanguage.Chinese));
        return output.ToArray();
    }

    private static string Sheet(IReadOnlyList<ListRow> rows)
    {
        using var archive = new ZipArchive(new MemoryStream(Bytes(rows)));
        using var reader = new StreamReader(archive.Entries.Single(entry => entry.FullName.Contains("sheet", StringComparison.Ordinal) && entry.FullName.Contains("worksheets/", StringComparison.Ordinal)).Open());
        return reader.ReadToEnd();
    }
}
