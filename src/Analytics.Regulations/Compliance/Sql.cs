using Analytics.Store;

namespace Analytics.Regulations.Compliance;

/// <summary>Statements, and texts inside them.</summary>
internal static class Sql
{
    public static void Execute(DuckDbConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A text as a literal.</summary>
    public static string Text(string value) => "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";
}
