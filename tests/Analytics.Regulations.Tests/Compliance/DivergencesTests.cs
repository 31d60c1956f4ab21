namespace Analytics.Regulations.Tests.Compliance;

/// <summary>A center with a city and a provincial title: where the two regulations differ, both are shown and neither is corrected.</summary>
public sealed class DivergencesTests
{
    private const string Files = """
        中心编号,中心名称,适用办法,中心状态,批准日期
        LN-1,辽宁省甲技术创新中心,辽宁省,运行中,2024-05-01
        DL-1,大连市甲技术创新中心,大连市,运行中,2024-05-01
        """;

    private const string Register = "平台编号,平台名称,平台类别,平台级别,所在省,所在市,状态,中心谱系编号\nLN-1,辽宁省甲技术创新中心,技术创新中心,省级,辽宁省,大连市,运行,L1\nDL-1,大连市甲技术创新中心,技术创新中心,市级,辽宁省,大连市,运行,L1\n";

    private const string Query = "SELECT lineage_id, topic, check_id_a, outcome_a, check_id_b, outcome_b FROM result.divergence";

    [Fact]
    public void Site_950SquareMetres_FailsInTheCityAndIsToBeExplainedInTheProvince()
    {
        using var judged = Both(950).Judge("2026-07-01");
        Assert.Equal(["L1|site_area|dalian-2025/5.5#a|FAIL|liaoning-2026/12.3#a|WARN"], judged.Rows(Query + " WHERE topic = 'site_area' AND center_id_a = 'DL-1'"));
    }

    [Fact]
    public void Site_OneThousand_DiffersInNothing()
    {
        using var judged = Both(1000).Judge("2026-07-01");
        Assert.Empty(judged.Rows(Query + " WHERE topic = 'site_area'"));
    }

    [Fact]
    public void Site_MissingOnOneSide_IsNoDifference()
    {
        using var judged = new Judged().File("称号.csv", Files).File("名录.csv", Register)
            .File("申报.csv", "申报编号,中心编号,适用办法,申报日期,推荐文号,推荐日期\n甲,LN-1,辽宁省,2026-05-01,一,2026-04-30\n乙,DL-1,大连市,2026-05-01,二,2026-04-30\n")
            .File("场地.csv", "中心编号,场地编号,建筑面积（平方米）,场地用途\nLN-1,一,950,研发\n").Judge("2026-07-01");
        Assert.Empty(judged.Rows(Query + " WHERE topic = 'site_area'"));
    }

    private static Judged Both(int area) => new Judged().File("称号.csv", Files).File("名录.csv", Register)
        .File("申报.csv", "申报编号,中心编号,适用办法,申报日期,推荐文号,推荐日期\n甲,LN-1,辽宁省,2026-05-01,一,2026-04-30\n乙,DL-1,大连市,2026-05-01,二,2026-04-30\n")
        .File("场地.csv", $"中心编号,场地编号,建筑面积（平方米）,场地用途\nLN-1,一,{area},研发\nDL-1,一,{area},研发\n");
}
