using System.Data.Common;

namespace Analytics.Registry.Intake.Corrections;

/// <summary>
/// Settles quarantined rows for which a corrected row came in: they stay in the quarantine with the name of the file that corrects them, and
/// count as "other", so that a province whose rows are all corrected is done.
/// </summary>
internal static class AppliedCorrections
{
    private const string Resolve = """
        UPDATE intake.quarantine AS q SET resolved_by = c.by_path
        FROM (
            SELECT c.file, c.sheet, c.source_row, min(f.path) AS by_path
            FROM intake.correction c JOIN intake.source s ON s.source_id = c.by_source_id JOIN intake.file f USING (file_id)
            GROUP BY c.file, c.sheet, c.source_row) c,
            intake.source s, intake.file f
        WHERE s.source_id = q.source_id AND f.file_id = q.file_id
          AND f.path = c.file AND s.sheet IS NOT DISTINCT FROM c.sheet AND q.source_row = c.source_row
        """;

    private const string Account = """
        UPDATE intake.accounting AS a SET rows_quarantined = a.rows_quarantined - n.rows, rows_other = a.rows_other + n.rows
        FROM (SELECT source_id, count(DISTINCT source_row) AS rows FROM intake.quarantine WHERE resolved_by IS NOT NULL GROUP BY source_id) n
        WHERE n.source_id = a.source_id
        """;

    public static void Apply(DbConnection database)
    {
        foreach (var sql in new[] { Resolve, Account })
        {
            using var command = database.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}
