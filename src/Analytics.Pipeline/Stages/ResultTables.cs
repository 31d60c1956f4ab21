using Analytics.Store;

namespace Analytics.Pipeline.Stages;

/// <summary>Undoing of work on tables of the schema <c>result</c>.</summary>
internal static class ResultTables
{
    public static void Drop(DuckDbConnection database, params ReadOnlySpan<string> tables)
    {
        foreach (var table in tables)
        {
            using var command = database.CreateCommand();
            command.CommandText = $"SELECT count(*) FROM information_schema.tables WHERE table_schema = 'result' AND table_name = '{table}'";
            if (Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) > 0)
            {
                command.CommandText = $"DROP TABLE result.{table}";
                command.ExecuteNonQuery();
            }
        }
    }
}
