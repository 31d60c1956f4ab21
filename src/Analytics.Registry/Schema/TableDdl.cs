using System.Text;

namespace Analytics.Registry.Schema;

/// <summary>DuckDB definitions of canonical tables.</summary>
public static class TableDdl
{
    /// <summary><c>CREATE TABLE</c> for one table: where a row came from (<c>row_id</c>, unique in a run; <c>source_id</c>, the sheet;
    /// <c>source_row</c>, the place in it), then <see cref="Table.InputColumns"/> in their order.</summary>
    public static string CreateTable(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var sql = new StringBuilder();
        sql.Append("CREATE TABLE ").Append(Quote(table.Name)).Append(" (\n");
        sql.Append("  row_id BIGINT NOT NULL,\n  source_id INTEGER NOT NULL,\n  source_row INTEGER NOT NULL");
        foreach (var column in table.InputColumns) sql.Append(",\n  ").Append(Quote(column.Name)).Append(' ').Append(SqlType(column.Type));
        return sql.Append("\n)").ToString();
    }

    /// <summary>The DuckDB type of a canonical type.</summary>
    public static string SqlType(ColumnType type) => type switch
    {
        ColumnType.Text or ColumnType.Enum => "VARCHAR",
        ColumnType.Integer or ColumnType.Year => "INTEGER",
        ColumnType.Decimal => "DECIMAL(18,4)",
        ColumnType.Money => "DECIMAL(18,2)",
        ColumnType.Boolean => "BOOLEAN",
        ColumnType.Date => "DATE",
        ColumnType.EnumSet or ColumnType.TextSet => "VARCHAR[]",
        ColumnType.IntegerSet => "INTEGER[]",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "not a column type"),
    };

    // Names such as "date" and "year" are words of SQL; quoting all of them keeps the statement free of a list of reserved words.
    private static string Quote(string name) => "\"" + name + "\"";
}
