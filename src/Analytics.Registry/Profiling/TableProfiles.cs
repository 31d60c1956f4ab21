using System.Globalization;
using System.Text;
using Analytics.Registry.Schema;
using Analytics.Store;

namespace Analytics.Registry.Profiling;

/// <summary>
/// Profiles every canonical table that has rows, into <c>intake.profile</c>: fill, distinct values, most frequent values, most frequent
/// shapes (9 for a digit, a for a letter, 汉 for a Chinese character). Values of personal columns are never shown, their shapes are.
/// </summary>
public static class TableProfiles
{
    private const int Shown = 5;

    // Exact distinct counts and the shapes of every value of a large table cost more than loading it: above this many rows distinct
    // counts are estimated (HyperLogLog) and frequencies are taken from every n-th row.
    private const int LargestExact = 100_000;

    /// <summary>Writes the profile of a loaded registry.</summary>
    /// <param name="database">The run's database, open for writing.</param>
    /// <param name="cancellation">Stops between two columns.</param>
    /// <returns>The number of columns profiled.</returns>
    public static int Write(DuckDbConnection database, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        List<(Table Table, Column Column, long Rows, (long Filled, long Distinct) Counts)> columns = [];
        foreach (var table in CanonicalSchema.Tables)
        {
            var rows = database.Count($"SELECT count(*) FROM main.\"{table.Name}\"");
            if (rows > 0)
            {
                columns.AddRange(Counts(database, table, rows).Select((counts, i) => (table, table.InputColumns[i], rows, counts)));
            }
        }

        // The engine gives such small tables one thread each: columns are looked at side by side, and written in their order.
        using var shown = new SideBySide<(string? Values, string? Shapes)>(
            database, columns.Count, (own, i, _) => MostFrequent(own, columns[i].Table, columns[i].Column, columns[i].Rows, columns[i].Counts.Filled), cancellation);
        using var appender = database.CreateAppender("intake", "profile");
        for (var i = 0; i < columns.Count; i++)
        {
            var (values, shapes) = shown.Take(i);
            appender.Append(columns[i].Table.Name);
            appender.Append(columns[i].Column.Name);
            appender.Append(columns[i].Rows);
            appender.Append(columns[i].Counts.Filled);
            appender.Append(columns[i].Counts.Distinct);
            appender.Append(values);
            appender.Append(shapes);
            appender.EndRow();
        }

        appender.Complete();
        return columns.Count;
    }

    private static long Step(long rows) => ((rows - 1) / LargestExact) + 1;

    /// <summary>Filled and distinct of every column, in one pass over the table.</summary>
    private static (long Filled, long Distinct)[] Counts(DuckDbConnection database, Table table, long rows)
    {
        var sql = new StringBuilder("SELECT 0");
        foreach (var column in table.InputColumns)
        {
            sql.Append(CultureInfo.InvariantCulture, $", count(\"{column.Name}\"), {(rows <= LargestExact ? $"count(DISTINCT \"{column.Name}\")" : $"approx_count_distinct(\"{column.Name}\")")}");
        }

        using var command = database.CreateCommand();
        command.CommandText = sql.Append(CultureInfo.InvariantCulture, $" FROM main.\"{table.Name}\"").ToString();
        using var reader = command.ExecuteReader();
        reader.Read();
        return [.. Enumerable.Range(0, table.InputColumns.Count).Select(i => (reader.GetInt64(1 + (2 * i)), reader.GetInt64(2 + (2 * i))))];
    }

    private static (string? Values, string? Shapes) MostFrequent(DuckDbConnection database, Table table, Column column, long rows, long filled)
    {
        var (withValues, withShapes) = (column.Privacy == Privacy.None && filled > 0, column.Type == ColumnType.Text && filled > 0);
        if (!withValues && !withShapes)
        {
            return (null, null);
        }

        // Each sign of a value becomes one of its shape, so that what is not shown need not be replaced.
        var shape = "regexp_replace(regexp_replace(regexp_replace(left(value, 40), '[0-9]', '9', 'g'), '[A-Za-z]', 'a', 'g'), '[\u4e00-\u9fff]', '汉', 'g')";
        using var command = database.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"""
            WITH counted AS MATERIALIZED (
                SELECT CAST("{column.Name}" AS VARCHAR) AS value, count(*) AS n FROM main."{table.Name}" WHERE row_id % {Step(rows)} = 0 AND "{column.Name}" IS NOT NULL GROUP BY 1)
            SELECT {(withValues ? Top("left(value, 60)") : "NULL")}, {(withShapes ? Top(shape) : "NULL")}
            """);
        using var reader = command.ExecuteReader();
        reader.Read();
        return (reader.IsDBNull(0) ? null : reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetString(1));
    }

    private static string Top(string expression) => $"""
        (SELECT string_agg(shown || '×' || n, '; ' ORDER BY n DESC, shown) FROM (
            SELECT {expression} AS shown, sum(n) AS n FROM counted GROUP BY 1 ORDER BY n DESC, shown LIMIT {Shown}))
        """;
}
