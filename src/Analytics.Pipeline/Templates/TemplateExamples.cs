using Analytics.Registry.Schema;

namespace Analytics.Pipeline.Templates;

/// <summary>What the example row of a template says. Every unit, person and number in it is made up.</summary>
internal static class TemplateExamples
{
    private const string CreditCode = "91290200MA0000001X";

    // Of a state, the one that most centers are in.
    private static readonly string[] Usual = ["operating", "active", "normal"];

    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["name"] = "张某某",
        ["name_cn"] = "某某省某某技术创新中心",
        ["platform_name"] = "某某省某某技术创新中心",
        ["title"] = "高级工程师",
        ["asset_no"] = "ZC-2023-0017",
        ["serial_no"] = "SN20230017",
        ["model"] = "XRD-600",
        ["manufacturer"] = "某某仪器有限公司",
        ["employer"] = "某某装备有限公司",
        ["technical_field"] = "高端装备",
        ["research_direction"] = "数控机床可靠性",
        ["doc_no"] = "某科发〔2025〕1号",
    };

    /// <summary>The example for a column of a sheet: text, number or day, as a person would write it into the cell.</summary>
    /// <param name="table">The sheet's table.</param>
    /// <param name="column">The column.</param>
    /// <param name="regime">The regime to report under.</param>
    public static object Of(Table table, Column column, string regime) => column.Type switch
    {
        ColumnType.Enum when column.Name == "regime_id" && column.Values.FirstOrDefault(value => value.Code == regime) is { } own => own.Zh,
        ColumnType.Boolean => "是",
        ColumnType.Enum => (column.Values.FirstOrDefault(value => Usual.Contains(value.Code)) ?? column.Values[0]).Zh,
        ColumnType.EnumSet => string.Join('；', column.Values.Take(2).Select(value => value.Zh)),
        ColumnType.IntegerSet => "2024；2025",
        ColumnType.TextSet => "甲；乙",
        ColumnType.Date => column.Name == "end_date" || column.Name.EndsWith("_end", StringComparison.Ordinal) || column.Name.EndsWith("_until", StringComparison.Ordinal) ? new DateOnly(2027, 12, 31) : new DateOnly(2025, 6, 30),
        ColumnType.Year => 2025L,
        ColumnType.Integer => column.Unit == "天" ? 230L : 12L,
        ColumnType.Decimal => 1200.5m,
        ColumnType.Money => 1_250_000.00m,
        _ => Text(table, column),
    };

    private static string Text(Table table, Column column) => column.Privacy switch
    {
        Privacy.Identifier => "290201199001010019",
        Privacy.Telephone => "14200000000",
        Privacy.Email => "name@example.com",
        _ when column.Name == "name" && table.Name is not ("personnel" or "committee_member") => "某某" + table.Zh,
        _ when column.Name == "title" && table.Name is not ("personnel" or "committee_member") => "某某" + table.Zh,
        _ when Texts.TryGetValue(column.Name, out var text) => text,
        _ when column.Name.EndsWith("unit_id", StringComparison.Ordinal) || column.Name is "host_id" or "co_builder_id" or "uscc" => CreditCode,
        _ when column.Name.EndsWith("_doc_no", StringComparison.Ordinal) => Texts["doc_no"],
        _ when column.Name.EndsWith("_id", StringComparison.Ordinal) => "2025-001",
        _ => "某某" + column.Zh,
    };
}
