using Analytics.Anomalies.Reconciliation;
using Analytics.Store;

namespace Analytics.Anomalies.Flags;

/// <summary>Writes <c>result.flag_evidence</c>: the rows of reports, then those of the ledgers, each with its file and line.</summary>
internal static class FlagEvidence
{
    private const string Begin = """
        CREATE SCHEMA IF NOT EXISTS work;
        CREATE OR REPLACE TABLE work.flag_ledger (flag_id VARCHAR, center_id VARCHAR, year INTEGER, reading VARCHAR);
        CREATE OR REPLACE TABLE work.flag_row (flag_id VARCHAR, place INTEGER, table_name VARCHAR, row_id BIGINT);
        """;

    private const string Finish = """
        INSERT INTO result.flag_evidence
        SELECT q.flag_id, row_number() OVER (PARTITION BY q.flag_id ORDER BY q.place, q.table_name, q.row_id), q.table_name, q.row_id, f.path, s.sheet, q.source_row
        FROM (SELECT r.*, o.source_id, o.source_row FROM work.flag_row r LEFT JOIN work.flag_origin o ON o.table_name = r.table_name AND o.row_id = r.row_id) q
        LEFT JOIN intake.source s ON s.source_id = q.source_id LEFT JOIN intake.file f ON f.file_id = s.file_id
        ORDER BY q.flag_id, 2;
        DROP TABLE work.flag_origin; DROP TABLE work.flag_row; DROP TABLE work.flag_ledger;
        """;

    /// <summary>Fills the table, which is there and empty.</summary>
    public static void Write(DuckDbConnection database, IReadOnlyList<Flag> flags)
    {
        database.Execute(Begin);
        WriteRows(database, flags);
        WriteLedgers(database, flags);
        foreach (var reading in flags.Select(flag => flag.Ledger).OfType<LedgerReading>().Distinct())
        {
            database.Execute($"""
                INSERT INTO work.flag_row SELECT g.flag_id, 1, '{reading.Table}', r.row_id FROM work.flag_ledger g JOIN ({LedgerSql.Rows(reading)}) r USING (center_id, year)
                WHERE g.reading = '{Key(reading)}'
                """);
        }

        var tables = flags.SelectMany(flag => flag.Evidence.Select(row => row.Table)).Concat(flags.Select(flag => flag.Ledger?.Table).OfType<string>()).Distinct().Order(StringComparer.Ordinal);
        var origins = tables.Select(table => $"SELECT '{table}' AS table_name, row_id, source_id, source_row FROM current.\"{table}\"")
            .DefaultIfEmpty("SELECT NULL::VARCHAR AS table_name, NULL::BIGINT AS row_id, NULL::INTEGER AS source_id, NULL::INTEGER AS source_row WHERE false");
        database.Execute("CREATE OR REPLACE TABLE work.flag_origin AS " + string.Join(" UNION ALL ", origins));
        database.Execute(Finish);
    }

    private static void WriteRows(DuckDbConnection database, IReadOnlyList<Flag> flags)
    {
        using var rows = database.CreateAppender("work", "flag_row");
        foreach (var flag in flags)
        {
            foreach (var row in flag.Evidence)
            {
                rows.Append(FlagTables.IdOf(flag));
                rows.Append(0);
                rows.Append(row.Table);
                rows.Append(row.RowId);
                rows.EndRow();
            }
        }

        rows.Complete();
    }

    private static void WriteLedgers(DuckDbConnection database, IReadOnlyList<Flag> flags)
    {
        using var ledgers = database.CreateAppender("work", "flag_ledger");
        foreach (var flag in flags.Where(flag => flag.Ledger is not null))
        {
            ledgers.Append(FlagTables.IdOf(flag));
            ledgers.Append(flag.CenterId);
            ledgers.Append(flag.Year);
            ledgers.Append(Key(flag.Ledger!));
            ledgers.EndRow();
        }

        ledgers.Complete();
    }

    private static string Key(LedgerReading reading) => reading.Indicator + "/" + reading.Id;
}
