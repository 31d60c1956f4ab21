using System.Text;
using Analytics.Registry.Reading;
using Analytics.Registry.Reading.Workbooks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelDataReader;

namespace Analytics.Registry.Tests.Reading.Workbooks;

public sealed class XlsxReaderTests
{
    private static XlsxSheets Open(byte[] bytes, ReadingLimits? limits = null) => new(new MemoryStream(bytes), limits ?? ReadingLimits.Default, default);

    private static List<ReadRecord> Read(string rows, string sharedStrings = "", bool is1904 = false)
    {
        using var sheets = Open(XlsxFile.Bytes($"<sheetData>{rows}</sheetData>", sharedStrings, is1904));
        return ReadRecord.All(sheets.Next()!);
    }

    [Fact]
    public void Read_GapsBetweenRowsAndCells_KeepTheSheetsNumbers()
    {
        var records = Read("""<row r="2"><c r="B2"><v>1</v></c></row><row r="5"><c r="A5"><v>2</v></c><c r="D5"><v>3</v></c></row><row><c><v>4</v></c><c><v>5</v></c></row>""");

        Assert.Equal([2, 5, 6], records.Select(record => record.Row));
        Assert.Equal(["", "1"], records[0].Fields);
        Assert.Equal(["2", "", "", "3"], records[1].Fields);
        Assert.Equal(CellKind.Empty, records[1].Kinds[1]);
        Assert.Equal(["4", "5"], records[2].Fields);
    }

    [Fact]
    public void Read_RowsWithoutValues_ArePassedOver()
    {
        var records = Read("""<row r="1"><c r="A1" s="1"/></row><row r="2"/><row r="3"><c r="A3"><v>1</v></c><c r="B3" s="3"/></row>""");

        var record = Assert.Single(records);
        Assert.Equal((3, 1), (record.Row, record.Fields.Length));
    }

    [Fact]
    public void Read_HiddenRow_IsReadAndMarked()
    {
        var records = Read("""<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>""");

        Assert.Equal([true, false], records.Select(record => record.IsHidden));
    }

    [Fact]
    public void Read_Strings_RunsJoinedPhoneticGuideLeftOutEscapesResolved()
    {
        var records = Read(
            """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r></is></c><c r="E1" t="str"><f>A1</f><v>公式</v></c></row>""",
            """<si><t>姓名</t></si><si><r><t>张</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh><r><t>三</t></r></si><si><t xml:space="preserve"> a_x000A_b_x0041 </t></si>""");

        Assert.Equal(["姓名", "张三", " a\nb_x0041 ", "内联", "公式"], records[0].Fields);
        Assert.All(records[0].Kinds, kind => Assert.Equal(CellKind.Text, kind));
    }

    [Fact]
    public void Read_Numbers_AreShortestTextAndIntegersDigits()
    {
        var records = Read(
            """<row r="1"><c r="A1"><v>0.10000000000000001</v></c><c r="B1"><v>2.9020219900101101E+17</v></c><c r="C1"><v>290202199001011234</v></c><c r="D1"><v>-12.50</v></c><c r="E1"><v>1E+2</v></c><c r="F1" t="n"><v>0</v></c></row>""");

        Assert.Equal(["0.1", "290202199001011008", "290202199001011234", "-12.5", "100", "0"], records[0].Fields);
        Assert.All(records[0].Kinds, kind => Assert.Equal(CellKind.Number, kind));
    }

    [Fact]
    public void Read_DatesAndTimes_AreIso()
    {
        var records = Read(
            """<row r="1"><c r="A1" s="1"><v>45356</v></c><c r="B1" s="2"><v>45356.5</v></c><c r="C1" s="6"><v>45356</v></c><c r="D1" s="4"><v>0.75</v></c><c r="E1" t="d"><v>2024-03-05T00:00:00</v></c><c r="F1" s="1"><v>1</v></c><c r="G1" s="1"><v>59</v></c><c r="H1" s="1"><v>61</v></c></row>""");

        Assert.Equal(["2024-03-05", "2024-03-05T12:00:00", "2024-03-05", "18:00:00", "2024-03-05", "1900-01-01", "1900-02-28", "1900-03-01"], records[0].Fields);
        Assert.All(records[0].Kinds, kind => Assert.Equal(CellKind.Date, kind));
    }

    [Fact]
    public void Read_NumbersThatAreNoDates_StayNumbersInDateFormats()
    {
        var records = Read("""<row r="1"><c r="A1" s="1"><v>-5</v></c><c r="B1" s="1"><v>60</v></c><c r="C1" s="1"><v>99999999</v></c><c r="D1" s="5"><v>1.5</v></c></row>""");

        Assert.Equal(["-5", "60", "99999999", "1.5"], records[0].Fields);
        Assert.All(records[0].Kinds, kind => Assert.Equal(CellKind.Number, kind));
    }

    [Fact]
    public void Read_1904Workbook_CountsFromThere() =>
        Assert.Equal(["2024-03-05", "1904-01-02"], Read("""<row r="1"><c r="A1" s="1"><v>43894</v></c><c r="B1" s="1"><v>1</v></c></row>""", is1904: true)[0].Fields);

    [Fact]
    public void Read_OtherKinds_AreTold()
    {
        var record = Read("""<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="b"><v>0</v></c></row>""")[0];

        Assert.Equal(["#N/A", "true", "false"], record.Fields);
        Assert.Equal([CellKind.Error, CellKind.Boolean, CellKind.Boolean], record.Kinds);
    }

    [Fact]
    public void Read_FormulaWithoutStoredResult_IsFlaggedWithTheRow()
    {
        var record = Read("""<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f></c><c r="C1" t="str"><f>""</f><v></v></c></row>""")[0];

        Assert.Equal(["FORMULA_WITHOUT_VALUE"], record.Codes);
    }

    [Fact]
    public void IsPercent_PercentFormat_IsNoted()
    {
        using var sheets = Open(XlsxFile.Bytes("""<sheetData><row r="1"><c r="A1" s="3"><v>0.35</v></c><c r="B1"><v>0.35</v></c></row></sheetData>"""));
        var reader = sheets.Next()!;
        Assert.True(reader.Read());

        Assert.True(reader.IsPercent(0));
        Assert.False(reader.IsPercent(1));
        Assert.Equal("0.35", reader.Field(0).ToString());
    }

    [Fact]
    public void MergedRegions_AreKnownBeforeTheFirstRow()
    {
        using var sheets = Open(XlsxFile.Bytes("""<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="B2:B3"/></mergeCells>"""));
        var reader = sheets.Next()!;

        Assert.Equal([new MergedRegion(1, 1, 0, 3), new MergedRegion(2, 3, 1, 1)], reader.MergedRegions);
        Assert.True(reader.Read());
        Assert.Equal("1", reader.Field(0).ToString());
    }

    [Fact]
    public void Next_SeveralSheets_ComeInOrderWithHiddenOnesMarked()
    {
        var bytes = XlsxFile.Bytes("<sheetData/>", moreSheets: [("二", "hidden", """<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>"""), ("三", "veryHidden", "<sheetData/>")]);
        using var sheets = Open(bytes);
        var seen = new List<(string?, bool, int)>();
        while (sheets.Next() is { } reader)
            seen.Add((reader.Sheet, reader.IsSheetHidden, ReadRecord.All(reader).Count));

        Assert.Equal([("一", false, 0), ("二", true, 1), ("三", true, 0)], seen);
    }

    [Fact]
    public void RawBytes_Row_IsAJsonArrayOfTheCells()
    {
        var record = Read("""<row r="1"><c r="A1" t="inlineStr"><is><t>张"三</t></is></c><c r="C1"><v>0.5</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" s="1"><v>45356</v></c></row>""")[0];

        Assert.Equal("""["张\"三",null,0.5,true,"2024-03-05"]""", Encoding.UTF8.GetString(record.Raw));
    }

    [Theory]
    [InlineData("""<row r="2000000000"><c r="A2000000000"><v>1</v></c></row>""", "TOO_MANY_ROWS")]
    [InlineData("""<row r="1"><c r="ZZZZZZZZZ1"><v>1</v></c></row>""", "TOO_MANY_COLUMNS")]
    [InlineData("""<row r="1"><c r="A1" t="s"><v>7</v></c></row>""", "FILE_DAMAGED")]
    [InlineData("""<row r="1"><c r="A1"></row>""", "FILE_DAMAGED")]
    public void Read_ImpossibleSheet_Throws(string rows, string code) =>
        Assert.Equal(code, Assert.Throws<ReadingException>(() => Read(rows)).Problem.Code);

    [Fact]
    public void Read_EntityDeclarations_AreRefused()
    {
        using var stream = new MemoryStream();
        stream.Write(XlsxFile.Bytes("<sheetData/>"));
        using (var archive = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("xl/workbook.xml")!.Delete();
            using var part = archive.CreateEntry("xl/workbook.xml").Open();
            part.Write("<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]><workbook>&c;</workbook>"u8);
        }

        Assert.Equal("FILE_DAMAGED", Assert.Throws<ReadingException>(() => Open(stream.ToArray())).Problem.Code);
    }

    [Fact]
    public void Read_WorkbookOfTheOpenXmlSdk_AgreesWithExcelDataReader()
    {
        var bytes = WriteWithSdk();
        LegacyEncodingsForOracle();
        using var oracle = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        var expected = new List<string[]>();
        while (oracle.Read())
            expected.Add([.. Enumerable.Range(0, oracle.FieldCount).Select(i => Convert.ToString(oracle.GetValue(i), System.Globalization.CultureInfo.InvariantCulture)!)]);

        using var sheets = Open(bytes);
        var records = ReadRecord.All(sheets.Next()!);

        Assert.Equal(expected, records.Select(record => record.Fields));
        Assert.Equal(101, records.Count);
    }

    private static void LegacyEncodingsForOracle() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static byte[] WriteWithSdk()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook(new Sheets());
            var sheet = workbook.AddNewPart<WorksheetPart>();
            var data = new SheetData(new Row(TextCell("姓名"), TextCell("金额"), TextCell("备注")));
            for (var i = 0; i < 100; i++)
                data.Append(new Row(TextCell($"人员{i}"), new Cell { CellValue = new CellValue(i * 1.25m) }, TextCell($"第 {i} 行\n<&>")));
            sheet.Worksheet = new Worksheet(data);
            workbook.Workbook.Sheets!.Append(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "人员" });
        }
        return stream.ToArray();
    }

    private static Cell TextCell(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };
}
