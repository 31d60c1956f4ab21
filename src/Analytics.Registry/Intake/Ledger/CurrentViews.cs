using System.Data.Common;
using Analytics.Registry.Schema;
using Analytics.Store;

namespace Analytics.Registry.Intake.Ledger;

/// <summary>
/// The schema <c>current</c>: a view of every canonical table without the rows that a later version replaced. Hundreds of queries are planned
/// through these views, so a table of which nothing was replaced is seen as it is.
/// </summary>
internal static class CurrentViews
{
    /// <summary>Makes the schema while nothing is replaced.</summary>
    public static void Create(DbConnection database)
    {
        database.Execute("CREATE SCHEMA current");
        foreach (var table in CanonicalSchema.Tables)
        {
            database.Execute($"""CREATE VIEW current."{table.Name}" AS SELECT * FROM main."{table.Name}" """);
        }
    }

    /// <summary>Hides the rows of a table that <c>intake.superseded</c> says are replaced.</summary>
    /// <param name="database">The run's database.</param>
    /// <param name="name">A canonical table whose rows each belong to a platform.</param>
    public static void HideReplaced(DbConnection database, string name)
    {
        var table = CanonicalSchema.Get(name);
        var year = table.YearColumn is null ? "NULL" : $"t.\"{table.YearColumn}\"";
        database.Execute($"""
            CREATE OR REPLACE VIEW current."{table.Name}" AS SELECT * FROM main."{table.Name}" t
            WHERE NOT EXISTS (
                SELECT 1 FROM intake.superseded s
                WHERE s.source_id = t.source_id AND s.table_name = '{table.Name}' AND s.platform_id = t."{table.PlatformColumn}"
                  AND s.report_year IS NOT DISTINCT FROM {year})
            """);
    }
}
