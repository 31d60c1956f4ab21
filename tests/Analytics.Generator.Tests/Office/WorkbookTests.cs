using Analytics.Generator.Office;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;

namespace Analytics.Generator.Tests.Office;

public class WorkbookTests
{
    private static byte[] Sample()
    {
        var sheet = new Sheet("人员 & <名单>");
        sheet.Merge(sheet.Add(RowRole.Title, [Cell.Of("2025年度“人员”<名单> & 说明")]), 1, 1, 4);
        sheet.Add(RowRole.Header, Cell.Of("姓名"), Cell.Of("到岗日期"), Cell.Of("原值（万元）"), Cell.Empty);
        sheet.Add(RowRole.Body, Cell.Of(" 张  伟 "), Cell.Of(new DateOnly(2024, 2, 29)), Cell.Of(12.34m), Cell.Of("\"引号\""));
        sheet.Add(RowRole.Body, Cell.Empty, Cell.Of(new DateOnly(1960, 1, 1)), Cell.Of(0m), Cell.Empty);
        sheet.Add(RowRole.Total, Cell.Of("合计"), Cell.Empty, Cell.Of(12.34m));
        var second = new Sheet("设备");
        second.Add(RowRole.Header, Cell.Of("设备名称"));
        return Workbook.Write([sheet, second]);
    }

    [Fact]
    public void Write_Workbook_IsValidOpenXml()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Sample()), isEditable: false);

        var errors = new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}").ToList();

        Assert.Empty(errors);
    }

    [Fact]
    public void Write_Workbook_ReadsBackCellByCell()
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(Sample()));
        var rows = new List<object?[]>();
        Assert.Equal("人员 & <名单>", reader.Name);
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);

        Assert.Equal(5, rows.Count);
        Assert.Equal("2025年度“人员”<名单> & 说明", rows[0][0]);
        Assert.Equal([" 张  伟 ", new DateTime(2024, 2, 29), 12.34, "\"引号\""], rows[2]);
        Assert.Equal([null, new DateTime(1960, 1, 1), 0.0, null], rows[3]);
        Assert.True(reader.NextResult());
        Assert.Equal("设备", reader.Name);
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes() => Assert.Equal(Sample(), Sample());

    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(702, "ZZ")]
    [InlineData(703, "AAA")]
    public void ColumnName_Number_IsTheSpreadsheetsLetters(int column, string expected) => Assert.Equal(expected, Workbook.ColumnName(column));
}
