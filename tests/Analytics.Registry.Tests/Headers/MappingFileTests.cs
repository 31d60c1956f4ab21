using Analytics.Registry.Headers;
using Analytics.Registry.Schema;
using Analytics.Registry.Tests.Schema;
using Analytics.Registry.Values;

namespace Analytics.Registry.Tests.Headers;

public sealed class MappingFileTests
{
    private const string Roster = "大连市/某中心/花名册.xlsx";

    [Fact]
    public void Parse_TheDocumentsExample_MeansWhatTheDocumentSays()
    {
        var mapping = Documented();
        Assert.Equal(5, mapping.Rules.Count);
        var sheet = mapping.For(Roster, "Sheet2");
        Assert.Equal((2025, "dalian", "DL-0007", "某某技术创新中心"), (sheet.Year, sheet.Regime, sheet.PlatformId, sheet.PlatformName));
        Assert.Equal(("personnel", 4, 2), (sheet.Table, sheet.HeaderRow, sheet.HeaderRows));
        Assert.Null(sheet.Ignore);
        Assert.Equal([new RowRange(6, 6), new RowRange(120, 125)], sheet.SkipRows);
        Assert.Equal("name", sheet.Columns["人才姓名全称"]);
        Assert.Null(sheet.Columns["内部评语"]);
        Assert.True(mapping.For(Roster, "封面").Ignore);
        Assert.Equal(MoneyUnit.WanYuan, mapping.For("x/y.xlsx", "设备清单").Units["价值"]);
        Assert.Equal(new MappingRule().Year, mapping.For("鞍山市/花名册.xlsx", "Sheet2").Year);
    }

    [Fact]
    public void ToOverrides_OfARule_DecidesTheMatch()
    {
        var overrides = Documented().For(Roster, "Sheet2").ToOverrides();
        var match = HeaderMatcher.Match(["人才姓名 全称", "证照*", "内部评语", "天气"], null, overrides);
        Assert.Equal(("personnel", HeaderRefusal.None), (match.Table?.Name, match.Refusal));
        Assert.Equal(["name", "id_number", null, null], match.Columns.Select(column => column.Column?.Name));
        Assert.Equal([HeaderMeaning.Mapping, HeaderMeaning.Mapping, HeaderMeaning.Neutral, HeaderMeaning.Unknown], match.Columns.Select(column => column.Meaning));
    }

    [Fact]
    public void ToOverrides_ColumnsWithoutATable_LetTheTableBeFound()
    {
        var mapping = Parse("version: 1\nrules:\n  - file: '*.csv'\n    columns: {证照: id_number}\n");
        var match = HeaderMatcher.Match(["姓名", "证照", "学历"], null, mapping.For("a.csv", null).ToOverrides());
        Assert.Equal(("personnel", "id_number"), (match.Table?.Name, match.Columns[1].Column?.Name));
        Assert.Null(mapping.For("a.xlsx", null).ToOverrides());
    }

    [Fact]
    public void ToOverrides_Units_StandAboveTheHeadersOwn()
    {
        var overrides = Parse("version: 1\nrules:\n  - {file: '*', units: {设备原值: 万元}}\n").For("a.csv", null).ToOverrides();
        var match = HeaderMatcher.Match(["资产编号", "设备名称", "型号", "设备原值（元）"], null, overrides);
        Assert.Equal(MoneyUnit.WanYuan, match.Columns[3].MoneyUnit);
    }

    [Fact]
    public void For_LaterRules_LieOverEarlierOnes()
    {
        var mapping = Parse("""
            version: 1
            rules:
              - {file: '**', year: 2024, ignore: true, columns: {甲: name, 乙: title}}
              - {file: 'a/*', year: 2025, ignore: false, columns: {乙: degree}}
            """);
        var rule = mapping.For("a/b.csv", null);
        Assert.Equal((2025, false, "name", "degree"), (rule.Year, rule.Ignore, rule.Columns["甲"], rule.Columns["乙"]));
        Assert.Equal((2024, true), (mapping.For("c/b.csv", null).Year, mapping.For("c/b.csv", null).Ignore));
    }

    [Fact]
    public void For_SheetRule_SaysNothingOfFilesWithoutSheets()
    {
        var mapping = Parse("version: 1\nrules:\n  - {sheet: '*', year: 2025}\n");
        Assert.Null(mapping.For("a.csv", null).Year);
        Assert.Equal(2025, mapping.For("a.xlsx", "x").Year);
    }

    [Fact]
    public void Empty_SaysNothing()
    {
        Assert.Empty(MappingFile.Empty.Rules);
        Assert.Null(MappingFile.Empty.For("a", "b").ToOverrides());
    }

    [Theory]
    [InlineData("rules: []", 1, "'version' is missing")]
    [InlineData("version: 2\nrules: []", 1, "'version' must be 1, not 2")]
    [InlineData("version: one", 1, "whole number")]
    [InlineData("version: 1\nrule: []", 2, "unknown key 'rule'")]
    [InlineData("version: 1\nrules:\n  - year: 2025", 3, "needs 'file', 'sheet' or both")]
    [InlineData("version: 1\nrules:\n  - file: x\n    tabel: personnel", 4, "unknown key 'tabel'")]
    [InlineData("version: 1\nrules:\n  - file: x\n    table: people", 4, "'people' is not a table; known: achievement,")]
    [InlineData("version: 1\nrules:\n  - file: x\n    header_row: 0", 4, "counts from 1")]
    [InlineData("version: 1\nrules:\n  - file: x\n    header_rows: 4", 4, "must be 1 to 3, not 4")]
    [InlineData("version: 1\nrules:\n  - file: x\n    skip_rows: [3, 9-5]", 4, "'9-5' is not a row")]
    [InlineData("version: 1\nrules:\n  - file: x\n    skip_rows: 3", 4, "must be a list")]
    [InlineData("version: 1\nrules:\n  - file: x\n    columns: {甲: nosuch}", 4, "'nosuch' is not a column of any table")]
    [InlineData("version: 1\nrules:\n  - file: x\n    table: equipment\n    columns:\n      甲: id_number", 6, "'id_number' is not a column of 'equipment'")]
    [InlineData("version: 1\nrules:\n  - file: x\n    table: personnel\n    columns: {甲: person_id}", 5, "'person_id' is not a column of 'personnel'")]
    [InlineData("version: 1\nrules:\n  - file: x\n    columns: {甲 乙: name, 甲乙: title}", 4, "is given twice")]
    [InlineData("version: 1\nrules:\n  - file: x\n    columns: {'*': name}", 4, "has nothing to compare")]
    [InlineData("version: 1\nrules:\n  - file: x\n    units: {甲: 美元}", 4, "'美元' is not a money unit")]
    [InlineData("version: 1\nrules:\n  - file: x\n    year: 25", 4, "must be a calendar year")]
    [InlineData("version: 1\nrules:\n  - file: x\n    regime: shenyang", 4, "'shenyang' is not a regime; known: dalian,")]
    [InlineData("version: 1\nrules:\n  - file: x\n    platform_id: ''", 4, "is empty")]
    [InlineData("version: 1\nrules:\n  - file: x\n    ignore: perhaps", 4, "must be true or false")]
    [InlineData("version: 1\nrules:\n  - x", 3, "a mapping (key: value) is expected")]
    [InlineData("version: 1\nrules: ][", 2, "not valid YAML")]
    public void Parse_Fault_NamesFileLineAndFault(string yaml, int line, string message)
    {
        var error = Assert.Throws<DefinitionException>(() => Parse(yaml));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(("mapping.yaml", line), (error.File, error.Line));
    }

    private static MappingFile Documented()
    {
        var text = File.ReadAllText(RepositoryFiles.Path("docs/mapping.md"));
        var from = text.IndexOf("```yaml\n", StringComparison.Ordinal) + "```yaml\n".Length;
        return Parse(text[from..text.IndexOf("```\n", from, StringComparison.Ordinal)]);
    }

    private static MappingFile Parse(string yaml) => MappingFile.Parse("mapping.yaml", new StringReader(yaml));
}
