using Analytics.Registry.Schema;

namespace Analytics.Registry.Tests.Schema;

public sealed class TableDefinitionTests
{
    private const string Valid = """
        table: desk
        zh: 桌子
        en: Desk
        meaning: 一行＝一张桌子
        key: [desk_no]
        signature:
          any: [desk_no]
          at_least: 1
        sheet_hints:
          - 桌子清单
          - text: 旧桌子
            sets: {is_old: 是}
        columns:
          - name: desk_no
            type: text
            zh: 桌号
            en: Desk number
            meaning: 桌子的编号
            aliases: [编号]
          - name: price_yuan
            type: money
            unit: 元
            zh: 价格
            en: Price
            meaning: 买价
            weak: [金额]
          - name: is_old
            type: boolean
            zh: 是否旧
            en: Old
            meaning: 是否旧桌子
            values:
              true: {zh: 旧, en: Old, aliases: [旧的]}
              false: {zh: 新, en: New}
          - name: kind
            type: enum
            zh: 种类
            en: Kind
            meaning: 桌子的种类
            values:
              round: {zh: 圆桌, en: Round}
        """;

    [Fact]
    public void Parse_Valid_GivesEveryPart()
    {
        var table = Parse(Valid);
        Assert.Equal(("desk", "桌子", "Desk"), (table.Name, table.Zh, table.En));
        Assert.Equal(["desk_no", "price_yuan", "is_old", "kind"], table.Columns.Select(column => column.Name));
        Assert.Equal(["编号"], table["desk_no"].Aliases);
        Assert.Equal(["金额"], table["price_yuan"].WeakAliases);
        Assert.Equal((ColumnType.Money, "元"), (table["price_yuan"].Type, table["price_yuan"].Unit));
        Assert.Equal(["true", "false"], table["is_old"].Values.Select(value => value.Code));
        Assert.Equal(["旧的"], table["is_old"].Values[0].Aliases);
        Assert.Equal(["桌子清单", "旧桌子"], table.SheetHints.Select(hint => hint.Text));
        Assert.Equal("是", table.SheetHints[1].Sets["is_old"]);
        Assert.Null(table.PlatformColumn);
        Assert.Null(table.YearColumn);
    }

    [Theory]
    [InlineData("    zh: 桌号", "    zhh: 桌号", 14, "unknown key|'zh' is missing")]
    [InlineData("    aliases: [编号]", "    alias: [编号]", 19, "unknown key 'alias'")]
    [InlineData("type: text", "type: string", 15, "'string' is not a type")]
    [InlineData("aliases: [编号]", "aliases: [价 格]", 19, "alias '价 格' of 'desk_no' already means 'price_yuan'")]
    [InlineData("aliases: [编号]", "aliases: [编号, 编号（必填）]", 19, "already means 'desk_no'")]
    [InlineData("aliases: [编号]", "aliases: [桌号]", 19, "already means 'desk_no'")]
    [InlineData("zh: 价格", "zh: 桌号", 20, "name '桌号' of 'price_yuan' already means 'desk_no'")]
    [InlineData("weak: [金额]", "weak: [编号]", 26, "already means 'desk_no' for certain")]
    [InlineData("name: price_yuan", "name: price", 20, "money columns, and only they, end in _yuan")]
    [InlineData("unit: 元", "unit: 万元", 22, "money is stored in 元")]
    [InlineData("key: [desk_no]", "key: [chair_no]", 5, "'chair_no' is not a column of this table")]
    [InlineData("  any: [desk_no]", "  any: [price]", 7, "'price' is not a column of this table")]
    [InlineData("at_least: 1", "at_least: 2", 7, "'at_least' must be between 1 and the 1 columns")]
    [InlineData("at_least: 1", "at_least: one", 8, "must be a whole number")]
    [InlineData("sets: {is_old: 是}", "sets: {is_new: 是}", 12, "'is_new' is not a column")]
    [InlineData("en: Old, aliases: [旧的]", "en: Old, aliases: [新]", 35, "'新' stands for two values")]
    [InlineData("      true:", "      yes:", 35, "the codes of a boolean column are true and false")]
    [InlineData("    type: enum", "    type: text", 42, "enumerations, and only they, list their values")]
    [InlineData("name: kind", "name: desk_no", 37, "column 'desk_no' is defined twice")]
    [InlineData("name: kind", "name: Kind", 37, "'Kind' is not a canonical name")]
    [InlineData("table: desk", "table: [desk]", 1, "a single value is expected")]
    [InlineData("zh: 桌子", "table: two", 2, "not valid YAML")]
    public void Parse_Invalid_NamesFileLineAndFault(string from, string to, int line, string message)
    {
        Assert.Contains(from, Valid, StringComparison.Ordinal);
        var error = Assert.Throws<DefinitionException>(() => Parse(ReplaceFirst(Valid, from, to)));
        Assert.StartsWith("desk.yaml:", error.Message, StringComparison.Ordinal);
        Assert.Contains(message.Split('|'), part => error.Message.Contains(part, StringComparison.Ordinal));
        Assert.InRange(error.Line, line - 2, line + 2);
    }

    [Fact]
    public void Parse_NotAMapping_Fails() => Assert.Throws<DefinitionException>(() => Parse("- a\n- b"));

    [Fact]
    public void Parse_Empty_Fails() => Assert.Throws<DefinitionException>(() => Parse(""));

    private static string ReplaceFirst(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return text[..at] + to + text[(at + from.Length)..];
    }

    private static Table Parse(string yaml) => TableDefinition.Parse("desk.yaml", new StringReader(yaml));
}
