using Analytics.Registry.Entities;
using Analytics.Registry.Tests.Intake;

namespace Analytics.Registry.Tests.Entities.Achievements;

/// <summary>Which rows stand for one patent, paper or software.</summary>
public sealed class AchievementResolverTests
{
    private const string Header = "平台编号,成果类型,成果名称,专利号/登记号,授权日期,完成人,权利人,发表刊物\n";

    private static Loaded Load(string rows)
    {
        var loaded = new Loaded().WithRegister().File("成果.csv", Header + rows).Load();
        EntityResolution.Resolve(loaded.Database, CancellationToken.None);
        return loaded;
    }

    private static string Entities(Loaded loaded) =>
        string.Join(' ', loaded.Rows("SELECT e.entity_id FROM result.entity e WHERE e.kind = 'achievement' ORDER BY row_id").Select(id => id[^1]));

    [Fact]
    public void Resolve_OneNumberInTwoNotations_IsOne()
    {
        using var loaded = Load("""
            LN-A,发明专利,一种船舶动力密封结构,ZL201710601862.3,2020-05-06,张三；李四,甲公司,
            LN-B,发明,船舶动力用密封结构,CN2017106018623,2020-05-06,李四；张三,乙大学,
            LN-B,发明专利,水产养殖增氧方法,ZL201710601862.3,2019-01-08,王五,乙大学,
            """);
        Assert.Equal("1 1 2", Entities(loaded));
        Assert.Equal("identifier", loaded.One("SELECT basis FROM result.link WHERE kind = 'achievement'"));
        Assert.Contains("achievement_no|equal", loaded.Rows("SELECT comparison, level FROM result.link_step WHERE kind = 'achievement' ORDER BY position"));
    }

    [Fact]
    public void Resolve_WithoutNumber_TitlePeopleAndDayTogetherJoin()
    {
        using var loaded = Load("""
            LN-A,论文,近海风场叶片前缘侵蚀的实验研究,,2024-05-06,欧阳明哲；司徒静,甲公司,海洋工程
            LN-B,论文,近海风场叶片前缘侵蚀实验研究,,2024-05-06,司徒静、欧阳明哲,乙大学,海洋工程
            LN-B,论文,近海风场叶片前缘侵蚀的实验研究（二）,,2024-05-20,欧阳明哲；司徒静,乙大学,海洋工程
            LN-B,论文,近海风场叶片前缘侵蚀的实验研究,,2021-02-03,上官云；诸葛亮明,乙大学,力学
            """);
        Assert.Equal("1 1 2 3", Entities(loaded));
        Assert.True(double.Parse(loaded.One("SELECT probability FROM result.link WHERE kind = 'achievement'"), System.Globalization.CultureInfo.InvariantCulture) is > 0.9 and < 0.999);
    }

    [Fact]
    public void Resolve_InventionAndUtilityModelOfOneDay_AreTwo()
    {
        using var loaded = Load("""
            LN-A,发明专利,一种船舶动力密封结构,ZL201710601862.3,2020-05-06,欧阳明哲；司徒静,甲公司,
            LN-B,实用新型,一种船舶动力密封结构,,2020-05-06,欧阳明哲；司徒静,乙大学,
            """);
        Assert.Equal("1 2", Entities(loaded));
    }
}
