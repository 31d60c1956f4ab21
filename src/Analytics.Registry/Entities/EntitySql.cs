using System.Globalization;
using Analytics.Store;

namespace Analytics.Registry.Entities;

/// <summary>Statements on the run's database, in short.</summary>
internal static class EntitySql
{
    /// <summary>Runs statements that are separated by semicolons.</summary>
    public static void Execute(DuckDbConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A query's one whole number.</summary>
    public static long Count(DuckDbConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Whether there is such a table.</summary>
    /// <param name="database">The database; of an attached one, it is named in <paramref name="catalog"/>.</param>
    /// <param name="schema">The table's schema.</param>
    /// <param name="table">The table's name.</param>
    /// <param name="catalog">The name under which a database was attached; null for the one that was opened.</param>
    public static bool HasTable(DuckDbConnection database, string schema, string table, string? catalog = null) => Count(
        database,
        $"SELECT count(*) FROM duckdb_tables() WHERE database_name = {(catalog is null ? "current_database()" : $"'{catalog}'")} AND schema_name = '{schema}' AND table_name = '{table}'") > 0;
}
