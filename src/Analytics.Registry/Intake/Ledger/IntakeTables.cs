using System.Data.Common;
using Analytics.Registry.Schema;
using Analytics.Store;

namespace Analytics.Registry.Intake.Ledger;

/// <summary>
/// The tables that account for what came in, beside the canonical tables. The accounting invariant is a constraint of the database:
/// a run in which a row went missing cannot be stored.
/// </summary>
public static class IntakeTables
{
    private const string Ddl = """
        CREATE SCHEMA intake;
        CREATE TABLE intake.file (
            file_id INTEGER PRIMARY KEY, path VARCHAR NOT NULL UNIQUE, format VARCHAR NOT NULL, bytes BIGINT NOT NULL, sha256 VARCHAR NOT NULL,
            status VARCHAR NOT NULL CHECK (status IN ('read', 'duplicate', 'failed', 'ignored')), duplicate_of VARCHAR, message_zh VARCHAR, message_en VARCHAR);
        CREATE TABLE intake.source (
            source_id INTEGER PRIMARY KEY, file_id INTEGER NOT NULL, sheet VARCHAR, table_name VARCHAR, header_row INTEGER, platform_id VARCHAR,
            report_year INTEGER, year_from VARCHAR, platform_from VARCHAR,
            version_state VARCHAR NOT NULL CHECK (version_state IN ('current', 'superseded', 'review')), message_zh VARCHAR, message_en VARCHAR);
        CREATE TABLE intake.accounting (
            source_id INTEGER PRIMARY KEY, rows_read BIGINT NOT NULL, rows_accepted BIGINT NOT NULL, rows_quarantined BIGINT NOT NULL, rows_other BIGINT NOT NULL,
            CHECK (rows_read = rows_accepted + rows_quarantined + rows_other),
            CHECK (least(rows_read, rows_accepted, rows_quarantined, rows_other) >= 0));
        CREATE TABLE intake.quarantine (
            quarantine_id INTEGER PRIMARY KEY, source_id INTEGER, file_id INTEGER NOT NULL, source_row INTEGER, column_name VARCHAR, code VARCHAR NOT NULL,
            severity VARCHAR NOT NULL, message_zh VARCHAR NOT NULL, message_en VARCHAR NOT NULL, raw BLOB, raw_masked VARCHAR, fields VARCHAR[], resolved_by VARCHAR);
        CREATE TABLE intake.correction (row_id BIGINT NOT NULL, by_source_id INTEGER NOT NULL, file VARCHAR NOT NULL, sheet VARCHAR, source_row INTEGER NOT NULL);
        CREATE TABLE intake.issue (
            issue_id INTEGER PRIMARY KEY, source_id INTEGER NOT NULL, source_row INTEGER, column_name VARCHAR, code VARCHAR NOT NULL,
            severity VARCHAR NOT NULL CHECK (severity IN ('warn', 'info')), message_zh VARCHAR NOT NULL, message_en VARCHAR NOT NULL, value_masked VARCHAR);
        CREATE TABLE intake.header (
            source_id INTEGER NOT NULL, position INTEGER NOT NULL, header VARCHAR NOT NULL, column_name VARCHAR, suggestion VARCHAR, how VARCHAR NOT NULL);
        CREATE TABLE intake.extra (row_id BIGINT NOT NULL, header VARCHAR NOT NULL, value VARCHAR NOT NULL);
        CREATE TABLE intake.presence (
            source_id INTEGER NOT NULL, table_name VARCHAR NOT NULL, platform_id VARCHAR NOT NULL, report_year INTEGER, rows BIGINT NOT NULL);
        CREATE TABLE intake.superseded (
            source_id INTEGER NOT NULL, table_name VARCHAR NOT NULL, platform_id VARCHAR NOT NULL, report_year INTEGER, by_source_id INTEGER NOT NULL);
        CREATE TABLE intake.profile (
            table_name VARCHAR NOT NULL, column_name VARCHAR NOT NULL, rows BIGINT NOT NULL, filled BIGINT NOT NULL, distinct_values BIGINT NOT NULL,
            top_values VARCHAR, patterns VARCHAR);
        CREATE SCHEMA registry;
        CREATE TABLE registry.platform (
            platform_id VARCHAR PRIMARY KEY, name VARCHAR, kind VARCHAR, level VARCHAR, level_from VARCHAR, province_code VARCHAR, city_code VARCHAR, city VARCHAR,
            lineage_id VARCHAR, status VARCHAR, host_id VARCHAR);
        CREATE TABLE registry.platform_regime (
            platform_id VARCHAR NOT NULL, regime VARCHAR NOT NULL, regime_from VARCHAR NOT NULL CHECK (regime_from IN ('register', 'place', 'stated')), PRIMARY KEY (platform_id, regime));
        CREATE TABLE registry.person_identity (
            row_id BIGINT NOT NULL, id_kind VARCHAR NOT NULL, id_status VARCHAR NOT NULL, id_key VARCHAR, warnings INTEGER NOT NULL);
        """;

    /// <summary>Creates every table, and for each canonical table its view of <see cref="CurrentViews"/>.</summary>
    public static void Create(DbConnection database)
    {
        database.Execute(Ddl);
        foreach (var table in CanonicalSchema.Tables)
        {
            database.Execute(TableDdl.CreateTable(table));
        }

        CurrentViews.Create(database);
    }
}
