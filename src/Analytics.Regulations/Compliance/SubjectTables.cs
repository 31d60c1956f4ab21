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
    // What every subject of a title shares stands once a title, and is looked up: a row for each report year need not repeat it.
    private static readonly string[] OfTitle = ["center", "center_regime", "host_unit", "platform"];

    /// <summary>The relation of a set, with everything that conditions name.</summary>
    public static string NameOf(string set) => $"work.\"subject_{set}\"";

    /// <summary>Makes the relation of a set, its subjects numbered in a stable order.</summary>
    public static void Create(DuckDbConnection database, SqlFile set)
    {
        var rows = $"work.\"subject_rows_{set.Name}\"";
        database.Execute($"DROP VIEW IF EXISTS {NameOf(set.Name)}");
        database.Execute($"""
            CREATE OR REPLACE TABLE {rows} AS
            SELECT row_number() OVER (ORDER BY q.center_id, q.regime, q.regulation, q.period, q.subject) AS subject_id, q.* EXCLUDE ({string.Join(", ", OfTitle)}), {LawSchema.RosterYears()}
            FROM ({set.Query}) q LEFT JOIN law.roster_years y ON y.center_id = q.center_id
            """);
        database.Execute($"""
            CREATE VIEW {NameOf(set.Name)} AS
            SELECT q.*, {string.Join(", ", OfTitle.Select(name => "t." + name))} FROM {rows} q JOIN law.title t ON t.center_id = q.center_id AND t.regulation = q.regulation
            """);
    }

    /// <summary>The regulations under which a set has a subject.</summary>
    public static IReadOnlyList<string> RegulationsIn(DuckDbConnection database, string set) =>
        database.Texts($"SELECT DISTINCT regulation FROM {NameOf(set)} ORDER BY regulation");
}
