using Analytics.Pipeline.Reports;

namespace Analytics.Pipeline.Tests.Reports;

public sealed class ReportWordsTests
{
    [Theory]
    [InlineData("single_platform", "一人多平台固定任职")]
    [InlineData("REVIEW", "需人工核实")]
    [InlineData("something_new", "something_new")]
    [InlineData(null, "")]
    public void Of_Code_IsNeverHidden(string? code, string expected) => Assert.Equal(expected, new ReportWords(ReportLanguage.Chinese).Of(code));

    [Fact]
    public void SchemaWords_KnownAndUnknown_AreNamed()
    {
        var w = new ReportWords(ReportLanguage.Chinese);
        Assert.Equal("技术创新中心", w.PlatformKind("tic"));
        Assert.Equal("别的", w.PlatformKind("别的"));
        Assert.EndsWith(" (platform_name)", w.Column("personnel", "platform_name"), StringComparison.Ordinal);
        Assert.Equal("nothing", w.Column("personnel", "nothing"));
        Assert.Equal("no_table", w.Table("no_table"));
        Assert.NotEqual("personnel", w.Table("personnel"));
    }

    [Fact]
    public void YesNo_Missing_IsNotNo() => Assert.Equal("—", new ReportWords(ReportLanguage.Chinese).YesNo(null));
}
