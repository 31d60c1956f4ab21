using Analytics.Registry.Schema;

namespace Analytics.Anomalies.Reconciliation;

/// <summary>The rows of a ledger that count for a figure of a year, as SQL over <c>work.figure</c> (center_id, year, at).</summary>
internal static class LedgerSql
{
    /// <summary>
    /// The tables that readings are computed with: the figures' years, and what findings contest. Rows of one entity that other platforms declare
    /// too are contested, unless a person dismissed the finding.
    /// </summary>
    public const string Prepare = """
        CREATE SCHEMA IF NOT EXISTS work;
        CREATE OR REPLACE TABLE work.figure AS
        SELECT DISTINCT center_id, report_year AS year, make_date(report_year, 12, 31) AS at FROM current.annual_report WHERE center_id IS NOT NULL AND report_year IS NOT NULL;
        CREATE OR REPLACE TABLE work.contested AS
        SELECT DISTINCT entity_id, unnest(string_split(platform_ids, ';')) AS center_id FROM result.finding
        WHERE kind IN ('single_platform', 'equipment_duplicate', 'equipment_excess', 'achievement_duplicate', 'project_duplicate', 'contract_duplicate')
          AND state NOT IN ('dismissed', 'explained') AND outcome <> 'EXPLAINED' AND contains(platform_ids, ';');
        CREATE OR REPLACE TABLE work.set_aside AS
        SELECT s.platform_id AS center_id, s.table_name, s.report_year AS year, sum(a.rows_quarantined)::BIGINT AS rows
        FROM intake.source s JOIN intake.accounting a ON a.source_id = s.source_id WHERE a.rows_quarantined > 0 AND s.platform_id IS NOT NULL GROUP BY ALL;
        """;

    /// <summary>What the ledger gives for each center and year that it covers: center_id, year, gap, low, high, net, rows, set_aside, coarse.</summary>
    public static string Amounts(LedgerReading reading)
    {
        // A roster may name two people alike; elsewhere the same thing on two yearly lists is one thing.
        var once = reading.Time == LedgerTime.Roster ? "true" : "k.copy = 1";
        return $"""
            WITH covered AS ({Covered(reading)}), kept AS ({Kept(reading)}),
            total AS (
                SELECT center_id, year, coalesce(sum(amount) FILTER (counts AND placed AND {once}), 0) AS low,
                       CASE WHEN NOT bool_or(amount IS NULL) THEN coalesce(sum(amount) FILTER ({once}), 0) END AS high,
                       coalesce(sum(amount) FILTER (k.copy = 1 AND NOT contested), 0) AS net, count(*) AS rows, coalesce(bool_and(amount % 10000 = 0), false) AS coarse
                FROM kept k GROUP BY center_id, year)
            SELECT c.center_id, c.year, c.gap, coalesce(t.low, 0)::DECIMAL(38, 4), CASE WHEN t.center_id IS NULL THEN 0 ELSE t.high END::DECIMAL(38, 4),
                   coalesce(t.net, 0)::DECIMAL(38, 4), coalesce(t.rows, 0)::BIGINT, coalesce(a.rows, 0)::BIGINT, coalesce(t.coarse, false)
            FROM covered c LEFT JOIN total t USING (center_id, year)
            LEFT JOIN (SELECT center_id, sum(rows)::BIGINT AS rows FROM work.set_aside WHERE table_name = '{reading.Table}' GROUP BY center_id) a USING (center_id)
            ORDER BY c.center_id, c.year
            """;
    }

    /// <summary>The rows behind an amount: center_id, year, row_id.</summary>
    public static string Rows(LedgerReading reading) => $"WITH covered AS ({Covered(reading)}) SELECT center_id, year, row_id FROM ({Kept(reading)})";

    /// <summary>Center and year of the figures that the ledger can speak of, and by how many years its list is later (then list_year too).</summary>
    private static string Covered(LedgerReading reading)
    {
        var (table, center) = (reading.Table, CenterColumn(reading.Table));
        return reading.Time switch
        {
            LedgerTime.Roster => $"""
                SELECT f.center_id, f.year, min(l.list_year) - f.year AS gap, min(l.list_year) AS list_year FROM work.figure f
                JOIN (SELECT DISTINCT {center} AS center_id, coalesce(year, (SELECT max(year) FROM work.figure)) AS list_year FROM current."{table}") l
                  ON l.center_id = f.center_id AND l.list_year >= f.year
                GROUP BY f.center_id, f.year
                """,
            LedgerTime.Event => $"""
                SELECT f.center_id, f.year, 0 AS gap FROM work.figure f
                JOIN (SELECT t.{center} AS center_id, min(year(t.{reading.From})) AS first_year, greatest(max(year(t.{reading.From})), max(s.report_year)) AS last_year
                      FROM current."{table}" t LEFT JOIN intake.source s ON s.source_id = t.source_id GROUP BY t.{center}) l
                  ON l.center_id = f.center_id AND f.year BETWEEN l.first_year AND l.last_year
                """,
            LedgerTime.Standing => $"""
                SELECT DISTINCT f.center_id, f.year, 0 AS gap FROM work.figure f
                JOIN current."{table}" t ON t.{center} = f.center_id AND (t.{reading.From} IS NULL OR t.{reading.From} <= f.at)
                """,
            _ => $"""SELECT DISTINCT f.center_id, f.year, 0 AS gap FROM work.figure f JOIN current."{table}" t ON t.{center} = f.center_id AND t.year = f.year""",
        };
    }

    private static string Kept(LedgerReading reading) => $"""
        SELECT r.*, c.center_id IS NOT NULL AS contested,
               row_number() OVER (PARTITION BY r.center_id, r.year, coalesce(e.entity_id, r.row_id::VARCHAR) ORDER BY r.row_id) AS copy
        FROM (SELECT v.center_id, v.year, t.row_id, ({reading.Amount})::DECIMAL(38, 4) AS amount, ({reading.Counts}) AS counts, ({Placed(reading)}) AS placed
              FROM covered v JOIN current."{reading.Table}" t ON t.{CenterColumn(reading.Table)} = v.center_id {ListOf(reading)}) r
        LEFT JOIN (SELECT DISTINCT ON (table_name, row_id) table_name, row_id, entity_id FROM result.entity WHERE table_name = '{reading.Table}' ORDER BY table_name, row_id, entity_id) e ON e.row_id = r.row_id
        LEFT JOIN work.contested c ON c.entity_id = e.entity_id AND c.center_id = r.center_id
        WHERE r.counts IS NOT FALSE AND r.placed IS NOT FALSE
        """;

    private static string ListOf(LedgerReading reading) => reading.Time switch
    {
        LedgerTime.Roster => "AND coalesce(t.year, (SELECT max(year) FROM work.figure)) = v.list_year",
        LedgerTime.Yearly => "AND t.year = v.year",
        _ => "",
    };

    /// <summary>Whether a row belongs to the year: unknown where only a day that is missing could tell.</summary>
    private static string Placed(LedgerReading reading)
    {
        var end = "make_date(v.year, 12, 31)";
        var from = reading.From is { } first ? $"t.{first}" : "NULL::DATE";
        var last = reading.Until is { } until ? $"t.{until}" : "NULL::DATE";

        // Things are gone on the day of their disposal; people and premises are there until their last day's end.
        var stays = reading.Table == "equipment" ? $"({last} IS NULL OR {last} > {end})" : $"({last} IS NULL OR {last} >= {end})";
        return reading.Time switch
        {
            LedgerTime.Roster => $"CASE WHEN NOT {stays} OR {from} > {end} THEN false WHEN {from} IS NULL AND v.gap > 0 THEN NULL ELSE true END",
            LedgerTime.Event => $"year({from}) = v.year",
            LedgerTime.Standing => $"CASE WHEN NOT {stays} OR {from} > {end} THEN false ELSE true END",
            _ => "true",
        };
    }

    private static string CenterColumn(string table) => CanonicalSchema.Get(table).PlatformColumn ?? throw new InvalidOperationException($"'{table}' names no platform.");
}
