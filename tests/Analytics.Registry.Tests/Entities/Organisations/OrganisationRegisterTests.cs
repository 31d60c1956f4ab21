using Analytics.Registry.Entities;
using Analytics.Registry.Tests.Intake;

namespace Analytics.Registry.Tests.Entities.Organisations;

/// <summary>Whom the wordings of units mean.</summary>
public sealed class OrganisationRegisterTests
{
    private const string Hosts = """
        单位编号,单位名称,曾用名,统一社会信用代码,单位性质,所在市
        H1,大连瀚川泵业有限公司,大连瀚川水泵厂,91350100M000100Y43,企业,大连市
        H2,沈阳瀚川泵业有限公司,,,企业,沈阳市
        H3,滨海理工大学,,,高校,大连市
        H4,大连瀚川泵业有限责任公司,,,企业,大连市
        """;

    private static Loaded Load(string employers)
    {
        var rows = string.Concat(employers.Split('|').Select((employer, i) => $"LN-A,人员{(char)('甲' + i)},{employer},是\n"));
        var loaded = new Loaded().WithRegister().File("依托单位.csv", Hosts).File("名单2025.csv", "平台编号,姓名,工作单位,是否固定人员\n" + rows).Load();
        EntityResolution.Resolve(loaded.Database, CancellationToken.None);
        return loaded;
    }

    [Theory]
    [InlineData("大连瀚川泵业有限公司", "E-O-00000001", "name")]
    [InlineData("大连瀚川泵业有限责任公司", "E-O-00000001", "name")]
    [InlineData("大连瀚川水泵厂", "E-O-00000001", "name")]
    [InlineData("瀚川泵业(大连)有限公司", "E-O-00000001", "name")]
    [InlineData("大连瀚川泵业", "E-O-00000001", "same_core")]
    [InlineData("滨海理工大学机械工程学院", "E-O-00000003", "department")]
    public void Write_WordingOfARegisteredUnit_MeansIt(string wording, string entity, string basis)
    {
        using var loaded = Load(wording);
        Assert.Equal($"{entity}|{basis}", loaded.One($"SELECT entity_id, basis FROM result.organisation_name WHERE wording = '{wording}'"));
    }

    [Theory]
    [InlineData("瀚川泵业有限公司")]
    [InlineData("大连瀚川泵业有限公司盘锦分公司")]
    [InlineData("大连瀚川泵业销售有限公司")]
    [InlineData("理工大学")]
    [InlineData("鞍山瀚川泵业有限公司")]
    public void Write_WordingThatCouldBeAnother_StandsForItself(string wording)
    {
        using var loaded = Load(wording);
        Assert.Equal("own", loaded.One($"SELECT basis FROM result.organisation_name WHERE wording = '{wording}'"));
    }

    [Fact]
    public void Write_UnknownUnitsOfOneName_AreOne()
    {
        using var loaded = Load("辛辛科技有限公司|辛辛科技有限责任公司|壬壬科技有限公司");
        Assert.Equal("2|3", loaded.One("SELECT count(DISTINCT entity_id), count(*) FROM result.organisation_name WHERE basis = 'own' AND wording LIKE '%科技%'"));
        Assert.Equal("0", loaded.One("SELECT count(*) FROM result.organisation_name n ANTI JOIN result.organisation o USING (entity_id)"));
    }

    [Fact]
    public void Write_PlatformsAndTheirHosts_AreTied()
    {
        using var loaded = Load("甲公司");
        Assert.Equal("LN-A|true", loaded.One(
            "SELECT h.platform_id, h.entity_id = n.entity_id FROM result.platform_host h, result.organisation_name n WHERE n.wording = '甲公司' AND h.platform_id = 'LN-A'"));
    }
}
