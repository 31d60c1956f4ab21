using Analytics.Registry.Schema;
using Analytics.Regulations.Compliance;
using Analytics.Regulations.Rules;
using Analytics.Store;

namespace Analytics.Regulations.Calendar;

/// <summary>
/// What is due when: <c>result.duty</c>, one row for every center, duty and occasion. What was done on time long ago is history and left out;
/// what is past and not done stays until it is.
/// </summary>
internal static class DutyCalendar
{
    private const string Ddl = """
        CREATE SCHEMA IF NOT EXISTS result;
        CREATE OR REPLACE TABLE result.duty (
            center_id VARCHAR NOT NULL, regulation VARCHAR NOT NULL, clause VARCHAR NOT NULL, duty VARCHAR NOT NULL, actor VARCHAR NOT NULL, name_zh VARCHAR NOT NULL, name_en VARCHAR NOT NULL,
            about VARCHAR NOT NULL, due DATE NOT NULL, done DATE, state VARCHAR NOT NULL CHECK (state IN ('done', 'late', 'open', 'overdue', 'unknown')))
        """;

    /// <summary>Fills the table.</summary>
    /// <param name="database">The run's database, its schema <c>law</c> made.</param>
    /// <param name="book">The rules.</param>
    public static void Write(DuckDbConnection database, RuleBook book)
    {
        database.Execute(Ddl);
        foreach (var (pack, duty) in book.Packs.SelectMany(pack => pack.Duties.Select(duty => (pack, duty))))
        {
            try
            {
                database.Execute($"INSERT INTO result.duty {Query(pack.Regulation.Id, duty)}");
            }
            catch (DuckDbException error)
            {
                throw new DefinitionException(duty.File, duty.Line, $"the query of '{duty.Id}' was refused: {error.Message}", error);
            }
        }
    }

    private static string Query(string regulation, Duty duty)
    {
        var (join, about) = duty.For switch
        {
            "title" => ("", "''"),
            "year" => ("CROSS JOIN unnest(range(greatest(year(coalesce(s.center_regime.approval_date, s.effective, s.at)), year(coalesce(s.effective, s.at)) - 1), year(s.at) + 1)) y(year)", "CAST(year AS VARCHAR)"),
            _ => ($"JOIN law.\"{duty.For}\" t ON {LawSchema.Join(duty.For)}", "''"),
        };
        return $"""
            WITH s0 AS (SELECT t.*, c.as_of AS at FROM law.title t CROSS JOIN law.scope c
                        WHERE t.regulation = {Sql.Text(regulation)} AND coalesce(t.center_regime.status, 'operating') NOT IN ('revoked', 'upgraded')),
            asked AS (SELECT s.center_id, s.at, s.effective, ({duty.About ?? about}) AS about, CAST(({duty.Due}) AS DATE) AS due, CAST(({duty.Done}) AS DATE) AS done
                      FROM s0 s {join} WHERE ({duty.Where ?? "true"}) IS TRUE)
            SELECT center_id, {Sql.Text(regulation)}, {Sql.Text(duty.Clause)}, {Sql.Text(duty.Id)}, {Sql.Text(duty.Actor)}, {Sql.Text(duty.Name.Zh)}, {Sql.Text(duty.Name.En)}, coalesce(about, ''), due,
                   CASE WHEN done <= q.at THEN done END,
                   CASE WHEN done <= q.at AND done <= due THEN 'done' WHEN done <= q.at THEN 'late' WHEN due >= q.at THEN 'open'
                        WHEN EXISTS (SELECT 1 FROM law."{duty.Source}") THEN 'overdue' ELSE 'unknown' END
            FROM asked q WHERE due IS NOT NULL AND (effective IS NULL OR due >= effective) AND (due >= q.at OR done IS NULL OR done > due OR done > q.at)
            ORDER BY ALL
            """;
    }
}
