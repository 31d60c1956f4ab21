using Analytics.Registry.Entities.Claims;

namespace Analytics.Registry.Tests.Entities.Claims;

public sealed class ClaimTitleTests
{
    [Theory]
    [InlineData("一种船舶动力密封结构", "船舶动力的密封结构", TitleLevel.Equal)]
    [InlineData("“船舶動力”密封結構", "船舶动力密封结构", TitleLevel.Equal)]
    [InlineData("船舶动力监测软件V1.0", "船舶动力监测软件V2.0", TitleLevel.Different)]
    [InlineData("近海平台防腐涂层研究（一期）", "近海平台防腐涂层研究（二期）", TitleLevel.Different)]
    [InlineData("船用柴油机多级耦合振动主动控制系统", "船用柴油机多级偶合振动主动控制系统", TitleLevel.Near)]
    [InlineData("精密轴承控制方法", "精密轴承检测方法", TitleLevel.Similar)]
    [InlineData("精密轴承控制方法", "水稻育种技术规范", TitleLevel.Different)]
    [InlineData("", "水稻育种技术规范", TitleLevel.Missing)]
    internal void Compare_Titles_FallOnALevel(string left, string right, TitleLevel expected)
    {
        Assert.Equal(expected, ClaimTitle.Compare(ClaimTitle.Normalise(left), ClaimTitle.Normalise(right)));
        Assert.Equal(expected, ClaimTitle.Compare(ClaimTitle.Normalise(right), ClaimTitle.Normalise(left)));
    }

    [Fact]
    public void Normalise_NothingButEmptyWords_IsKept() => Assert.Equal("基于", ClaimTitle.Normalise("基于"));
}
