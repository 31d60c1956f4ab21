using Analytics.Registry.Intake.Layout;

namespace Analytics.Registry.Tests.Intake.Layout;

/// <summary>Years in titles and names; labels and values on covers.</summary>
public sealed class CoverTextTests
{
    [Theory]
    [InlineData("辽宁省甲技术创新中心2025年度人员名单", 2025)]
    [InlineData("2025年", 2025)]
    [InlineData("2025 年度", 2025)]
    [InlineData("２０２５年度报告", 2025)]
    [InlineData("二〇二五年度", 2025)]
    [InlineData("二零二五年度报告", 2025)]
    [InlineData("二○二四年", 2024)]
    [InlineData("人员2025.csv", 2025)]
    [InlineData("人员2025v2.xlsx", 2025)]
    [InlineData("2025年度报告（2026年3月31日填报）", 2025)]
    [InlineData("2026年3月31日报送的2025年度报告", 2025)]
    [InlineData("辽科发〔2026〕2号 2025年度名单", 2025)]
    [InlineData("2026年3月31日", null)]
    [InlineData("二〇二六年三月三十一日", null)]
    [InlineData("20250331人员.csv", null)]
    [InlineData("人员 2026-03-15.csv", null)]
    [InlineData("人员 2026 03 15.csv", null)]
    [InlineData("人员2026.3.15.csv", null)]
    [InlineData("辽科发〔2026〕2号", null)]
    [InlineData("DL-2025-7", null)]
    [InlineData("第12025号", null)]
    [InlineData("名单", null)]
    public void YearIn_Text_IsTheReportYearOrNothing(string text, int? expected) => Assert.Equal(expected, CoverText.YearIn(text));

    [Theory]
    [InlineData("中心名称：辽宁省甲技术创新中心\n填报年度：2024年\n", "LN-A|2024|cover")]
    [InlineData("中心名称,辽宁省甲技术创新中心,报告年度,2024\n", "LN-A|2024|cover")]
    [InlineData("\"中心名称：辽宁省甲技术创新中心；报告年度：2024\"\n", "LN-A|2024|cover")]
    [InlineData("平台编号：,平台名称：,辽宁省甲技术创新中心,年度,2024\n", "LN-A|2024|cover")]
    [InlineData("平台编号：（由管理部门填写）\n平台名称：辽宁省甲技术创新中心\n年度：2024\n", "LN-A|2024|cover")]
    [InlineData("平台编号,,平台名称,辽宁省甲技术创新中心,年度,2024\n", "LN-A|2024|cover")]
    public void Read_LabelsAboveATable_NamePlatformAndYear(string above, string expected)
    {
        using var loaded = new Loaded().WithRegister().File("LN-B/x.csv", above + "姓名,性别,是否固定人员,到岗日期\n张三,男,是,2021-01-01\n").Load();
        Assert.Equal(expected, loaded.One("SELECT p.platform_id, p.year, s.platform_from FROM personnel p JOIN intake.source s USING (source_id)"));
    }
}
