namespace Analytics.Registry.Tests.Intake.Platforms;

public sealed class PlatformRegimesTests
{
    [Fact]
    public void Load_Centers_StandUnderTheirRegimes()
    {
        using var loaded = new Loaded().File("平台名录.csv", """
            平台编号,平台名称,平台类别,平台级别,所在市,依托单位,状态,适用办法
            A,辽宁省甲技术创新中心,技术创新中心,省级,沈阳市,甲,运行,
            B,大连市乙技术创新中心,技术创新中心,市级,大连市,乙,运行,
            C,鞍山市丙专业技术创新中心,技术创新中心,市级,鞍山市,丙,运行,
            D,青岛市丁技术创新中心,技术创新中心,市级,青岛市,丁,运行,
            E,聊城市戊技术创新中心,技术创新中心,市级,聊城市,戊,运行,
            F,山东省己技术创新中心,技术创新中心,省级,青岛市,己,运行,
            G,辽宁省庚技术创新中心,技术创新中心,省级,大连市,庚,运行,辽宁、大连
            H,辽宁省辛重点实验室,重点实验室,省级,沈阳市,辛,运行,
            """).Load();

        Assert.Equal(
            ["A|liaoning|place", "B|dalian|place", "C|anshan|place", "D|qingdao|place", "E|liaocheng|place", "F|shandong|place", "G|dalian|register", "G|liaoning|register"],
            loaded.Rows("SELECT * FROM registry.platform_regime ORDER BY ALL"));
    }
}
