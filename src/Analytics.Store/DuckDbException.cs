using System.Data.Common;

namespace Analytics.Store;

/// <summary>DuckDB refused or failed: its own message, and the SQL it was about. Values of parameters are never part of it.</summary>
public sealed class DuckDbException : DbException
{
    private const int LongestSql = 2000;

    /// <summary>An error with DuckDB's message and the SQL text that led to it.</summary>
    /// <param name="message">DuckDB's message, e.g. <c>Catalog Error: Table with name t does not exist!</c>.</param>
    /// <param name="sql">The SQL text; empty when there was none, e.g. while opening. A very long text is cut in the middle.</param>
    public DuckDbException(string message, string sql)
        : base(Compose(message, Shorten(sql)))
    {
        Sql = Shorten(sql);
    }

    /// <summary>The SQL that failed; of a very long text its first and last part.</summary>
    public string Sql { get; }

    private static string Compose(string message, string sql) => sql.Length == 0 ? message : $"{message}\nSQL: {sql}";

    private static string Shorten(string sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        if (sql.Length <= LongestSql)
        {
            return sql;
        }

        const int Part = LongestSql / 2;
        return $"{sql.AsSpan(0, Part)} [... {sql.Length - LongestSql} characters ...] {sql.AsSpan(sql.Length - Part)}";
    }
}
