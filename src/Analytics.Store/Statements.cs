using System.Data.Common;
using System.Globalization;

namespace Analytics.Store;

/// <summary>Statements in one call.</summary>
public static class Statements
{
    /// <summary>Runs statements that are separated by semicolons.</summary>
    /// <param name="database">An open connection.</param>
    /// <param name="sql">The statements.</param>
    public static void Execute(this DbConnection database, string sql)
    {
        ArgumentNullException.ThrowIfNull(database);
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A query's one whole number.</summary>
    /// <param name="database">An open connection.</param>
    /// <param name="sql">A query of one row and one column.</param>
    public static long Count(this DbConnection database, string sql)
    {
        ArgumentNullException.ThrowIfNull(database);
        using var command = database.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>A query's one column of texts, in the order of its rows.</summary>
    /// <param name="database">An open connection.</param>
    /// <param name="sql">A query of one column, VARCHAR and nowhere NULL.</param>
    public static List<string> Texts(this DbConnection database, string sql)
    {
        ArgumentNullException.ThrowIfNull(database);
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    /// <summary>Whether there is such a table.</summary>
    /// <param name="database">An open connection.</param>
    /// <param name="schema">The table's schema.</param>
    /// <param name="table">The table's name.</param>
    /// <param name="catalog">The name under which a database was attached; null for the one that was opened.</param>
    public static bool HasTable(this DbConnection database, string schema, string table, string? catalog = null) => database.Count(
        $"SELECT count(*) FROM duckdb_tables() WHERE database_name = {(catalog is null ? "current_database()" : $"'{catalog}'")} AND schema_name = '{schema}' AND table_name = '{table}'") > 0;
}
