using Analytics.Registry.Intake.Platforms;

namespace Analytics.Registry.Tests.Intake.Platforms;

/// <summary>What the name of a platform tells.</summary>
public sealed class PlatformNameTests
{
    [Theory]
    [InlineData("辽宁省甲技术创新中心", "provincial", "210000")]
    [InlineData("山东省甲技术创新中心", "provincial", "370000")]
    [InlineData("吉林省甲技术创新中心", "provincial", "220000")]
    [InlineData("内蒙古自治区甲重点实验室", "provincial", "150000")]
    [InlineData("大连市丙技术创新中心", "municipal", null)]
    [InlineData("辽宁省大连市丙技术创新中心", "municipal", "210000")]
    [InlineData("国家甲技术创新中心", "national", null)]
    [InlineData("教育部重点实验室", "ministry", null)]
    [InlineData("甲公司研发中心", null, null)]
    [InlineData("LN-A", null, null)]
    [InlineData(null, null, null)]
    public void LevelOfAndProvinceOf_Name(string? name, string? level, string? province)
    {
        Assert.Equal(level, PlatformName.LevelOf(name));
        Assert.Equal(province, PlatformName.ProvinceOf(name));
    }

    [Theory]
    [InlineData("ＬＮ－甲 中心（筹）", "ln甲中心筹")]
    [InlineData("“甲”·中心", "甲中心")]
    [InlineData("", "")]
    public void Key_FoldsWhatDoesNotMatter(string name, string expected) => Assert.Equal(expected, PlatformName.Key(name));

    [Fact]
    public void Key_LongName_IsWhole() => Assert.Equal(300, PlatformName.Key(new string('甲', 300)).Length);
}
