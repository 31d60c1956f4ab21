using System.Globalization;
using Analytics.Registry.Intake.Ledger;
using Analytics.Registry.Schema;
using Analytics.Store;

namespace Analytics.Regulations.Tests.Compliance;

/// <summary>
/// A province in which anything may be the case: every canonical table filled from hashes of a seed, every column missing now and then,
/// amounts and days around the thresholds of clauses. Nobody in it is anybody; the same seed gives the same province.
/// </summary>
internal static class RandomRegister
{
    /// <summary>How many rows of a table a center has; tables that are not named have none.</summary>
    private static readonly (string Table, int Rows)[] Sizes =
    [
        ("center", 1), ("platform", 1), ("host_unit", 1), ("co_builder", 5), ("application", 2), ("annual_report", 3), ("report_obligation", 3), ("finance_year", 6), ("site", 3), ("personnel", 14), ("equipment", 8),
        ("committee", 3), ("committee_member", 16), ("meeting", 3), ("project", 3), ("contract", 3), ("contract_receipt", 3), ("tech_transfer", 3), ("achievement", 4), ("achievement_label", 4),
        ("change_filing", 4), ("center_year", 2), ("evaluation", 4), ("incident", 2), ("sanction", 3),
    ];

    /// <summary>Fills a database that holds nothing yet.</summary>
    /// <param name="database">The database.</param>
    /// <param name="centers">How many centers.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="regimes">The regimes under which every center stands.</param>
    public static void Fill(DuckDbConnection database, int centers, int seed, params IReadOnlyList<string> regimes)
    {
        IntakeTables.Create(database);
        database.Execute("""
            CREATE SCHEMA IF NOT EXISTS result;
            CREATE TABLE result.entity (kind VARCHAR, entity_id VARCHAR, row_id BIGINT, table_name VARCHAR, source_id INTEGER, source_row INTEGER)
            """);
        var first = 0L;
        foreach (var (table, rows) in Sizes)
        {
            Insert(database, CanonicalSchema.Get(table), centers, rows, first, seed, regimes);
            first += (long)centers * rows;
        }

        Titles(database, centers, first, seed, regimes);
        Entities(database, "person", "personnel", "platform_id");
        Entities(database, "equipment", "equipment", "platform_id");
    }

    private static void Insert(DuckDbConnection database, Table table, int centers, int rows, long first, int seed, IReadOnlyList<string> regimes)
    {
        var columns = table.InputColumns;
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        var values = string.Join(",\n", columns.Select(column => $"CAST({Value(table, column, seed, regimes)} AS {TableDdl.SqlType(column.Type)})"));
        database.Execute(string.Create(CultureInfo.InvariantCulture, $"""
            INSERT INTO main."{table.Name}" (row_id, source_id, source_row, {names})
            SELECT {first} + i + 1, 1, i + 1, {values} FROM (SELECT i, {Owner(table, rows)} AS c, i % {rows} AS k FROM range({(long)centers * rows}) r(i))
            """));
    }

    // Of every eight centers one is large: most people of the other seven are its own.
    private static string Owner(Table table, int rows)
    {
        var own = string.Create(CultureInfo.InvariantCulture, $"i // {rows}");
        return table.Name == "personnel" ? string.Create(CultureInfo.InvariantCulture, $"CASE WHEN i % {rows} > {rows / 4} THEN {own} - ({own}) % 8 ELSE {own} END") : own;
    }

    private static void Titles(DuckDbConnection database, int centers, long first, int seed, IReadOnlyList<string> regimes)
    {
        var list = string.Join(", ", regimes.Select(regime => $"'{regime}'"));
        database.Execute(string.Create(CultureInfo.InvariantCulture, $"""
            INSERT INTO registry.platform (platform_id, name, kind, level, lineage_id, status, host_id)
            SELECT 'C' || c, '第' || c || '技术创新中心', 'tic', 'provincial', 'L' || c, 'active', 'H' || c FROM range({centers}) r(c);
            INSERT INTO registry.platform_regime SELECT 'C' || c, x.regime, 'register' FROM range({centers}) r(c) CROSS JOIN unnest([{list}]) x(regime);
            """));
        var table = CanonicalSchema.Get("center_regime");
        Insert(database, table, centers, regimes.Count, first, seed, regimes);
        database.Execute($"UPDATE main.center_regime SET regime_id = [{list}][CAST((source_row - 1) % {regimes.Count} AS INTEGER) + 1]");
    }

    // Some rows of a center are one person, or one instrument; some are one with rows of other centers.
    private static void Entities(DuckDbConnection database, string kind, string table, string center) => database.Execute($"""
        INSERT INTO result.entity
        SELECT '{kind}', '{kind}/' || CASE hash(row_id || 'same') % 8 WHEN 0 THEN {center} || '/0' WHEN 1 THEN 'common/' || hash(row_id || 'who') % 150 ELSE {center} || '/' || row_id END, row_id, '{table}', source_id, source_row
        FROM main."{table}"
        """);

    private static string Value(Table table, Column column, int seed, IReadOnlyList<string> regimes)
    {
        // Every fourth center says the same in all its rows, so that what a clause asks of several years or people in a row happens. One text
        // is hashed: hashes put together of several have low bits that go together from column to column.
        var h = string.Create(CultureInfo.InvariantCulture, $"hash('{seed}/{table.Name}.{column.Name}/' || CASE WHEN c % 4 = 1 THEN -c ELSE i END)");
        if (RandomColumns.Of(table, column, h, seed, regimes) is { } own)
        {
            return own;
        }

        var value = column.Type switch
        {
            ColumnType.Boolean => $"({h} % 4 > 0)",
            ColumnType.Enum => Pick(column, h),
            ColumnType.EnumSet => $"list_distinct([{Pick(column, h)}, {Pick(column, $"hash({h} || 'b')")}, {Pick(column, $"hash({h} || 'c')")}])",

            // Two days of five are in the first year of the youngest regulations.
            ColumnType.Date => $"CASE WHEN {h} % 10 < 3 THEN DATE '2026-01-01' + CAST({h} % 240 AS INTEGER) ELSE DATE '2022-01-01' + CAST({h} % 1700 AS INTEGER) END",

            ColumnType.Year => $"2022 + CAST({h} % 5 AS INTEGER)",
            ColumnType.IntegerSet => $"[2022 + CAST({h} % 5 AS INTEGER)]",
            ColumnType.Integer => column.Unit == "天" ? $"CASE WHEN {h} % 4 = 0 THEN 183 + {h} % 2 ELSE 100 + {h} % 266 END" : $"({h} % 60)",

            // Around thresholds as often as anywhere: a tenth of the amounts are the round numbers that clauses name.
            ColumnType.Decimal => $"CASE WHEN {h} % 10 = 1 THEN [100, 500, 1000][CAST({h} % 3 AS INTEGER) + 1] ELSE ({h} % 120000) / 100.0 END",
            ColumnType.Money => $"CASE WHEN {h} % 10 = 1 THEN [500000, 5000000, 7500000, 10000000, 20000000][CAST({h} % 5 AS INTEGER) + 1] ELSE ({h} % 1500000000) / 100.0 END",
            ColumnType.TextSet => $"['甲' || {h} % 5, '乙' || {h} % 7]",
            _ => $"'名' || ({h} % 1000)",
        };
        return $"CASE WHEN hash({h} || 'gap') % 12 = 0 THEN NULL ELSE {value} END";
    }

    private static string Pick(Column column, string h) =>
        $"[{string.Join(", ", column.Values.Select(value => $"'{value.Code}'"))}][CAST({h} % {column.Values.Count} AS INTEGER) + 1]";
}
