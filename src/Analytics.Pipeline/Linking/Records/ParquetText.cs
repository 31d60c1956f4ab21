namespace Analytics.Pipeline.Linking.Records;

/// <summary>The SQL that brings the values of a Parquet file as texts.</summary>
internal static class ParquetText
{
    /// <summary>The file as a table.</summary>
    // Folders named year=2025 are their owner's, not partitions: they add no column.
    public static string Table(string path) => $"read_parquet('{FilePattern.Of(path)}', hive_partitioning = false)";

    /// <summary>What the file says about its parts.</summary>
    public static string Metadata(string path) => $"parquet_metadata('{FilePattern.Of(path)}')";

    /// <summary>A column's values as VARCHAR, written as workbooks and JSON have them, so that files of two formats can be linked.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="type">DuckDB's name of its type.</param>
    public static string Of(string name, string type) => Value($"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", type, depth: 0);

    private static string Value(string value, string type, int depth)
    {
        if (type.EndsWith("[]", StringComparison.Ordinal))
        {
            var element = $"e{depth}";
            return $"array_to_string(list_transform({value}, lambda {element}: {Value(element, type[..^2], depth + 1)}), ';')";
        }

        return type switch
        {
            "VARCHAR" => value,
            "DOUBLE" or "FLOAT" => Number(value),
            "TIMESTAMP" or "TIMESTAMP_S" or "TIMESTAMP_MS" or "TIMESTAMP_NS" => Timestamp($"CAST({value} AS TIMESTAMP)"),
            // An instant is told in UTC, whatever the machine's time zone is.
            "TIMESTAMP WITH TIME ZONE" => $"replace(CAST(make_timestamp(epoch_us({value})) AS VARCHAR), ' ', 'T') || 'Z'",
            // Older writers store text without saying that it is text.
            "BLOB" => $"coalesce(TRY(decode({value})), CAST({value} AS VARCHAR))",
            _ when type.StartsWith("STRUCT", StringComparison.Ordinal) || type.StartsWith("MAP", StringComparison.Ordinal) => $"CAST(to_json({value}) AS VARCHAR)",
            _ => $"CAST({value} AS VARCHAR)",
        };
    }

    // Data frames make doubles of whole numbers as soon as one is missing, and write NaN for the missing one: 7.0 has to equal the 7 of a CSV file.
    private static string Number(string value) =>
        $"CASE WHEN isfinite({value}) THEN CASE WHEN abs({value}) < 1e15 AND trunc({value}) = {value} THEN CAST(CAST({value} AS BIGINT) AS VARCHAR) ELSE CAST({value} AS VARCHAR) END END";

    private static string Timestamp(string value) =>
        $"CASE WHEN CAST({value} AS TIME) = TIME '00:00:00' THEN CAST(CAST({value} AS DATE) AS VARCHAR) ELSE replace(CAST({value} AS VARCHAR), ' ', 'T') END";
}
