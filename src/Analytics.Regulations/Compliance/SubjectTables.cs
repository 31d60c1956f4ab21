using Analytics.Regulations.Rules;
using Analytics.Store;

namespace Analytics.Regulations.Compliance;

/// <summary>
/// The subjects that checks are judged for: a center under a regime at a declaration, in a report year, on the day of judgement, at an
/// event. A set's query gives center_id, regime, regulation, effective, draft, only_regime, at (the day whose facts count), event_day (the
/// day whose law counts), period and subject (both as text), most (the gravest outcome, or NULL), and the structs that conditions name.
/// </summary>
internal static class SubjectTables
{
    /// <summary>The table of a set.</summary>
    public static string NameOf(string set) => $"work.\"subject_{set}\"";

    /// <summary>Makes the table of a set, its subjects numbered in a stable order.</summary>
    public static void Create(DuckDbConnection database, SqlFile set) => database.Execute($"""
        CREATE OR REPLACE TABLE {NameOf(set.Name)} AS
        SELECT row_number() OVER (ORDER BY q.center_id, q.regime, q.period, q.subject) AS subject_id, q.*, {LawSchema.RosterYears()}
        FROM ({set.Query}) q
        """);
}
