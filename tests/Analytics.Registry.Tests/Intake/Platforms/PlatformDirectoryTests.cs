using Analytics.Registry.Intake.Platforms;

namespace Analytics.Registry.Tests.Intake.Platforms;

/// <summary>Platforms by number, by name, and inside longer texts.</summary>
public sealed class PlatformDirectoryTests
{
    private static PlatformDirectory Directory(params (string Id, string? Name)[] platforms)
    {
        var directory = new PlatformDirectory();
        foreach (var (id, name) in platforms)
        {
            directory.Add(id, name);
        }

        return directory;
    }

    private static PlatformDirectory Sample() => Directory(
        ("LN-1", "辽宁省甲技术创新中心"), ("LN-1-2", "辽宁省甲技术创新中心分中心"), ("LN-11", "辽宁省乙重点实验室"), ("DL-3", "大连市“丙”技术创新中心（筹）"), ("X-8", "同名"), ("X-9", "同名"));

    [Theory]
    [InlineData("ln-1", "LN-1")]
    [InlineData("LN-11", "LN-11")]
    [InlineData("LN-2", null)]
    public void ById_AnyCase_IsAsRegistered(string id, string? expected) => Assert.Equal(expected, Sample().ById(id));

    [Theory]
    [InlineData("辽宁省甲技术创新中心", "LN-1")]
    [InlineData("遼寧省甲技術創新中心", "LN-1")]
    [InlineData(" 辽宁省 甲技术创新中心　", "LN-1")]
    [InlineData("大连市丙技术创新中心(筹)", "DL-3")]
    [InlineData("大连市《丙》技术创新中心筹", "DL-3")]
    [InlineData("甲技术创新中心", null)]
    [InlineData("同名", null)]
    [InlineData("", null)]
    public void ByName_ExactAfterNormalising(string name, string? expected) => Assert.Equal(expected, Sample().ByName(name));

    [Theory]
    [InlineData("LN-1_人员.xlsx", "LN-1")]
    [InlineData("LN-11人员.xlsx", "LN-11")]
    [InlineData("报表LN-1-2.xlsx", "LN-1-2")]
    [InlineData("XLN-1.xlsx", null)]
    [InlineData("LN-12.xlsx", null)]
    [InlineData("LN-1和LN-11.xlsx", null)]
    [InlineData("辽宁省甲技术创新中心2025年度报告", "LN-1")]
    [InlineData("辽宁省甲技术创新中心分中心2025年度报告", "LN-1-2")]
    [InlineData("辽宁省甲技术创新中心与辽宁省乙重点实验室联合名单", null)]
    [InlineData("同名", null)]
    [InlineData("无关", null)]
    public void FindIn_LongerText_IsTheOnePlatformNamed(string text, string? expected) => Assert.Equal(expected, Sample().FindIn(text));
}
