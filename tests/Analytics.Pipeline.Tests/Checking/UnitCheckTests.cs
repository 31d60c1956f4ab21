using Analytics.Pipeline.Checking;
using Analytics.Pipeline.Templates;
using Analytics.Pipeline.Tests.Templates;
using Analytics.Regulations.Rules;
using Analytics.TestKit;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Analytics.Pipeline.Tests.Checking;

/// <summary>A unit's own check: the compliance sheet of a template, empty and filled in.</summary>
public sealed class UnitCheckTests
{
    public static TheoryData<string> Regimes() => TemplateWorkbookTests.Regimes();

    [Theory]
    [MemberData(nameof(Regimes))]
    public void Check_EmptyTemplate_MissesEverything(string regime)
    {
        using var folder = new TempFolder();
        var result = Check(Template(folder, regime), regime);
        var checks = RuleBook.Read(PackFiles.Shipped()).Of(regime).Checks.Select(item => item.Check.Id).ToList();
        Assert.Equal(checks.Order(StringComparer.Ordinal), result.Outcomes.Select(row => row.CheckId).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(result.Outcomes.Where(row => row.Outcome != Outcome.Missing).Select(row => $"{row.CheckId} {row.Outcome}"));
        Assert.All(result.Outcomes, row => Assert.StartsWith("请填写：", row.Fix, StringComparison.Ordinal));
    }

    [Fact]
    public void Check_FilledIn_SaysWhereItStands()
    {
        using var folder = new TempFolder();
        var path = Template(folder, "liaoning");
        FilledTemplate.FillIn(path);
        var result = Check(path, "liaoning");
        Assert.Empty(result.Problems);
        Assert.Equal(2025, result.Year);
        Assert.All(result.Outcomes, row => Assert.Equal("LN-SAMPLE", row.CenterId));
        var staff = Assert.Single(result.Outcomes, row => row.CheckId == "liaoning-2026/18#a" && row.Period == "2025");
        Assert.Equal(("≥ 10 人", "1"), (staff.Required, staff.Actual));
        Assert.Equal(["template.xlsx · 人员 第 3 行"], staff.Evidence);
        Assert.NotEmpty(staff.Fix);
    }

    [Theory]
    [InlineData("", "本中心（未填编号）")]
    [InlineData("中心编号：LN-9\n", "LN-9")]
    public void Check_TablesThatNameNoCenter_AreTheUnitsOwn(string cover, string center)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("in/人员名单2025.csv"), "姓名,证件号码,是否固定人员,是否全职\n张伟民,290101198503071233,是,是\n");
        File.WriteAllText(folder.File("in/设备清单2025.csv"), cover + "设备名称,资产编号,原值（元）\n离心机,A-1,120000\n");
        var result = Check(Path.Combine(folder.Path, "in"), "liaoning");
        Assert.Empty(result.Problems);
        Assert.Equal([center], result.Outcomes.Select(row => row.CenterId).Distinct());
        Assert.Contains(result.Outcomes, row => row.Evidence.Any(place => place.StartsWith("人员名单2025.csv 第 2 行", StringComparison.Ordinal)));
        Assert.Contains(result.Outcomes, row => row.CheckId == "liaoning-2026/12.3#b" && row.Actual == "0–12");
    }

    [Fact]
    public void Check_OneFaultInManyRows_IsOneLine()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("in/人员名单2025.csv"), "姓名,证件号码,是否固定人员,中心名称\n张伟民,290101198503071233,是,甲中心\n李小红,,是,甲中心\n王东,,是,乙中心\n");
        File.WriteAllText(folder.File("in/中心名单.csv"), "中心编号,中心名称,适用办法,中心状态,批准日期\nLN-1,丙中心,辽宁省,运行中,2024-02-01\n");
        Assert.Equal(
            ["人员名单2025.csv 第 2–3 行（共 2 行） platform_id: 所属平台“甲中心”不在平台名单中。 [PLATFORM_UNKNOWN]", "人员名单2025.csv 第 4 行 platform_id: 所属平台“乙中心”不在平台名单中。 [PLATFORM_UNKNOWN]"],
            Check(Path.Combine(folder.Path, "in"), null).Problems);
    }

    [Fact]
    public void Check_CellThatCannotBeRead_IsNamed()
    {
        using var folder = new TempFolder();
        var path = Template(folder, "liaoning");
        FilledTemplate.FillIn(path, ("人员", "到岗日期", "去年春天"));
        var problem = Assert.Single(Check(path, "liaoning").Problems);
        Assert.StartsWith("template.xlsx · 人员 第 3 行 start_date: ", problem, StringComparison.Ordinal);
        Assert.Contains("去年春天", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WithoutRegime_TakesTheOneThatTheCentersNameStates()
    {
        using var folder = new TempFolder();
        var path = Template(folder, "liaoning");
        FilledTemplate.FillIn(path);
        Assert.Equal(["liaoning"], Check(path, null).Regulations.Select(regulation => regulation.Regime));
    }

    [Fact]
    public void Check_Out_WritesPageWorkbookAndTables()
    {
        using var folder = new TempFolder();
        var path = Template(folder, "liaoning");
        FilledTemplate.FillIn(path);
        var output = folder.File("sheet/x");
        UnitCheck.Execute(new CheckOptions(path) { Regime = "liaoning", Out = Path.GetDirectoryName(output)! }, null, CancellationToken.None);
        Assert.Equal(["check.html", "check.xlsx", "compliance.csv", "quarantine.csv"], Directory.GetFiles(Path.GetDirectoryName(output)!).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(output)!, "check.html"));
        Assert.Contains("辽科发〔2026〕2号", page, StringComparison.Ordinal);
        Assert.Contains("template.xlsx · 人员 第 3 行", page, StringComparison.Ordinal);
        using var document = SpreadsheetDocument.Open(Path.Combine(Path.GetDirectoryName(output)!, "check.xlsx"), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => error.Description));
        Assert.Equal(2, document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Count());
    }

    [Theory]
    [InlineData(new[] { 3, 4, 5, 9 }, "3–5, 9")]
    [InlineData(new[] { 2 }, "2")]
    [InlineData(new[] { 1, 3, 5, 7, 9 }, "1, 3, 5, 7 …")]
    public void Spans_Rows_AreShort(int[] rows, string expected) => Assert.Equal(expected, PlaceText.Spans(rows));

    private static string Template(TempFolder folder, string regime)
    {
        var path = folder.File("template.xlsx");
        TemplateWorkbook.Write(path, RuleBook.Read(PackFiles.Shipped()).Of(regime), ReportLanguage.Chinese);
        return path;
    }

    private static CheckResult Check(string path, string? regime) => UnitCheck.Execute(new CheckOptions(path) { Regime = regime }, null, CancellationToken.None);
}
