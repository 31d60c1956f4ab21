using Analytics.Store;

namespace Analytics.Regulations.Findings;

/// <summary>
/// What people decided about findings of this id in an earlier run: new, confirmed, dismissed or explained. A pipeline that has decisions writes
/// <c>decision.finding</c> (finding_id, state, decided_by, decided_on, note) before findings are made.
/// </summary>
internal static class FindingStates
{
    private const string Exists = "SELECT count(*) FROM duckdb_tables() WHERE database_name = current_database() AND schema_name = 'decision' AND table_name = 'finding'";

    // A person's word counts more than an exception that was found in a table; without one the finding keeps the state that it began with.
    private const string Sql = """
        UPDATE result.finding AS f SET state = d.state, state_by = d.decided_by, state_on = d.decided_on, state_note = d.note
        FROM decision.finding d WHERE d.finding_id = f.finding_id
        """;

    /// <summary>Gives each finding its state.</summary>
    /// <param name="database">The run's database, with its findings.</param>
    public static void Apply(DuckDbConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = Exists;
        if (Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) > 0)
        {
            command.CommandText = Sql;
            command.ExecuteNonQuery();
        }
    }
}
