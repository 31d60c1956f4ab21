using Analytics.Registry.Schema;
using Analytics.Registry.Tests.Reading.Workbooks;

namespace Analytics.Registry.Tests.Intake;

/// <summary>mapping.yaml, from the file beside the data to the rows.</summary>
public sealed class MappingTests
{
    private const string People = "SELECT name, platform_id, year, is_fixed FROM personnel ORDER BY row_id";
    private const string Header = "姓名,性别,是否固定人员,到岗日期\n";

    private static Loaded With(string rules) => new Loaded().WithRegister().File("mapping.yaml", "version: 1\nrules:\n" + rules);

    [Fact]
    public void Load_IgnoredSheet_CountsAsOther()
    {
        using var loaded = With("  - file: \"*.xlsx\"\n    sheet: 草稿\n    ignore: true\n").File("LN-A_2025.xlsx", XlsxFile.Workbook(
            ("草稿", "visible", SheetXml.Of(["姓名|性别|是否固定人员|到岗日期", "张三|男|是|2020-01-01"])),
            ("人员", "visible", SheetXml.Of(["姓名|性别|是否固定人员|到岗日期", "李四|男|是|2020-01-01"])))).Load();
        Assert.Equal(["李四|LN-A|2025|true"], loaded.Rows(People));
        Assert.Equal("4|1|0|3", loaded.Account("LN-A"));
    }

    [Fact]
    public void Load_HeaderRowColumnsUnitsAndSkippedRows_AreAsSaid()
    {
        using var loaded = With("""
              - file: odd.csv
                table: equipment
                header_row: 3
                header_rows: 1
                skip_rows: [5, 7-8]
                columns:
                  东西: name
                  牌号: asset_no
                  内部评语: ignore
                  价: original_value_yuan
                units:
                  价: 万元
                platform_id: LN-B
                year: 2024

            """).File("odd.csv", "资产编号,设备名称,规格型号,原值\n说明,,,\n牌号,东西,内部评语,价\nS1,质谱仪,好,1.5\nS2,天平,坏,2\nS3,离心机,,2\nx,x,x,x\ny,y,y,y\n").Load();
        Assert.Equal(["S1|质谱仪|15000.00|LN-B|2024", "S3|离心机|20000.00|LN-B|2024"], loaded.Rows("SELECT asset_no, name, original_value_yuan, platform_id, year FROM equipment ORDER BY row_id"));
        Assert.Equal("8|2|0|6", loaded.Account("odd"));
        Assert.Empty(loaded.Rows("SELECT * FROM intake.extra"));
    }

    [Fact]
    public void Load_HeaderRowFarDown_IsRead()
    {
        var above = string.Concat(Enumerable.Range(1, 120).Select(i => $"甲{i},乙,丙,丁\n"));
        using var loaded = With("  - file: LN-A.csv\n    header_row: 121\n    year: 2025\n").File("LN-A.csv", above + Header + "张三,男,是,2020-01-01\n").Load();
        Assert.Equal(["张三|LN-A|2025|true"], loaded.Rows(People));
        Assert.Equal("122|1|0|121", loaded.Account("LN-A"));
    }

    [Theory]
    [InlineData("    platform_id: LN-B\n", "LN-B")]
    [InlineData("    platform_name: 辽宁省乙重点实验室\n", "LN-B")]
    [InlineData("    platform_id: NEU-1\n", "NEU-1")]
    public void Load_Platform_CountsAboveAllThatTheSheetSays(string rule, string expected)
    {
        using var loaded = With("  - file: \"LN-A/**\"\n" + rule).File("LN-A/2025.csv",
            "中心名称：大连市丙技术创新中心\n平台编号,姓名,性别,是否固定人员\nLN-A,张三,男,是\n,李四,男,是\n").Load();
        Assert.Equal([$"张三|{expected}|2025|true", $"李四|{expected}|2025|true"], loaded.Rows(People));
        Assert.Equal("mapping", loaded.One("SELECT platform_from FROM intake.source WHERE table_name = 'personnel'"));
    }

    [Fact]
    public void Load_Year_CountsForRowsThatHaveNone()
    {
        using var loaded = With("  - file: LN-A_2025.csv\n    year: 2023\n").File("LN-A_2025.csv", "2024年度名单\n年度,姓名,性别,是否固定人员\n2022,张三,男,是\n,李四,男,是\n").Load(year: 2021);
        Assert.Equal(["张三|LN-A|2022|true", "李四|LN-A|2023|true"], loaded.Rows(People));
    }

    [Fact]
    public void Load_Regime_CountsForRowsThatHaveNone()
    {
        using var loaded = With("  - file: 认定.csv\n    table: center_regime\n    regime: dalian\n").File("认定.csv",
            "中心编号,适用办法,中心名称,认定日期\nDL-C,,大连市丙技术创新中心,2021-03-01\nLN-A,辽宁省,辽宁省甲技术创新中心,2020-01-01\n").Load();
        Assert.Equal(["DL-C|dalian", "LN-A|liaoning"], loaded.Rows("SELECT center_id, regime_id FROM center_regime ORDER BY row_id"));
    }

    [Theory]
    [InlineData("  - file: a.csv\n    tabel: personnel\n", "mapping.yaml", "4", "tabel")]
    [InlineData("  - file: a.csv\n    table: people\n", "mapping.yaml", "4", "people")]
    [InlineData("  - file: a.csv\n    columns:\n      姓名: nmae\n", "mapping.yaml", "5", "nmae")]
    [InlineData("  - file: a.csv\n    units:\n      原值: 美元\n", "mapping.yaml", "5", "美元")]
    [InlineData("  - file: a.csv\n    regime: shenyang\n", "mapping.yaml", "4", "shenyang")]
    [InlineData("  - file: a.csv\n    skip_rows: [x]\n", "mapping.yaml", "4", "x")]
    [InlineData("  - file: a.csv\n   year: 2025\n", "mapping.yaml", "4", "")]
    [InlineData("  - year: 2025\n", "mapping.yaml", "3", "file")]
    public void Load_BrokenMapping_NamesFileLineAndFault(string rules, string file, string line, string word)
    {
        using var loaded = With(rules).File("a.csv", Header);
        var exception = Assert.Throws<DefinitionException>(() => loaded.Load());
        Assert.Contains(file, exception.Message, StringComparison.Ordinal);
        Assert.Contains(line, exception.Message, StringComparison.Ordinal);
        Assert.Contains(word, exception.Message, StringComparison.Ordinal);
    }
}
