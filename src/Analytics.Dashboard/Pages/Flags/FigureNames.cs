using Analytics.Registry.Schema;

namespace Analytics.Dashboard.Pages.Flags;

/// <summary>The names of what flags look at: figures of reports by their column, amounts of ledgers as <c>table.column</c>.</summary>
internal static class FigureNames
{
    private static readonly (string Code, string Zh, string En)[] Known =
    [
        .. CanonicalSchema.Get("annual_report").InputColumns.Where(column => column.Name.StartsWith("reported_", StringComparison.Ordinal)).Select(column => (column.Name, column.Zh, column.En)),
        .. CanonicalSchema.Tables.SelectMany(table => table.InputColumns.Where(column => column.Type == ColumnType.Money && table.Name != "annual_report")
            .Select(column => ($"{table.Name}.{column.Name}", $"{table.Zh}·{column.Zh}", $"{table.En}: {column.En}"))),
    ];

    /// <summary>An expression for the name in the viewer's language of the code that another expression gives; what is not known stays the code.</summary>
    /// <param name="code">The expression, over the list's <c>FROM</c>.</param>
    public static string Sql(string code) => $"coalesce((CASE WHEN '{{lang}}' = '_zh' THEN {Map(one => one.Zh)} ELSE {Map(one => one.En)} END)[{code}], {code})";

    private static string Map(Func<(string Code, string Zh, string En), string> name) => $"MAP {{{string.Join(", ", Known.Select(one => $"'{one.Code}': '{name(one).Replace("'", "''", StringComparison.Ordinal)}'"))}}}";
}
