using Analytics.Evaluation.Scoring;
using Analytics.Registry.Schema;
using Analytics.Store;

namespace Analytics.Benchmarks.EndToEnd.Evaluation;

/// <summary>A scored run of one regime's centers in memory, as a what-if finds it.</summary>
internal static class WhatIfCase
{
    public const string Regulation = "liaoning-2026";

    private const int Year = 2025;

    /// <summary>Rosters, equipment, money, projects, contracts and results of so many centers, every figure by its center's number; then the scoring.</summary>
    public static DuckDbConnection Scored(int centers)
    {
        var database = new DuckDbConnection("Data Source=:memory:");
        database.Open();
        Execute(database, "CREATE SCHEMA current");
        foreach (var table in CanonicalSchema.Tables)
        {
            Execute(database, TableDdl.CreateTable(table));
            Execute(database, $"CREATE VIEW current.\"{table.Name}\" AS SELECT * FROM main.\"{table.Name}\"");
        }

        Execute(database, $"""
            CREATE SCHEMA result; CREATE SCHEMA registry;
            CREATE TABLE registry.platform AS SELECT 'C' || i AS platform_id, '第' || i || '中心' AS name, '某市' AS city, NULL::VARCHAR AS lineage_id FROM range({centers}) t(i);
            CREATE TABLE registry.platform_regime AS SELECT platform_id, 'liaoning' AS regime FROM registry.platform;
            CREATE TABLE result.entity (kind VARCHAR, entity_id VARCHAR, row_id BIGINT, table_name VARCHAR);
            INSERT INTO main.platform (row_id, source_id, source_row, platform_id, technical_field) SELECT i, 1, i, 'C' || i, '领域' || i % 12 FROM range({centers}) t(i);
            INSERT INTO main.personnel (row_id, source_id, source_row, platform_id, year, is_fixed, title_level, degree)
                SELECT row_number() OVER (), 1, j, 'C' || i, y, true, CASE WHEN (i + j) % 3 = 0 THEN 'senior' ELSE 'mid' END, CASE WHEN (i * 7 + j) % 4 = 0 THEN 'doctor' ELSE 'master' END
                FROM range({centers}) t(i), range(10 + i * 37 % 31) s(j), (VALUES (2023), (2024), (2025)) v(y);
            INSERT INTO main.achievement (row_id, source_id, source_row, center_id, kind, status, date)
                SELECT row_number() OVER (), 1, j, 'C' || i, CASE WHEN j % 2 = 0 THEN 'invention_patent' ELSE 'standard' END, 'granted', DATE '2025-03-01' FROM range({centers}) t(i), range(1 + i * 13 % 11) s(j);
            INSERT INTO main.contract (row_id, source_id, source_row, center_id, kind, amount_yuan, signed_date)
                SELECT row_number() OVER (), 1, j, 'C' || i, 'horizontal', 100000 + 7000 * (i * 29 % 97), DATE '2025-06-01' FROM range({centers}) t(i), range(i * 17 % 13) s(j);
            INSERT INTO main.project (row_id, source_id, source_row, center_id, level, total_fund_yuan, approved_date)
                SELECT row_number() OVER (), 1, j, 'C' || i, CASE WHEN j % 2 = 0 THEN 'provincial' ELSE 'municipal' END, 500000 + 10000 * (i % 53), DATE '2025-02-01' FROM range({centers}) t(i), range(1 + i % 7) s(j);
            INSERT INTO main.finance_year (row_id, source_id, source_row, center_id, year, rd_spend_yuan, main_business_revenue_yuan, center_operation_fund_yuan, center_service_income_yuan)
                SELECT row_number() OVER (), 1, i, 'C' || i, y, CASE WHEN i % 11 = 0 THEN NULL ELSE 2000000 + 31000 * (i * 41 % 211) END, 100000000, 100000 * (i % 43), 70000 * (i * 3 % 71)
                FROM range({centers}) t(i), (VALUES (2024), (2025)) v(y);
            INSERT INTO main.equipment (row_id, source_id, source_row, platform_id, year, original_value_yuan)
                SELECT row_number() OVER (), 1, j, 'C' || i, 2025, 150000 + 1000 * (i * 19 % 101) FROM range({centers}) t(i), range(20 + i % 40) s(j);
            """);
        CenterScoring.Score(database, new ScoringScope(Year, "liaoning"), CancellationToken.None);
        return database;
    }

    private static void Execute(DuckDbConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
