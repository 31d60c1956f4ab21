using Analytics.Registry.Tests.Reading.Workbooks;

namespace Analytics.Registry.Tests.Intake.Platforms;

/// <summary>The platform of a sheet among several sheets, and of rows that name something odd.</summary>
public sealed class PlatformResolverTests
{
    private const string Header = "姓名|性别|是否固定人员|到岗日期";
    private const string Platforms = "SELECT name, platform_id, year FROM personnel ORDER BY row_id";

    [Fact]
    public void OfSheet_CoverSheet_CountsForTheSheetsThatNameNothing()
    {
        using var loaded = new Loaded().WithRegister().File("x.xlsx", XlsxFile.Workbook(
            ("封面", "visible", SheetXml.Of(["中心名称|辽宁省甲技术创新中心", "报告年度|2025"])),
            ("人员", "visible", SheetXml.Of([Header, "张三|男|是|2020-01-01"])))).Load();
        Assert.Equal(["张三|LN-A|2025"], loaded.Rows(Platforms));
        Assert.Equal("2|0|0|2", loaded.One("SELECT rows_read, rows_accepted, rows_quarantined, rows_other FROM intake.accounting JOIN intake.source USING (source_id) WHERE sheet = '封面'"));
    }

    [Fact]
    public void OfSheet_SheetsOfSeveralPlatforms_EachHasItsOwn()
    {
        using var loaded = new Loaded().WithRegister().File("DL-C/x.xlsx", XlsxFile.Workbook(
            ("甲", "visible", SheetXml.Of(["中心名称：辽宁省甲技术创新中心", "报告年度：2024", Header, "张三|男|是|2020-01-01"])),
            ("乙", "visible", SheetXml.Of(["辽宁省乙重点实验室2025年度人员名单", Header, "李四|男|是|2020-01-01"])),
            ("LN-B 2023年", "visible", SheetXml.Of([Header, "王五|男|是|2020-01-01"])))).Load();
        Assert.Equal(["张三|LN-A|2024", "李四|LN-B|2025", "王五|LN-B|2023"], loaded.Rows(Platforms));
    }

    [Fact]
    public void OfSheet_SheetsDisagree_AThirdOneBelongsToTheFolder()
    {
        using var loaded = new Loaded().WithRegister().File("DL-C/2025.xlsx", XlsxFile.Workbook(
            ("一", "visible", SheetXml.Of(["中心名称：辽宁省甲技术创新中心", Header, "张三|男|是|2020-01-01"])),
            ("二", "visible", SheetXml.Of(["中心名称：辽宁省乙重点实验室", Header, "李四|男|是|2020-01-01"])),
            ("三", "visible", SheetXml.Of([Header, "王五|男|是|2020-01-01"])))).Load();
        Assert.Equal(["张三|LN-A|2025", "李四|LN-B|2025", "王五|DL-C|2025"], loaded.Rows(Platforms));
    }

    [Theory]
    [InlineData("290101198503071233")]
    [InlineData("13912345678")]
    public void OfRow_NumberOfAPersonWhereThePlatformBelongs_IsNoPlatformAndIsNotShown(string number)
    {
        using var loaded = new Loaded().WithRegister().File("名单2025.csv", $"平台编号,姓名,性别,是否固定人员,到岗日期\n{number},张三,男,是,2020-01-01\n").Load();
        Assert.Equal(["2|PLATFORM_UNKNOWN|platform_id"], loaded.Quarantined());
        Assert.DoesNotContain(number, loaded.One("SELECT message_zh || message_en || raw_masked FROM intake.quarantine"), StringComparison.Ordinal);
    }

    [Fact]
    public void OfRow_NameInTheNumbersColumn_IsThePlatformOfThatName()
    {
        using var loaded = new Loaded().WithRegister().File("名单2025.csv", "平台编号,姓名,性别,是否固定人员,到岗日期\n辽宁省乙重点实验室,张三,男,是,2020-01-01\n").Load();
        Assert.Equal(["张三|LN-B|2025"], loaded.Rows(Platforms));
    }
}
