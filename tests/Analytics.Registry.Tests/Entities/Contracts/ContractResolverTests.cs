using Analytics.Registry.Entities;
using Analytics.Registry.Tests.Intake;

namespace Analytics.Registry.Tests.Entities.Contracts;

/// <summary>Which rows stand for one contract, one project, one transfer.</summary>
public sealed class ContractResolverTests
{
    private static string Entities(string file, string header, string rows, string kind)
    {
        using var loaded = new Loaded().WithRegister().File(file, header + "\n" + rows).Load();
        EntityResolution.Resolve(loaded.Database, CancellationToken.None);
        Assert.Empty(loaded.Quarantined());
        return string.Join(' ', loaded.Rows($"SELECT e.entity_id FROM result.entity e WHERE e.kind = '{kind}' ORDER BY row_id").Select(id => id[^1]));
    }

    [Fact]
    public void Resolve_Contracts_OwnNumbersAloneJoinNothing() => Assert.Equal("1 1 2", Entities(
        "横向合同.csv", "平台编号,合同编号,认定登记编号,合同名称,委托单位,签订日期,合同金额（元）", """
        LN-A,HT2024-001,2024290000012345,叶片检测技术开发,丁公司,2024-05-06,600000
        LN-B,HT2024-001,2024290000012345,叶片检测技术开发,丁公司,2024-05-06,400000
        LN-B,HT2024-001,,育苗基质技术服务,戊合作社,2024-07-08,90000
        """, "contract"));

    [Fact]
    public void Resolve_Projects_NumberWithTitleOrLeaderJoins() => Assert.Equal("1 1 2", Entities(
        "科研项目.csv", "平台编号,项目编号,项目名称,项目级别,承担方式,牵头单位,项目负责人,立项日期,总经费（元）", """
        LN-A,2024YF310042,近海风场叶片前缘防护研究,国家级,牵头,甲公司,欧阳明哲,2024-05-01,3000000
        LN-B,2024yf-310042,近海风场叶片前缘防护的研究,国家级,参与,甲公司,欧阳明哲,2024-05-01,3000000
        LN-B,2024YF310042,水稻育种,国家级,牵头,乙大学,司徒静,2023-02-01,800000
        """, "project"));

    [Fact]
    public void Resolve_Transfers_TitleTransfereeDayAndAmountJoin() => Assert.Equal("1 1 2", Entities(
        "成果转化.csv", "平台编号,合同编号,成果名称,转化方式,受让单位,转化日期,转化金额（元）", """
        LN-A,ZH-2024-17,叶片前缘防护涂层,转让,丁公司,2024-05-06,600000
        LN-B,ZH-2024-17,叶片前缘防护涂层,转让,丁公司,2024-05-06,600000
        LN-B,ZH-2024-18,叶片前缘防护涂层,许可,戊公司,2023-03-06,50000
        """, "transfer"));
}
