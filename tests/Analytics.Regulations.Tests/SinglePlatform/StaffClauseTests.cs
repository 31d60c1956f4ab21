using Analytics.Regulations.Findings;

namespace Analytics.Regulations.Tests.SinglePlatform;

/// <summary>Dalian article 5 (5) beside Liaoning article 18, from files to findings.</summary>
public sealed class StaffClauseTests
{
    private const string Dalian = "dalian-2025/5.5";

    private static IReadOnlyList<string> Under(Inspected found, string clause) =>
        found.Rows($"SELECT platform_ids, outcome FROM result.finding WHERE kind = 'single_platform' AND clause = '{clause}' ORDER BY platform_ids");

    [Theory]
    [InlineData("LN-A")]
    [InlineData("GJ-N")]
    [InlineData("JL-P")]
    public void Find_CenterOfDalianAndAnyOtherActivePlatform_IsForReview(string other)
    {
        using var found = new Inspected().Row("DL-M").Row(other).Find();
        Assert.Equal([$"DL-M;{other}|REVIEW"], Under(found, Dalian));
        Assert.Empty(Under(found, "liaoning-2026/18"));
        Assert.Equal("第五条（五）|大科规发〔2025〕8号|2026-01-19", found.One($"SELECT article, document_no, effective FROM result.clause WHERE clause = '{Dalian}'"));
        Assert.Equal("medium|0.9995", found.One("SELECT severity, confidence FROM result.finding WHERE kind = 'single_platform'"));
        Assert.Contains("大连市", found.One("SELECT message_zh FROM result.finding WHERE kind = 'single_platform'"), StringComparison.Ordinal);
    }

    [Fact]
    public void Find_RevokedPlatform_IsNothing()
    {
        using var found = new Inspected().Row("DL-M").Row("LN-X").Find();
        Assert.Empty(found.Findings());
    }

    [Fact]
    public void Find_MobileAtOneOfThem_IsNothing()
    {
        using var found = new Inspected().Row("DL-M").Row("LN-A", isFixed: "否").Find();
        Assert.Empty(found.Findings());
    }

    [Fact]
    public void Find_PeriodsThatDoNotMeet_AreNothing()
    {
        using var found = new Inspected().Row("DL-M", "2018-01-01", "2021-12-31").Row("LN-A", "2022-01-01").Find();
        Assert.Empty(found.Findings());
    }

    [Fact]
    public void Find_CityAndProvincialTitleOfOneCenter_AreNoDouble()
    {
        using var found = new Inspected().File("平台名录.csv", """
            平台编号,平台名称,平台类别,平台级别,所在省,所在市,依托单位,状态,lineage_id
            LN-A,辽宁省甲技术创新中心,技术创新中心,省级,辽宁省,大连市,甲公司,运行,L-1
            DL-M,大连市甲技术创新中心,技术创新中心,市级,辽宁省,大连市,甲公司,运行,L-1
            """).Row("LN-A").Row("DL-M").Find();
        Assert.Empty(found.Findings());
    }

    [Fact]
    public void Find_ThreePlatforms_AreJudgedByEachClauseForItself()
    {
        using var found = new Inspected().Row("DL-M").Row("LN-A").Row("LN-B").Find();
        Assert.Equal(["DL-M;LN-A;LN-B|REVIEW"], Under(found, Dalian));
        Assert.Equal(["LN-A;LN-B|WARN"], Under(found, "liaoning-2026/18"));
    }

    [Fact]
    public void Find_PlatformBesideAnotherOnlyAfterTheCenter_IsNotPartOfIt()
    {
        using var found = new Inspected().Row("DL-M", "2018-01-01", "2020-12-31").Row("LN-A", "2019-01-01").Row("LN-B", "2022-01-01").Find();
        Assert.Equal(["DL-M;LN-A|REVIEW"], Under(found, Dalian));
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData("dalian", 1)]
    [InlineData("liaoning", 1)]
    [InlineData("anshan", 0)]
    public void Find_RegimeAskedFor_KeepsItsOwnClause(string? regime, int expected)
    {
        using var found = new Inspected().Row("DL-M").Row("LN-A").Row("LN-B").Find(new FindingScope(2025, new DateOnly(2026, 3, 31), Regime: regime));
        Assert.Equal(expected, found.Count);
    }

    [Fact]
    public void Find_ExceptionOfOneClause_ExplainsThatOneAlone()
    {
        const string header = "条款,对象姓名,身份证号,平台编号,批准文号,有效期至\n";
        using var found = new Inspected().Row("DL-M").Row("LN-A").Row("LN-B").File("例外.csv", header + $"dalian-2025/5.5,,{Inspected.Id},,大科函〔2025〕3号,\n").Find();
        Assert.Equal(["DL-M;LN-A;LN-B|INFO"], Under(found, Dalian));
        Assert.Equal(["LN-A;LN-B|WARN"], Under(found, "liaoning-2026/18"));
    }

    [Fact]
    public void Find_ReportsBeforeItsFirstDay_NameThePredecessor()
    {
        using var found = new Inspected().Row("DL-M", year: 2023).Row("LN-A", year: 2023).Find();
        Assert.Equal(["DL-M;LN-A|REVIEW"], Under(found, Dalian));
        Assert.Equal("low", found.One("SELECT severity FROM result.finding"));
        Assert.Contains("大科规划发〔2020〕197号", found.One("SELECT message_zh FROM result.finding"), StringComparison.Ordinal);
    }
}
