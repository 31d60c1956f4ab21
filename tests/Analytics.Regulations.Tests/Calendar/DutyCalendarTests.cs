using Analytics.Regulations.Tests.Compliance;

namespace Analytics.Regulations.Tests.Calendar;

/// <summary>What is due when, and where a center stands, from the files of an office.</summary>
public sealed class DutyCalendarTests
{
    private const string Titles = """
        中心编号,中心名称,适用办法,中心状态,批准日期,建设期开始,建设期结束
        LN-1,辽宁省甲技术创新中心,辽宁省,运行中,2024-05-01,,
        LN-2,辽宁省乙技术创新中心,辽宁省,筹建,2025-09-01,2025-09-10,
        LN-3,辽宁省丙技术创新中心,辽宁省,已撤销,2020-01-01,,
        AS-1,鞍山市丁专业技术创新中心,鞍山市,建设中,2024-06-01,2024-06-01,2027-05-31
        """;

    private const string Due = "SELECT duty, about, CAST(due AS VARCHAR), coalesce(CAST(done AS VARCHAR), ''), state FROM result.duty WHERE center_id = '{0}' ORDER BY duty, due, about";

    [Fact]
    public void Reports_DoneOverdueAndOpen()
    {
        using var judged = new Judged().File("称号.csv", Titles)
            .File("年报.csv", "中心编号,报告年度,提交日期,适用办法,报送渠道,依托单位是否审核\nLN-1,2025,2026-03-20,辽宁省,省科技创新综合信息平台,是\n").Judge("2027-05-01");
        Assert.Equal(
            ["liaoning-2026/27~report|2026|2027-03-31||overdue", "liaoning-2026/27~report|2027|2028-03-31||open"],
            judged.Rows(Of("LN-1")).Where(row => row.Contains("~report", StringComparison.Ordinal)));
    }

    [Fact]
    public void Reports_NobodyDelivered_AreUnknownAndNeverOverdue()
    {
        using var judged = new Judged().File("称号.csv", Titles).Judge("2027-05-01");
        Assert.DoesNotContain(judged.Rows("SELECT state FROM result.duty WHERE duty LIKE '%~report' OR duty LIKE '%~evaluation' OR duty LIKE '%_meeting'"), state => state == "overdue");
        Assert.Contains("liaoning-2026/27~report|2026|2027-03-31||unknown", judged.Rows(Of("LN-1")));
    }

    [Fact]
    public void Evaluation_TwoYearsAfterTheLastOne()
    {
        using var judged = new Judged().File("称号.csv", Titles)
            .File("评估.csv", "评估编号,中心编号,适用办法,评估类型,评估日期,评估等次\n一,LN-1,辽宁省,定期评估,2026-09-01,良好\n").Judge("2027-05-01");
        Assert.Contains("liaoning-2026/28~evaluation||2028-12-31||open", judged.Rows(Of("LN-1")));
    }

    [Fact]
    public void Preparation_OneYear_AndBuildingAsAgreed()
    {
        using var judged = new Judged().File("称号.csv", Titles).Judge("2026-03-31");
        Assert.Contains("liaoning-2026/12.tail~preparation||2026-09-10||open", judged.Rows(Of("LN-2")));
        Assert.Contains("anshan-2024/11~building||2027-05-31||open", judged.Rows(Of("AS-1")));
        Assert.Empty(judged.Rows(Of("LN-3")));
    }

    [Fact]
    public void Filing_ThirtyWorkingDaysAcrossSpringFestival()
    {
        using var judged = new Judged().File("称号.csv", Titles)
            .File("变更.csv", "变更编号,中心编号,适用办法,变更类型,依托单位决定日期,报送厅局日期\n一,LN-1,辽宁省,主任变更,2026-02-10,\n二,LN-1,辽宁省,主任变更,2026-02-10,2026-03-31\n").Judge("2026-03-20");
        Assert.Equal(
            ["liaoning-2026/15~director|一|2026-03-30||open", "liaoning-2026/15~director|二|2026-03-30||open"],
            judged.Rows(Of("LN-1")).Where(row => row.Contains("~director", StringComparison.Ordinal)));
    }

    [Fact]
    public void Lifecycle_TheGravestKnownThingDecides()
    {
        using var judged = new Judged().File("称号.csv", Titles)
            .File("评估.csv", "评估编号,中心编号,适用办法,评估类型,评估日期,评估等次,整改开始日期,整改期限\n一,LN-1,辽宁省,定期评估,2026-02-01,基本合格,2026-02-10,2027-02-09\n").Judge("2026-03-31");
        Assert.Equal(["AS-1|building", "LN-1|rectifying", "LN-2|preparing", "LN-3|revoked"], judged.Rows("SELECT center_id, stage FROM result.lifecycle ORDER BY center_id"));
    }

    [Fact]
    public void Lifecycle_UnqualifiedUnderLiaoning_IsASuggestionOfRevocation()
    {
        using var judged = new Judged().File("称号.csv", Titles)
            .File("评估.csv", "评估编号,中心编号,适用办法,评估类型,评估日期,评估等次\n一,LN-1,辽宁省,定期评估,2026-02-01,不合格\n").Judge("2026-03-31");
        Assert.Contains("LN-1|revocation|liaoning-2026/31.1", judged.Rows("SELECT center_id, stage, trigger_clause FROM result.lifecycle"));
    }

    private static string Of(string center) => Due.Replace("{0}", center, StringComparison.Ordinal);
}
