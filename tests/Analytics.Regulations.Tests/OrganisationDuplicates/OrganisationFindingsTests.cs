using Analytics.Regulations.Findings;

namespace Analytics.Regulations.Tests.OrganisationDuplicates;

/// <summary>A host unit that the register holds twice, and what only looks so.</summary>
public sealed class OrganisationFindingsTests
{
    private const string Header = "单位编号,单位名称,统一社会信用代码,单位性质,注册地市\n";
    private const string Code = "91290000100000008A";

    private static Inspected Find(string rows, FindingScope? scope = null) => new Inspected().File("依托单位名录.csv", Header + rows).Find(scope);

    [Fact]
    public void Find_TwoNumbersOfOneCode_IsForReviewWithoutAClause()
    {
        using var found = Find($"H-1,甲海洋装备有限公司,{Code},企业,大连市\nH-2,甲海洋装备有限责任公司,{Code},企业,大连市\n");
        Assert.Equal("org_duplicate|REVIEW|low||", found.One("SELECT kind, outcome, severity, clause, platform_ids FROM result.finding"));
        Assert.Contains("H-1、H-2", found.One("SELECT message_zh FROM result.finding"), StringComparison.Ordinal);
        Assert.Equal(2, found.Rows("SELECT row_id FROM result.evidence").Count);
    }

    [Theory]
    [InlineData("H-1,甲海洋装备有限公司,91290000100000008A,企业,大连市\nH-1,甲海洋装备有限公司,91290000100000008A,企业,大连市\n")]
    [InlineData("H-1,甲海洋装备有限公司,91290000100000008A,企业,大连市\nH-2,乙海洋装备有限公司,,企业,大连市\n")]
    public void Find_OneNumberTwiceOrTwoUnits_IsNothing(string rows)
    {
        using var found = Find(rows);
        Assert.Empty(found.Findings());
    }

    [Fact]
    public void Find_OneRegimeAskedFor_IsNothing()
    {
        using var found = Find($"H-1,甲公司,{Code},企业,大连市\nH-2,甲公司,{Code},企业,大连市\n", new FindingScope(2025, new DateOnly(2026, 3, 31), "liaoning"));
        Assert.Empty(found.Findings());
    }
}
