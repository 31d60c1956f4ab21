using Analytics.Registry.Schema;
using Analytics.Store;

namespace Analytics.Evaluation.Tests.Scoring;

/// <summary>Canonical tables of ten invented centers, D9 without any figure, as a run's database has them when scoring begins.</summary>
internal static class ScoringWorld
{
    /// <summary>Fills an empty database.</summary>
    public static void Create(DuckDbConnection database)
    {
        database.Execute("CREATE SCHEMA current");
        foreach (var table in CanonicalSchema.Tables)
        {
            database.Execute(TableDdl.CreateTable(table));
            database.Execute($"CREATE VIEW current.\"{table.Name}\" AS SELECT * FROM main.\"{table.Name}\"");
        }

        database.Execute("""
            CREATE SCHEMA result; CREATE SCHEMA registry;
            CREATE TABLE registry.platform (platform_id VARCHAR, name VARCHAR, city VARCHAR, lineage_id VARCHAR);
            CREATE TABLE registry.platform_regime (platform_id VARCHAR, regime VARCHAR);
            CREATE TABLE result.entity (kind VARCHAR, entity_id VARCHAR, row_id BIGINT, table_name VARCHAR);
            CREATE TABLE result.finding (finding_id VARCHAR, subject VARCHAR, confidence DOUBLE, kind VARCHAR, state VARCHAR);
            CREATE TABLE result.evidence (finding_id VARCHAR, table_name VARCHAR, row_id BIGINT, platform_id VARCHAR, platform_name VARCHAR);
            CREATE TABLE result.organisation (entity_id VARCHAR, name VARCHAR);
            CREATE TABLE result.organisation_name (wording VARCHAR, entity_id VARCHAR);
            CREATE TABLE result.platform_host (platform_id VARCHAR, entity_id VARCHAR);
            INSERT INTO registry.platform (platform_id, name, city) SELECT 'D' || i, '第' || i || '中心', CASE WHEN i < 8 THEN '大连市' ELSE '沈阳市' END FROM range(10) t(i);
            INSERT INTO registry.platform_regime SELECT 'D' || i, 'dalian' FROM range(10) t(i);
            INSERT INTO main.personnel (row_id, source_id, source_row, platform_id, year, is_fixed, title_level, degree)
                SELECT 1000 + i * 100 + j, 1, j, 'D' || i, y, true, CASE WHEN j % 3 = 0 THEN 'senior' ELSE 'mid' END, CASE WHEN j % 4 = 0 THEN 'doctor' ELSE 'master' END
                FROM range(9) t(i), range(12 + 2 * i) s(j), (VALUES (2024), (2025)) v(y);
            INSERT INTO main.achievement (row_id, source_id, source_row, center_id, kind, status, date)
                SELECT 5000 + i * 100 + j, 1, j, 'D' || i, CASE WHEN j % 2 = 0 THEN 'invention_patent' ELSE 'standard' END, 'granted', DATE '2025-03-01' FROM range(9) t(i), range(1 + i) s(j);
            INSERT INTO main.contract (row_id, source_id, source_row, center_id, kind, amount_yuan, signed_date)
                SELECT 7000 + i * 100 + j, 1, j, 'D' || i, 'horizontal', 300000 + 100000 * j, DATE '2025-06-01' FROM range(9) t(i), range(2 + i) s(j);
            INSERT INTO main.project (row_id, source_id, source_row, center_id, level, total_fund_yuan, approved_date)
                SELECT 8000 + i * 100 + j, 1, j, 'D' || i, CASE WHEN j % 2 = 0 THEN 'provincial' ELSE 'municipal' END, 500000, DATE '2025-02-01' FROM range(9) t(i), range(1 + i % 4) s(j);
            INSERT INTO main.finance_year (row_id, source_id, source_row, center_id, year, rd_spend_yuan, main_business_revenue_yuan, center_operation_fund_yuan, center_service_income_yuan)
                SELECT 9000 + i, 1, i, 'D' || i, 2025, 5000000 + 1000000 * i, 100000000, 2000000, 1000000 FROM range(9) t(i);
            INSERT INTO main.equipment (row_id, source_id, source_row, platform_id, year, original_value_yuan)
                SELECT 9500 + i, 1, i, 'D' || i, 2025, CASE WHEN i = 4 THEN 30000000 ELSE 8000000 END FROM range(9) t(i);
            """);
    }
}
