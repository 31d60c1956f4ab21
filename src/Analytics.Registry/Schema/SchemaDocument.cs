using System.Globalization;
using System.Text;

namespace Analytics.Registry.Schema;

/// <summary>The data dictionary (docs/data-dictionary.md), written from the table definitions so that it cannot fall behind them.</summary>
public static class SchemaDocument
{
    /// <summary>The whole document in Markdown, UTF-8 text with LF line ends.</summary>
    public static string Markdown(IReadOnlyList<Table> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var text = new StringBuilder();
        text.Append("# 数据字典 · Data dictionary\n\n");
        text.Append("<!-- Written from src/Analytics.Registry/Schema/tables/*.yaml: edit those, then run the tests with UPDATE_DOCS=1. -->\n\n");
        text.Append("每张表前有三列来源：`row_id`（本次运行内唯一）、`source_id`（来自哪个工作表）、`source_row`（行号）。金额一律为元。")
            .Append("标“派生”的列由后续步骤计算，不从文件读取。表头按“名称、中文、英文、别名”识别；“或指”是要看相邻列和取值才能定的写法。\n\n");
        text.Append("| 表 | 中文 | English | 一行代表 | 列数 |\n|---|---|---|---|---|\n");
        foreach (var table in tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"| [{table.Name}](#{table.Name}) | {table.Zh} | {table.En} ")
                .Append(CultureInfo.InvariantCulture, $"| {Cell(table.Meaning)} | {table.Columns.Count} |\n");
        }

        foreach (var table in tables) Append(text, table);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Table table)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {table.Name}\n\n{table.Zh} · {table.En}。{table.Meaning}。键：{Codes(table.Key)}。");
        text.Append("识别：").Append(Signature(table.Signature)).Append("。\n\n");
        if (table.SheetHints.Count > 0) text.Append("名称线索：").AppendJoin('、', table.SheetHints.Select(Hint)).Append("。\n\n");
        text.Append("| 列 | 类型 | 单位 | 中文 | English | 含义 | 别名 |\n|---|---|---|---|---|---|---|\n");
        foreach (var column in table.Columns)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {column.Name} | {Type(column)} | {column.Unit ?? "-"} | {column.Zh} | {column.En} ")
                .Append(CultureInfo.InvariantCulture, $"| {Cell(Meaning(column))} | {Cell(Aliases(column))} |\n");
        }
    }

    private static string Type(Column column)
    {
        var type = column.Type.ToString();
        if (column.Derived) type += "，派生";
        return column.Privacy == Privacy.None ? type : $"{type}，{column.Privacy}";
    }

    private static string Meaning(Column column)
    {
        if (column.Values.Count == 0) return column.Meaning;
        var values = column.Values.Select(value =>
            $"`{value.Code}` {value.Zh}{(value.Aliases.Count == 0 ? "" : $"（{string.Join('、', value.Aliases)}）")}");
        return $"{column.Meaning}：{string.Join("；", values)}";
    }

    private static string Aliases(Column column)
    {
        var aliases = string.Join('、', column.Aliases);
        return column.WeakAliases.Count == 0 ? aliases : $"{aliases}{(aliases.Length > 0 ? "；" : "")}或指：{string.Join('、', column.WeakAliases)}";
    }

    private static string Signature(Signature signature)
    {
        var all = signature.All.Count == 0 ? "" : $"必有 {Codes(signature.All)}，且";
        var alone = signature.Alone.Count == 0 ? "" : $"，或有其一 {Codes(signature.Alone)}";
        return $"{all}至少 {signature.AtLeast} 个 {Codes(signature.Any)}{alone}";
    }

    private static string Hint(SheetHint hint) => hint.Sets.Count == 0
        ? hint.Text
        : $"{hint.Text}（{string.Join("，", hint.Sets.OrderBy(set => set.Key, StringComparer.Ordinal).Select(set => $"{set.Key}＝{set.Value}"))}）";

    private static string Codes(IEnumerable<string> names) => string.Join(' ', names.Select(name => $"`{name}`"));

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
