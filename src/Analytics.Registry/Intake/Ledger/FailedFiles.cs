using System.Data.Common;
using Analytics.Registry.Schema;
using Analytics.Store;

namespace Analytics.Registry.Intake.Ledger;

/// <summary>
/// Removes what was read of files that turned out to be unusable on their last records (changed while they were read, damaged at the end):
/// a file counts as a whole or not at all.
/// </summary>
internal static class FailedFiles
{
    public static void Remove(DbConnection database)
    {
        if (Count(database) == 0)
        {
            return;
        }

        const string sources = "(SELECT s.source_id FROM intake.source s JOIN intake.file f USING (file_id) WHERE f.status = 'failed')";
        foreach (var table in CanonicalSchema.Tables)
        {
            if (table.Name == "personnel")
            {
                database.Execute($"DELETE FROM registry.person_identity WHERE row_id IN (SELECT row_id FROM main.personnel WHERE source_id IN {sources})");
            }

            database.Execute($"DELETE FROM intake.extra WHERE row_id IN (SELECT row_id FROM main.\"{table.Name}\" WHERE source_id IN {sources})");
            database.Execute($"DELETE FROM main.\"{table.Name}\" WHERE source_id IN {sources}");
        }

        database.Execute($"DELETE FROM intake.correction WHERE by_source_id IN {sources}");
        database.Execute($"DELETE FROM intake.issue WHERE source_id IN {sources}");
        database.Execute($"DELETE FROM intake.quarantine WHERE source_id IN {sources}");
    }

    private static long Count(DbConnection database) =>
        database.Count("SELECT count(*) FROM intake.source s JOIN intake.file f USING (file_id) WHERE f.status = 'failed'");
}
