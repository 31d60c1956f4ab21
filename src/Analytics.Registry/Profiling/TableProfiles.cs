using System.Data.Common;
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
    public static int Write(DbConnection database, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        var columns = 0;
        foreach (var table in CanonicalSchema.Tables)
        {
            var rows = Convert.ToInt64(Scalar(database, $"SELECT count(*) FROM main.\"{table.Name}\""), CultureInfo.InvariantCulture);
            if (rows == 0)
            {
                continue;
            }

            database.Execute($"CREATE OR REPLACE TEMP TABLE profile_sample AS SELECT * FROM main.\"{table.Name}\" WHERE row_id % {Step(rows)} = 0");
            var counts = Counts(database, table, rows);
            for (var i = 0; i < table.InputColumns.Count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                database.Execute(Insert(table, table.InputColumns[i], rows, counts[i]));
                columns++;
            }
        }

        database.Execute("DROP TABLE IF EXISTS profile_sample");
        return columns;
    }

    private static long Step(long rows) => ((rows - 1) / LargestExact) + 1;

    /// <summary>Filled and distinct of every column, in one pass over the table.</summary>
    private static (long Filled, long Distinct)[] Counts(DbConnection database, Table table, long rows)
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

    private static string Insert(Table table, Column column, long rows, (long Filled, long Distinct) counts)
    {
        var value = $"CAST(\"{column.Name}\" AS VARCHAR)";
        var shape = $"regexp_replace(regexp_replace(regexp_replace({value}, '[0-9]', '9', 'g'), '[A-Za-z]', 'a', 'g'), '[\u4e00-\u9fff]', '汉', 'g')";
        var top = column.Privacy == Privacy.None && counts.Filled > 0 ? Top($"left({value}, 60)", column.Name) : "NULL";
        var patterns = column.Type == ColumnType.Text && counts.Filled > 0 ? Top($"left({shape}, 40)", column.Name) : "NULL";
        return string.Create(CultureInfo.InvariantCulture, $"INSERT INTO intake.profile SELECT '{table.Name}', '{column.Name}', {rows}, {counts.Filled}, {counts.Distinct}, {top}, {patterns}");
    }

    private static string Top(string expression, string column) => $"""
        (SELECT string_agg(value || '×' || n, '; ' ORDER BY n DESC, value) FROM (
            SELECT {expression} AS value, count(*) AS n FROM profile_sample WHERE "{column}" IS NOT NULL GROUP BY 1 ORDER BY n DESC, value LIMIT {Shown}))
        """;

    private static object? Scalar(DbConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
