using Analytics.Regulations.Findings;

namespace Analytics.Regulations.Tests.DoubleClaims;

/// <summary>What two platforms count, and whether it is found.</summary>
public sealed class DoubleClaimFindingsTests
{
    private const string Achievements = "平台编号,成果类型,成果名称,专利号/登记号,授权日期,完成人,权利人\n";
    private const string Projects = "平台编号,项目编号,项目名称,项目级别,承担方式,牵头单位,项目负责人,立项日期,总经费（元）,本单位经费（元）\n";
    private const string Contracts = "平台编号,合同编号,认定登记编号,合同名称,委托单位,签订日期,合同金额（元）\n";

    private static Inspected Find(string file, string text, FindingScope? scope = null) => new Inspected().File(file, text).Find(scope);

    private static Inspected Patent(string first, string second, string owners = "甲公司", string number = "ZL201710601862.3") => Find("成果.csv", Achievements + $"""
        {first},发明专利,一种船舶动力密封结构,ZL201710601862.3,2020-05-06,欧阳明哲；司徒静,{owners}
        {second},发明专利,船舶动力密封结构,{number},2020-05-06,欧阳明哲；司徒静,{owners}
        """);

    [Theory]
    [InlineData("LN-A", "LN-B", "liaoning-2026/31.6")]
    [InlineData("DL-M", "LN-B", "dalian-2025/15")]
    [InlineData("LN-A", "DL-M", "dalian-2025/15")]
    [InlineData("LN-B", "LN-D", "")]
    public void Find_OnePatentOnTwoLists_IsHeldAgainstTheRightClause(string first, string second, string clause)
    {
        using var inspected = Patent(first, second);
        var platforms = string.Join(';', new[] { first, second }.Order(StringComparer.Ordinal));
        Assert.Equal(
            $"achievement_duplicate|{platforms}|{clause}|REVIEW|certain|medium",
            inspected.One("SELECT kind, platform_ids, clause, outcome, confidence_word, severity FROM result.finding"));
        Assert.Equal("欧阳**、司徒*", inspected.Rows("SELECT DISTINCT value FROM result.evidence_fact WHERE column_name = 'people'").Single());
    }

    [Fact]
    public void Find_WithoutNumber_IsNeverCertain()
    {
        using var inspected = Patent("LN-A", "LN-B", number: "");
        Assert.Equal("likely", inspected.One("SELECT confidence_word FROM result.finding"));
    }

    [Theory]
    [InlineData("LN-A", "LN-X")]
    [InlineData("LN-A", "LN-A")]
    public void Find_RevokedOrSamePlatform_IsNothing(string first, string second)
    {
        using var inspected = Patent(first, second);
        Assert.Equal(0, inspected.Count);
    }

    [Fact]
    public void Find_CoOwnersEachWithItsCenter_IsNothing()
    {
        using var inspected = Patent("LN-A", "LN-B", "甲公司；乙大学");
        Assert.Equal(0, inspected.Count);
    }

    [Fact]
    public void Find_OtherRegimeAskedFor_IsNothing()
    {
        using var inspected = Find("成果.csv", Achievements + """
            LN-A,发明专利,一种船舶动力密封结构,ZL201710601862.3,2020-05-06,欧阳明哲,甲公司
            LN-B,发明专利,一种船舶动力密封结构,ZL201710601862.3,2020-05-06,欧阳明哲,甲公司
            """, new FindingScope(2025, new DateOnly(2026, 3, 31), Regime: "dalian"));
        Assert.Equal(0, inspected.Count);
    }

    [Theory]
    [InlineData("牵头", "", "牵头", "", 1)]
    [InlineData("牵头", "", "参与", "", 0)]
    [InlineData("牵头", "1800000", "牵头", "1200000", 0)]
    [InlineData("牵头", "3000000", "参与", "3000000", 1)]
    [InlineData("", "", "", "", 1)]
    public void Find_Project_SharesMustShow(string firstRole, string firstFund, string secondRole, string secondFund, int expected)
    {
        using var inspected = Find("科研项目.csv", Projects + $"""
            LN-A,2024YF310042,近海风场叶片前缘防护研究,国家级,{firstRole},甲公司,欧阳明哲,2024-05-01,3000000,{firstFund}
            LN-B,2024YF310042,近海风场叶片前缘防护研究,国家级,{secondRole},甲公司,欧阳明哲,2024-05-01,3000000,{secondFund}
            """);
        Assert.Equal(expected, inspected.Count);
        Assert.All(inspected.Findings(), finding => Assert.Equal("project_duplicate|LN-A;LN-B|REVIEW", finding));
    }

    [Theory]
    [InlineData("600000", 1)]
    [InlineData("60.00万元", 1)]
    [InlineData("250000", 0)]
    [InlineData("", 1)]
    public void Find_Contract_PartsOfTheAmountAreShares(string second, int expected)
    {
        using var inspected = Find("横向合同.csv", Contracts + $"""
            LN-A,HT2024-001,2024290000012345,叶片检测技术开发,丁公司,2024-05-06,600000
            LN-B,LN-7,2024290000012345,叶片检测技术开发,丁公司,2024-05-06,{second}
            """);
        Assert.Equal(expected, inspected.Count);
    }
}
