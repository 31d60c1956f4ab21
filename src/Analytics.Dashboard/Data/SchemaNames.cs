using Analytics.Registry.Schema;

namespace Analytics.Dashboard.Data;

/// <summary>Expressions for the schema's words, so that lists show, sort and filter them: in the viewer's language, by the mark <c>{lang}</c>.</summary>
internal static class SchemaNames
{
    private static readonly Lazy<string> Figures = new(() => Map(
    [
        .. CanonicalSchema.Get("annual_report").InputColumns.Where(column => column.Name.StartsWith("reported_", StringComparison.Ordinal)).Select(column => (column.Name, column.Zh, column.En)),
        .. CanonicalSchema.Tables.SelectMany(table => table.InputColumns.Where(column => column.Type == ColumnType.Money && table.Name != "annual_report")
            .Select(column => ($"{table.Name}.{column.Name}", $"{table.Zh}·{column.Zh}", $"{table.En}: {column.En}"))),
    ]));

    private static readonly Lazy<string> Tables = new(() => Map([.. CanonicalSchema.Tables.Select(table => (table.Name, table.Zh, table.En))]));

    private static readonly Lazy<string> Columns = new(() => Map([.. CanonicalSchema.Tables.SelectMany(table => table.InputColumns.Select(column => ($"{table.Name}.{column.Name}", column.Zh, column.En)))]));

    /// <summary>The name of a figure of reports by its column, or of a ledger's amount by <c>table.column</c>; what is not known stays the code.</summary>
    /// <param name="code">An expression for the code.</param>
    public static string Figure(string code) => $"coalesce({Figures.Value}[{code}], {code})";

    /// <summary>The name of a canonical table.</summary>
    /// <param name="code">An expression for the table's name in the schema.</param>
    public static string Table(string code) => $"coalesce({Tables.Value}[{code}], {code})";

    /// <summary>The name of a column of a canonical table.</summary>
    /// <param name="table">An expression for the table's name in the schema.</param>
    /// <param name="column">An expression for the column's.</param>
    public static string Column(string table, string column) => $"coalesce({Columns.Value}[{table} || '.' || {column}], {column})";

    private static string Map((string Code, string Zh, string En)[] names)
    {
        string Of(Func<(string Code, string Zh, string En), string> name) => $"MAP {{{string.Join(", ", names.Select(one => $"'{one.Code}': '{name(one).Replace("'", "''", StringComparison.Ordinal)}'"))}}}";
        return $"(CASE WHEN '{{lang}}' = '_zh' THEN {Of(one => one.Zh)} ELSE {Of(one => one.En)} END)";
    }
}
