using Analytics.Pipeline.Explaining;
using Analytics.Store;

namespace Analytics.Pipeline.Decisions;

/// <summary>What rows of a run are known by in decisions.</summary>
internal static class RowSubjects
{
    /// <summary>Kind of entity, table and fingerprint of each row; rows that the run has not are left out.</summary>
    /// <param name="database">A run's database.</param>
    /// <param name="rows">Row ids.</param>
    public static IReadOnlyDictionary<long, RowSubject> Of(DuckDbConnection database, IEnumerable<long> rows)
    {
        using var command = database.CreateCommand();
        command.CommandText = $"""
            SELECT k.row_id, e.kind, k.table_name, CAST(k.fingerprint AS VARCHAR)
            FROM remembered.row_key k JOIN result.entity e ON e.row_id = k.row_id AND e.table_name = k.table_name
            WHERE k.class = 'subject' AND k.row_id IN ({ExplainedRows.List(rows)})
            """;
        using var reader = command.ExecuteReader();
        var subjects = new Dictionary<long, RowSubject>();
        while (reader.Read())
        {
            subjects[reader.GetInt64(0)] = new RowSubject(reader.GetString(1), reader.GetString(2), reader.GetString(3));
        }

        return subjects;
    }
}

/// <summary>What a row is known by in decisions.</summary>
/// <param name="Kind">The kind of entity.</param>
/// <param name="Table">The canonical table.</param>
/// <param name="Fingerprint">Of who or what the row is about.</param>
internal sealed record RowSubject(string Kind, string Table, string Fingerprint);
