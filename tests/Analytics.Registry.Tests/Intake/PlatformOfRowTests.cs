namespace Analytics.Registry.Tests.Intake;

/// <summary>A row's platform: number, name, cover, title, file, folder, in this order; else quarantine.</summary>
public sealed class PlatformOfRowTests
{
    private const string Header = "姓名,是否固定人员,到岗日期\n张三,是,2020-01-01\n";

    [Theory]
    [InlineData("x.csv", "平台编号,平台名称," + Header, "LN-B,辽宁省甲技术创新中心,", "LN-B")]
    [InlineData("x.csv", "平台名称,中心编号," + Header, "辽宁省 甲技术创新中心,,", "LN-A")]
    public void Load_RowNamesItself(string file, string header, string cells, string expected)
    {
        var lines = header.Split('\n');
        using var loaded = new Loaded().WithRegister().File(file, lines[0] + "\n" + cells + lines[1] + "\n").Load();
        Assert.Equal(expected, loaded.One("SELECT platform_id FROM personnel"));
    }

    [Theory]
    [InlineData("DL-C/LN-B.csv", "中心名称：辽宁省甲技术创新中心\n", "LN-A", "cover")]
    [InlineData("DL-C/LN-B.csv", "辽宁省甲技术创新中心2025年度人员名单\n", "LN-A", "title")]
    [InlineData("DL-C/LN-B人员.csv", "", "LN-B", "file")]
    [InlineData("DL-C/辽宁省乙重点实验室_人员.csv", "", "LN-B", "file")]
    [InlineData("DL-C/人员.csv", "", "DL-C", "folder")]
    [InlineData("大连市丙技术创新中心/附件/人员.csv", "", "DL-C", "folder")]
    public void Load_SheetNamesThePlatform(string file, string above, string expected, string from)
    {
        using var loaded = new Loaded().WithRegister().File(file, above + Header).Load();
        Assert.Equal(expected, loaded.One("SELECT platform_id FROM personnel"));
        Assert.Equal(from, loaded.One("SELECT platform_from FROM intake.source WHERE table_name = 'personnel'"));
    }

    [Theory]
    [InlineData("人员.csv", Header, 2)]
    [InlineData("人员.csv", "平台名称," + "姓名,是否固定人员,到岗日期\n不存在的中心,张三,是,2020-01-01\n", 2)]
    public void Load_NothingNamesIt_GoesToQuarantine(string file, string text, int row)
    {
        using var loaded = new Loaded().WithRegister().File(file, text).Load();
        Assert.Equal([$"{row}|PLATFORM_UNKNOWN|platform_id"], loaded.Quarantined());
    }

    [Fact]
    public void Load_NumberOutsideTheRegister_CountsAndIsReported()
    {
        using var loaded = new Loaded().WithRegister().File("人员.csv", "平台编号,姓名,是否固定人员,到岗日期\nXX-9,张三,是,2020-01-01\n").Load();
        Assert.Equal("XX-9", loaded.One("SELECT platform_id FROM personnel"));
        Assert.Equal("2|PLATFORM_NOT_REGISTERED", loaded.One("SELECT source_row, code FROM intake.issue"));
        Assert.Equal("-", loaded.One("SELECT level FROM registry.platform WHERE platform_id = 'XX-9'"));
    }

    [Fact]
    public void Load_WithoutAnyRegister_NamesArePlatformsAndTellTheirLevel()
    {
        using var loaded = new Loaded().File("人员.csv", "平台名称,姓名,是否固定人员,到岗日期\n辽宁省丁重点实验室,张三,是,2020-01-01\n大连市戊技术创新中心,张三,是,2020-01-01\n").Load();
        Assert.Equal(
            ["大连市戊技术创新中心|municipal|name|-", "辽宁省丁重点实验室|provincial|name|210000"],
            loaded.Rows("SELECT platform_id, level, level_from, province_code FROM registry.platform ORDER BY 1"));
    }
}
