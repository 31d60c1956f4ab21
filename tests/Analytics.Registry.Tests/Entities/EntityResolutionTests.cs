using Analytics.Registry.Entities;
using Analytics.Registry.Tests.Intake;

namespace Analytics.Registry.Tests.Entities;

/// <summary>Which rows stand for one person, one instrument, one organisation.</summary>
public sealed class EntityResolutionTests
{
    private const string Id = "290101198503071233";

    private static IReadOnlyList<string> Entities(Loaded loaded, string kind, string table, string name)
    {
        EntityResolution.Resolve(loaded.Database, CancellationToken.None);
        return loaded.Rows($"SELECT t.{name}, e.entity_id FROM result.entity e JOIN main.{table} t USING (row_id) WHERE e.kind = '{kind}' ORDER BY row_id");
    }

    [Fact]
    public void Resolve_PeopleOfWhomNothingElseIsKnown_AreOneByAUsableNumberAndName()
    {
        using var loaded = new Loaded().WithRegister().File("名单2025.csv", $"""
            平台编号,姓名,证件类型,证件号码,是否固定人员
            LN-A,甲,身份证,{Id},是
            LN-B,甲,Resident ID,{Id[..6]}{Id[8..17]},是
            LN-A,乙,,2901011985****1233,是
            LN-B,乙,,2901011985****1233,是
            LN-A,丙,,290101198503071232,是
            LN-B,丙,,290101198503071232,是
            LN-A,丁,,,是
            LN-B,丁,,,是
            LN-B,戊,, {Id[..6]} {Id[6..14]} {Id[14..]} ,是
            """).Load();
        Assert.Equal(
            ["甲|E-P-00000001", "甲|E-P-00000001", "乙|E-P-00000002", "乙|E-P-00000003", "丙|E-P-00000004", "丙|E-P-00000005", "丁|E-P-00000006", "丁|E-P-00000007", "戊|E-P-00000008"],
            Entities(loaded, "person", "personnel", "name"));
    }

    [Fact]
    public void Resolve_Equipment_IsOneByAssetNumberAndOwner()
    {
        using var loaded = new Loaded().WithRegister().File("设备2025.csv", """
            平台编号,资产编号,设备名称,规格型号,所有权单位
            LN-A,S1,质谱仪,Q,甲公司
            LN-B,S1,质谱仪,Q,甲公司
            LN-B,S1,天平,T,乙大学
            LN-A,,离心机,C,甲公司
            LN-B,,离心机,C,甲公司
            """).Load();
        Assert.Equal(
            ["质谱仪|E-Q-00000001", "质谱仪|E-Q-00000001", "天平|E-Q-00000002", "离心机|E-Q-00000003", "离心机|E-Q-00000004"],
            Entities(loaded, "equipment", "equipment", "name"));
    }

    [Fact]
    public void Resolve_EveryAcceptedRow_HasOneEntity()
    {
        using var loaded = new Loaded().WithRegister().File("名单2025.csv", "平台编号,姓名,证件号码,是否固定人员\nLN-A,甲,,是\nLN-A,乙," + Id + ",是\n")
            .File("单位.csv", "单位名称,统一社会信用代码,单位性质,所在市\n甲公司,91290100MA00000000,企业,沈阳市\n乙大学,,高校,大连市\n").Load();
        var count = EntityResolution.Resolve(loaded.Database, CancellationToken.None);
        Assert.Equal("4|4", loaded.One("SELECT count(*), count(DISTINCT row_id) FROM result.entity"));
        Assert.Equal(4, count);
        Assert.Equal(count, EntityResolution.Resolve(loaded.Database, CancellationToken.None));
    }
}
