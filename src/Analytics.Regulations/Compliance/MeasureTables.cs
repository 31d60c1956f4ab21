using Analytics.Regulations.Rules;
using Analytics.Store;

namespace Analytics.Regulations.Compliance;

/// <summary>Measures, computed once for each set of subjects that asks for them.</summary>
internal static class MeasureTables
{
    /// <summary>The table of a measure for a set.</summary>
    public static string NameOf(string set, string measure) => $"work.\"measure_{set}_{measure}\"";

    /// <summary>Computes a measure for all subjects of a set.</summary>
    public static void Create(DuckDbConnection database, string set, SqlFile measure) => database.Execute($"""
        CREATE OR REPLACE TABLE {NameOf(set, measure.Name)} AS
        WITH subject AS (SELECT * FROM {SubjectTables.NameOf(set)})
        SELECT subject_id, low, high FROM ({measure.Query})
        """);
}
