using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;

namespace Analytics.Pipeline.Tests.Reports.Workbooks;

public sealed class FindingsWorkbookTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Workbook_Validated_HasNoErrors(bool hostile)
    {
        using var run = new FictitiousRun { Hostile = hostile };
        run.Execute();
        using var document = SpreadsheetDocument.Open(Path.Combine(run.Reports, "findings.xlsx"), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Workbook_Sheets_HaveNamesAndRows()
    {
        using var run = new FictitiousRun();
        run.Execute();
        var sheets = Read(run);

        Assert.Equal(["说明", "摘要", "发现", "证据", "争议归属", "逐条核查", "市省两级不一致", "到期事项", "数据疑点", "与上次比较", "行数核对", "隔离行"], sheets.Keys);
        Assert.Equal(1 + 5, sheets["发现"].Count);
        Assert.Equal(1 + 12, sheets["证据"].Count);
        Assert.Equal(1 + 4, sheets["争议归属"].Count);
        Assert.Equal(["LN-TIC-0007", "LN-TIC-0008", "LN-TIC-0010", "LN-TIC-0009"], sheets["争议归属"].Skip(1).Select(row => row[0]));
        Assert.Equal(8_000_000.5, Convert.ToDouble(sheets["争议归属"][4][7], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Null(sheets["争议归属"][4][8]);
        Assert.Equal(["liaoning-2026/37#a", "liaoning-2026/18#a"], sheets["逐条核查"].Skip(1).Select(row => row[3]));
        Assert.Equal(["'=1+1", "是否固定人员：是"], sheets["逐条核查"].Skip(1).Select(row => row[9]));
        Assert.Equal("场地面积", Assert.Single(sheets["市省两级不一致"].Skip(1))[1]);
        Assert.Equal(["逾期未做", "逾期未做", "未到期"], sheets["到期事项"].Skip(1).Select(row => row[1]));
        Assert.Equal(1 + 6, sheets["行数核对"].Count);
        Assert.Equal(1 + 10, sheets["隔离行"].Count);
        Assert.Equal("F-0a31c9d2", sheets["发现"][1][0]);
        Assert.Equal(new DateTime(2023, 9, 1), sheets["发现"][1][9]);
        Assert.Equal(0.9996, sheets["发现"][1][3]);
        Assert.Null(sheets["证据"][1][8]);
        Assert.Contains("是否固定人员：是", (string)sheets["证据"][1][10]!, StringComparison.Ordinal);
        Assert.Equal("技术创新中心", sheets["证据"][1][3]);
    }

    [Fact]
    public void Workbook_English_HasEnglishSheets()
    {
        using var run = new FictitiousRun();
        run.Execute(run.Options with { Language = ReportLanguage.English });
        Assert.Equal(["Read me", "Summary", "Findings", "Evidence", "Allocation", "Compliance", "Divergences", "Calendar", "Flags", "Changes", "Accounting", "Quarantine"], Read(run).Keys);
    }

    [Fact]
    public void Workbook_TextLikeFormulas_IsDefused()
    {
        using var run = new FictitiousRun { Hostile = true };
        run.Execute();
        var cells = Read(run).Values.SelectMany(rows => rows).SelectMany(row => row).OfType<string>().ToList();

        Assert.DoesNotContain(cells, cell => cell.Length > 0 && "=+-@＝＋－＠\t".Contains(cell[0], StringComparison.Ordinal));
        Assert.Contains("'=HYPERLINK(\"http://evil.example\",\"x\")", cells);
        Assert.Contains(cells, cell => cell.Contains("：＝1+1", StringComparison.Ordinal));
    }

    [Fact]
    public void Workbook_Package_HasNoFormulasTimesOrAuthors()
    {
        using var run = new FictitiousRun { Hostile = true };
        run.Execute();
        using var zip = ZipFile.OpenRead(Path.Combine(run.Reports, "findings.xlsx"));

        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        Assert.DoesNotContain(zip.Entries, entry => entry.FullName.StartsWith("docProps/", StringComparison.Ordinal));
        Assert.Equal("[Content_Types].xml", zip.Entries[0].FullName);
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.Contains("worksheets", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            Assert.DoesNotContain(":f>", reader.ReadToEnd(), StringComparison.Ordinal);
        }
    }

    private static Dictionary<string, List<object?[]>> Read(FictitiousRun run)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(Path.Combine(run.Reports, "findings.xlsx"));
        using var reader = ExcelReaderFactory.CreateReader(stream);
        var sheets = new Dictionary<string, List<object?[]>>();
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            }

            sheets.Add(reader.Name, rows);
        }
        while (reader.NextResult());
        return sheets;
    }
}
