using System.Text;
using Analytics.Registry.Reading;
using Analytics.Registry.Tests.Reading.Workbooks;
using Analytics.TestKit;

namespace Analytics.Registry.Tests.Reading;

public sealed class FormatDetectorTests
{
    private static InputFile Detect(string name, byte[] bytes)
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.File(name), bytes);
        return Assert.Single(InputDiscovery.Discover(folder.Path));
    }

    [Theory]
    [InlineData("人员.csv", "姓名,单位\n张三,一所\n", "Csv")]
    [InlineData("人员.tsv", "姓名\t单位\n", "Csv")]
    [InlineData("人员.txt", "姓名 单位\n", "Csv")]
    [InlineData("人员", "姓名,单位\n", "Csv")]
    [InlineData("a.jsonl", "{\"a\":1}\n", "JsonLines")]
    [InlineData("a.json", "[{\"a\":1}]", "JsonLines")]
    [InlineData("a.txt", "{\"a\":1}\n", "JsonLines")]
    [InlineData("mapping.yaml", "a: 1\n", "Mapping")]
    [InlineData("readme.md", "# 说明\n", "Ignored")]
    [InlineData("~$人员.xlsx", "x", "Ignored")]
    [InlineData(".DS_Store", "x", "Ignored")]
    [InlineData("Thumbs.db", "x", "Ignored")]
    [InlineData("通知.pdf", "%PDF-1.4\n", "Ignored")]
    public void Detect_ByContentThenName_TellsFormat(string name, string content, string expected)
    {
        var file = Detect(name, Encoding.UTF8.GetBytes(content));

        Assert.Equal(expected, file.Format.ToString());
        Assert.Null(file.Problem);
        Assert.Equal(expected == "Ignored" ? "IGNORED" : null, file.Notice?.Code);
    }

    [Fact]
    public void Detect_WrongExtension_IsReadByContentAndSaid()
    {
        var workbook = Detect("人员.csv", XlsxFile.Bytes("<sheetData/>"));
        var text = Detect("人员.xlsx", Encoding.UTF8.GetBytes("姓名,单位\n张三,一所\n"));

        Assert.Equal((InputFormat.Xlsx, "EXTENSION_MISMATCH"), (workbook.Format, workbook.Notice?.Code));
        Assert.Equal((InputFormat.Csv, "EXTENSION_MISMATCH"), (text.Format, text.Notice?.Code));
    }

    [Fact]
    public void Detect_OfficeDocuments_AreIgnored()
    {
        var docx = ZipFileWriter.Bytes(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", "<w/>"u8.ToArray()));
        var doc = CompoundFileWriter.Bytes(("WordDocument", new byte[4096]));

        Assert.Equal((InputFormat.Ignored, "IGNORED"), (Detect("a.docx", docx).Format, Detect("a.docx", docx).Notice?.Code));
        Assert.Equal(InputFormat.Ignored, Detect("a.doc", doc).Format);
    }

    [Theory]
    [InlineData("a.rar", "526172211A0700")]
    [InlineData("a.7z", "377ABCAF271C0004")]
    [InlineData("a.csv.gz", "1F8B080000000000")]
    public void Detect_OtherArchives_AreReported(string name, string hex)
    {
        var file = Detect(name, Convert.FromHexString(hex));

        Assert.Equal((InputFormat.Unknown, "UNSUPPORTED_FORMAT"), (file.Format, file.Problem?.Code));
        Assert.False(file.HasSheets);
    }

    [Fact]
    public void Detect_WebPageNamedXls_IsReportedWithAdvice()
    {
        var file = Detect("导出.xls", Encoding.UTF8.GetBytes("<html><table><tr><td>姓名</td></tr></table></html>"));

        Assert.Equal("UNSUPPORTED_FORMAT", file.Problem?.Code);
        Assert.Contains(".xlsx", file.Problem!.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Detect_Utf16Text_IsText() => Assert.Equal(InputFormat.Csv, Detect("a.csv", Encoding.Unicode.GetBytes("姓名,单位\n张三,一所\n李四,二所\n")).Format);
}
