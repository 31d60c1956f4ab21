using System.Globalization;
using Analytics.Pipeline.Workspaces;
using Analytics.Store;

namespace Analytics.Pipeline.Stages;

/// <summary>
/// What is new, gone and changed in the findings since earlier runs of the workspace: <c>result.baseline</c> names the runs that were compared,
/// <c>result.change</c> has a row for each difference. Findings are matched by id; one with the same kind, clause and entity and another set of
/// platforms supersedes the earlier one, and is a change.
/// </summary>
internal static class RunChanges
{
    private const string Then = "earlier";

    private const string Ddl = """
        CREATE SCHEMA IF NOT EXISTS result;
        CREATE OR REPLACE TABLE result.baseline (ordinal INTEGER PRIMARY KEY, run_id VARCHAR NOT NULL, report_year INTEGER, findings BIGINT NOT NULL, same BIGINT NOT NULL);
        CREATE OR REPLACE TABLE result.change (
            ordinal INTEGER NOT NULL, change VARCHAR NOT NULL CHECK (change IN ('new', 'gone', 'changed')), finding_id VARCHAR NOT NULL, supersedes VARCHAR,
            kind VARCHAR NOT NULL, clause VARCHAR NOT NULL, entity_id VARCHAR NOT NULL, subject VARCHAR NOT NULL,
            platform_ids VARCHAR, confidence_word VARCHAR, severity VARCHAR, outcome VARCHAR, state VARCHAR,
            platform_ids_before VARCHAR, confidence_word_before VARCHAR, severity_before VARCHAR, outcome_before VARCHAR, state_before VARCHAR,
            message_zh VARCHAR, message_en VARCHAR);
        """;

    // Entities that were merged since: the earlier finding is looked for under the id that its entity has now.
    private const string Heirs = """
        CREATE OR REPLACE TEMP TABLE heir AS
        WITH RECURSIVE merged(old, now) AS (
            SELECT entity_id, other_id FROM remembered.history WHERE change = 'merged'
            UNION SELECT m.old, h.other_id FROM merged m JOIN remembered.history h ON h.change = 'merged' AND h.entity_id = m.now)
        SELECT old, min(now) AS now FROM merged WHERE now NOT IN (SELECT entity_id FROM remembered.history WHERE change = 'merged') GROUP BY old
        """;

    private const string NoHeirs = "CREATE OR REPLACE TEMP TABLE heir (old VARCHAR, now VARCHAR)";

    /// <summary>Makes the tables anew and fills them.</summary>
    /// <param name="database">The run's database, with its findings.</param>
    /// <param name="baselines">The runs to compare with; none for the first run.</param>
    public static void Write(DuckDbConnection database, IReadOnlyList<EarlierRun> baselines)
    {
        database.Execute(Ddl);
        if (baselines.Count == 0)
        {
            return;
        }

        database.Execute(database.HasTable("remembered", "history") ? Heirs : NoHeirs);
        for (var i = 0; i < baselines.Count; i++)
        {
            database.Execute($"ATTACH '{baselines[i].Folder.Database.Replace("'", "''", StringComparison.Ordinal)}' AS {Then} (READ_ONLY)");
            Compare(database, i + 1, baselines[i]);
            database.Execute($"DETACH {Then}");
        }

        database.Execute("DROP TABLE heir");
    }

    private static void Compare(DuckDbConnection database, int ordinal, EarlierRun baseline)
    {
        database.Execute($"""
            CREATE OR REPLACE TEMP TABLE matched AS
            WITH only_now AS (SELECT * FROM result.finding n WHERE NOT EXISTS (SELECT 1 FROM {Then}.result.finding o WHERE o.finding_id = n.finding_id)),
            only_then AS (SELECT o.*, coalesce(h.now, o.entity_id) AS entity_now FROM {Then}.result.finding o LEFT JOIN heir h ON h.old = o.entity_id
                          WHERE NOT EXISTS (SELECT 1 FROM result.finding n WHERE n.finding_id = o.finding_id)),
            near AS (SELECT n.finding_id AS now_id, o.finding_id AS then_id, len(list_intersect(string_split(n.platform_ids, ';'), string_split(o.platform_ids, ';'))) AS shared
                     FROM only_now n JOIN only_then o ON o.kind = n.kind AND o.clause = n.clause AND o.entity_now = n.entity_id),
            best AS (SELECT *, row_number() OVER (PARTITION BY now_id ORDER BY shared DESC, then_id) AS of_now, row_number() OVER (PARTITION BY then_id ORDER BY shared DESC, now_id) AS of_then FROM near)
            SELECT finding_id AS now_id, finding_id AS then_id FROM result.finding WHERE finding_id IN (SELECT finding_id FROM {Then}.result.finding)
            UNION ALL SELECT now_id, then_id FROM best WHERE of_now = 1 AND of_then = 1;
            """);
        database.Execute($"""
            INSERT INTO result.change
            SELECT {ordinal}, CASE WHEN o.finding_id IS NULL THEN 'new' WHEN n.finding_id IS NULL THEN 'gone' ELSE 'changed' END,
                   coalesce(n.finding_id, o.finding_id), CASE WHEN n.finding_id <> o.finding_id THEN o.finding_id END,
                   coalesce(n.kind, o.kind), coalesce(n.clause, o.clause), coalesce(n.entity_id, o.entity_id), coalesce(n.subject, o.subject),
                   n.platform_ids, n.confidence_word, n.severity, n.outcome, n.state, o.platform_ids, o.confidence_word, o.severity, o.outcome, o.state,
                   coalesce(n.message_zh, o.message_zh), coalesce(n.message_en, o.message_en)
            FROM (SELECT n.finding_id AS now_id, m.then_id FROM result.finding n LEFT JOIN matched m ON m.now_id = n.finding_id
                  UNION ALL SELECT NULL, finding_id FROM {Then}.result.finding WHERE finding_id NOT IN (SELECT then_id FROM matched)) p
            LEFT JOIN result.finding n ON n.finding_id = p.now_id LEFT JOIN {Then}.result.finding o ON o.finding_id = p.then_id
            WHERE n.finding_id IS NULL OR o.finding_id IS NULL
               OR (n.platform_ids, n.confidence_word, n.severity, n.outcome, n.state) IS DISTINCT FROM (o.platform_ids, o.confidence_word, o.severity, o.outcome, o.state)
            ORDER BY CASE WHEN o.finding_id IS NULL THEN 0 WHEN n.finding_id IS NULL THEN 2 ELSE 1 END, coalesce(n.finding_id, o.finding_id);
            """);
        database.Execute($"""
            INSERT INTO result.baseline
            SELECT {ordinal}, '{baseline.Folder.Name}', {baseline.Year?.ToString(CultureInfo.InvariantCulture) ?? "NULL"}, (SELECT count(*) FROM {Then}.result.finding),
                   (SELECT count(*) FROM matched) - (SELECT count(*) FROM result.change WHERE ordinal = {ordinal} AND change = 'changed');
            DROP TABLE matched;
            """);
    }
}
