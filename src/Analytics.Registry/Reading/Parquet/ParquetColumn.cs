namespace Analytics.Registry.Reading.Parquet;

/// <summary>A column of a Parquet file: what its cells are, and the SQL that brings them as text (or as double, see <see cref="IsDouble"/>).</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Kind">What its cells are where they are not empty.</param>
/// <param name="Sql">The expression that is selected.</param>
/// <param name="IsDouble">Whether the expression gives doubles, whose text is made here so that it is the same for all formats.</param>
internal sealed record ParquetColumn(string Name, CellKind Kind, string Sql, bool IsDouble = false)
{
    /// <summary>The column for a name and DuckDB's name of its type.</summary>
    public static ParquetColumn Of(string name, string type)
    {
        var column = '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
        // Types with arguments or elements: DECIMAL(18,2), VARCHAR[], STRUCT(a INTEGER), MAP(...).
        var isNested = type.EndsWith(']') || type.StartsWith("STRUCT", StringComparison.Ordinal) || type.StartsWith("MAP", StringComparison.Ordinal);
        var word = isNested ? "" : type.Split('(')[0];
        return word switch
        {
            "" => new ParquetColumn(name, CellKind.Text, $"CAST(to_json({column}) AS VARCHAR)"),
            "BOOLEAN" => new ParquetColumn(name, CellKind.Boolean, $"CAST({column} AS VARCHAR)"),
            "DOUBLE" => new ParquetColumn(name, CellKind.Number, column, IsDouble: true),
            // The shortest digits of a float are its value; widening it directly would show digits that nobody has written.
            "FLOAT" => new ParquetColumn(name, CellKind.Number, $"CAST(CAST({column} AS VARCHAR) AS DOUBLE)", IsDouble: true),
            "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "HUGEINT" or "UTINYINT" or "USMALLINT" or "UINTEGER" or "UBIGINT" or "UHUGEINT" or "DECIMAL"
                => new ParquetColumn(name, CellKind.Number, $"CAST({column} AS VARCHAR)"),
            "DATE" or "TIME" => new ParquetColumn(name, CellKind.Date, $"CAST({column} AS VARCHAR)"),
            "TIMESTAMP" or "TIMESTAMP_S" or "TIMESTAMP_MS" or "TIMESTAMP_NS" => new ParquetColumn(name, CellKind.Date, Timestamp($"CAST({column} AS TIMESTAMP)")),
            // An instant is told in UTC, whatever the machine's time zone is.
            "TIMESTAMP WITH TIME ZONE" => new ParquetColumn(name, CellKind.Date, $"replace(CAST(make_timestamp(epoch_us({column})) AS VARCHAR), ' ', 'T') || 'Z'"),
            // Older writers store text without saying that it is text.
            "BLOB" => new ParquetColumn(name, CellKind.Text, $"coalesce(TRY(decode({column})), CAST({column} AS VARCHAR))"),
            _ => new ParquetColumn(name, CellKind.Text, $"CAST({column} AS VARCHAR)"),
        };
    }

    private static string Timestamp(string value) =>
        $"CASE WHEN CAST({value} AS TIME) = TIME '00:00:00' THEN CAST(CAST({value} AS DATE) AS VARCHAR) ELSE replace(CAST({value} AS VARCHAR), ' ', 'T') END";
}
