using System.Text;
using Analytics.Generator.Office;

namespace Analytics.Generator.Tests.Office;

public class CsvTextTests
{
    [Fact]
    public void Write_AwkwardFields_AreQuoted()
    {
        var sheet = new Sheet("x");
        sheet.Add(RowRole.Header, Cell.Of("a,b"), Cell.Of("说\"了\""), Cell.Of("两\n行"));
        sheet.Add(RowRole.Body, Cell.Of(1.50m), Cell.Of(new DateOnly(2024, 3, 5)), Cell.Empty);

        var text = Encoding.UTF8.GetString(CsvText.Write(sheet, new UTF8Encoding(false), "\r\n"));

        Assert.Equal("\"a,b\",\"说\"\"了\"\"\",\"两\n行\"\r\n1.50,2024-03-05,\r\n", text);
    }

    [Fact]
    public void Write_WithMark_BeginsWithIt()
    {
        var sheet = new Sheet("x");
        sheet.Add(RowRole.Header, Cell.Of("a"));

        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'a', (byte)'\n'], CsvText.Write(sheet, new UTF8Encoding(true), "\n"));
    }
}
