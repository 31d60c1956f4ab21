using System.Data.Common;

namespace Analytics.TestKit.Runs;

/// <summary>The tables of a run's database that reports are made from, as the stages before them leave them.</summary>
public static class RunTables
{
    private const string Intake = """
        CREATE SCHEMA IF NOT EXISTS intake;
        CREATE TABLE intake.file (file_id INTEGER, path VARCHAR, format VARCHAR, bytes BIGINT, sha256 VARCHAR, status VARCHAR, duplicate_of VARCHAR, message_zh VARCHAR, message_en VARCHAR);
        CREATE TABLE intake.source (source_id INTEGER, file_id INTEGER, sheet VARCHAR, table_name VARCHAR, header_row INTEGER, platform_id VARCHAR, report_year INTEGER, year_from VARCHAR, platform_from VARCHAR, version_state VARCHAR, message_zh VARCHAR, message_en VARCHAR);
        CREATE TABLE intake.accounting (source_id INTEGER, rows_read BIGINT, rows_accepted BIGINT, rows_quarantined BIGINT, rows_other BIGINT, CHECK (rows_read = rows_accepted + rows_quarantined + rows_other));
        CREATE TABLE intake.quarantine (quarantine_id INTEGER, source_id INTEGER, file_id INTEGER, source_row INTEGER, column_name VARCHAR, code VARCHAR, severity VARCHAR, message_zh VARCHAR, message_en VARCHAR, raw BLOB, raw_masked VARCHAR, fields VARCHAR[], resolved_by VARCHAR);
        CREATE TABLE intake.issue (issue_id INTEGER, source_id INTEGER, source_row INTEGER, column_name VARCHAR, code VARCHAR, severity VARCHAR, message_zh VARCHAR, message_en VARCHAR, value_masked VARCHAR);
        CREATE TABLE intake.header (source_id INTEGER, position INTEGER, header VARCHAR, column_name VARCHAR, suggestion VARCHAR, how VARCHAR);
        CREATE TABLE intake.profile (table_name VARCHAR, column_name VARCHAR, rows BIGINT, filled BIGINT, distinct_values BIGINT, top_values VARCHAR, patterns VARCHAR)
        """;

    private const string Entities = """
        CREATE SCHEMA IF NOT EXISTS result;
        CREATE TABLE result.entity (kind VARCHAR, entity_id VARCHAR, row_id BIGINT, table_name VARCHAR, source_id INTEGER, source_row INTEGER);
        CREATE TABLE result.link (kind VARCHAR, row_id_l BIGINT, row_id_r BIGINT, basis VARCHAR, match_weight DOUBLE, probability DOUBLE);
        CREATE TABLE result.link_step (kind VARCHAR, row_id_l BIGINT, row_id_r BIGINT, position INTEGER, comparison VARCHAR, level VARCHAR, weight DOUBLE);
        CREATE TABLE IF NOT EXISTS result.organisation (entity_id VARCHAR, name VARCHAR);
        CREATE TABLE IF NOT EXISTS result.platform_host (platform_id VARCHAR, entity_id VARCHAR)
        """;

    private const string Findings = """
        CREATE SCHEMA IF NOT EXISTS result;
        CREATE TABLE result.finding (finding_id VARCHAR, kind VARCHAR, severity VARCHAR, confidence DOUBLE, confidence_word VARCHAR, outcome VARCHAR, regulation VARCHAR, clause VARCHAR, platform_ids VARCHAR, entity_id VARCHAR, subject VARCHAR, identifier VARCHAR, overlap_from DATE, overlap_to DATE, year_only BOOLEAN, message_zh VARCHAR, message_en VARCHAR, question_zh VARCHAR, question_en VARCHAR, state VARCHAR DEFAULT 'new', state_by VARCHAR, state_on DATE, state_note VARCHAR);
        CREATE TABLE result.evidence (finding_id VARCHAR, ordinal INTEGER, table_name VARCHAR, row_id BIGINT, platform_id VARCHAR, platform_name VARCHAR, platform_kind VARCHAR, city VARCHAR, file VARCHAR, sheet VARCHAR, source_row INTEGER, sha256 VARCHAR, name_masked VARCHAR, id_masked VARCHAR, start_date DATE, end_date DATE, report_year INTEGER);
        CREATE TABLE result.evidence_fact (finding_id VARCHAR, ordinal INTEGER, position INTEGER, column_name VARCHAR, value VARCHAR);
        CREATE TABLE result.clause (regulation VARCHAR, clause VARCHAR, title VARCHAR, document_no VARCHAR, article VARCHAR, quote VARCHAR, effective DATE)
        """;

    private const string Compliance = """
        CREATE SCHEMA IF NOT EXISTS registry;
        CREATE TABLE IF NOT EXISTS registry.platform (platform_id VARCHAR, name VARCHAR, kind VARCHAR, level VARCHAR, city VARCHAR, lineage_id VARCHAR, status VARCHAR);
        CREATE SCHEMA IF NOT EXISTS result;
        CREATE TABLE IF NOT EXISTS result.compliance (center_id VARCHAR, regulation VARCHAR, clause VARCHAR, check_id VARCHAR, period VARCHAR, subject VARCHAR, outcome VARCHAR, place INTEGER, name_zh VARCHAR, name_en VARCHAR, required_zh VARCHAR, required_en VARCHAR, why_zh VARCHAR, why_en VARCHAR, actual VARCHAR, applicable_version VARCHAR, draft BOOLEAN, missing_inputs VARCHAR, exception_clause VARCHAR, message_zh VARCHAR, message_en VARCHAR, remedy_zh VARCHAR, remedy_en VARCHAR, low DECIMAL(38, 6), high DECIMAL(38, 6), contested INTEGER, net_low DECIMAL(18,2), net_high DECIMAL(18,2), subject_set VARCHAR, subject_id BIGINT);
        CREATE TABLE IF NOT EXISTS result.divergence (lineage_id VARCHAR, topic VARCHAR, topic_zh VARCHAR, topic_en VARCHAR, center_id_a VARCHAR, check_id_a VARCHAR, clause_a VARCHAR, outcome_a VARCHAR, period_a VARCHAR, center_id_b VARCHAR, check_id_b VARCHAR, clause_b VARCHAR, outcome_b VARCHAR, period_b VARCHAR, required_a_zh VARCHAR, required_a_en VARCHAR, required_b_zh VARCHAR, required_b_en VARCHAR, actual_a VARCHAR, actual_b VARCHAR);
        CREATE TABLE IF NOT EXISTS result.duty (center_id VARCHAR, regulation VARCHAR, clause VARCHAR, duty VARCHAR, actor VARCHAR, name_zh VARCHAR, name_en VARCHAR, about VARCHAR, due DATE, done DATE, state VARCHAR);
        CREATE TABLE IF NOT EXISTS result.lifecycle (center_id VARCHAR, regulation VARCHAR, status VARCHAR, stage VARCHAR, approved DATE, last_evaluation DATE, last_grade VARCHAR, trigger_clause VARCHAR, next_due DATE, next_duty VARCHAR)
        """;

    private const string Allocation = """
        CREATE TABLE result.allocation (center_id VARCHAR, center_name VARCHAR, city VARCHAR, regulation VARCHAR, clause VARCHAR, article VARCHAR, measure VARCHAR, declared DECIMAL(18,2), contested INTEGER, low DECIMAL(18,2), high DECIMAL(18,2), threshold DECIMAL(18,2), strength VARCHAR, verdict VARCHAR, cluster_id VARCHAR, group_id VARCHAR, message_zh VARCHAR, message_en VARCHAR);
        CREATE TABLE result.allocation_group (group_id VARCHAR, cluster_id VARCHAR, measure VARCHAR, centers INTEGER, needed DECIMAL(18,2), available DECIMAL(18,2), contested INTEGER, kept_at_least INTEGER, kept_at_most INTEGER, message_zh VARCHAR, message_en VARCHAR);
        CREATE TABLE result.allocation_summary (measure VARCHAR, thresholds INTEGER, contested INTEGER, kept_at_least INTEGER, kept_at_most INTEGER)
        """;

    private const string Flags = """
        CREATE SCHEMA IF NOT EXISTS result;
        CREATE TABLE IF NOT EXISTS result.flag (flag_id VARCHAR, rank INTEGER, center_id VARCHAR, center_name VARCHAR, city VARCHAR, year INTEGER, indicator VARCHAR, detector VARCHAR, severity VARCHAR, confidence DOUBLE, observed DOUBLE, expected DOUBLE, message_zh VARCHAR, message_en VARCHAR, state VARCHAR, state_by VARCHAR, state_on DATE, state_note VARCHAR);
        CREATE TABLE IF NOT EXISTS result.flag_evidence (flag_id VARCHAR, ordinal INTEGER, table_name VARCHAR, row_id BIGINT, file VARCHAR, sheet VARCHAR, source_row INTEGER);
        CREATE TABLE IF NOT EXISTS result.detector (detector VARCHAR, place INTEGER, name_zh VARCHAR, name_en VARCHAR, definition_zh VARCHAR, definition_en VARCHAR, source VARCHAR, limits_zh VARCHAR, limits_en VARCHAR, innocent_zh VARCHAR, innocent_en VARCHAR, question_zh VARCHAR, question_en VARCHAR);
        CREATE TABLE IF NOT EXISTS result.reconciliation (center_id VARCHAR, year INTEGER, indicator VARCHAR, reading VARCHAR, reading_zh VARCHAR, reading_en VARCHAR, state VARCHAR, reported DECIMAL(38, 4), ledger_low DECIMAL(38, 4), ledger_high DECIMAL(38, 4), net DECIMAL(38, 4), difference DECIMAL(38, 4), ledger_rows BIGINT, list_years_later INTEGER, rows_set_aside BIGINT, agreement DOUBLE);
        CREATE TABLE IF NOT EXISTS result.flag_series (flag_id VARCHAR, series VARCHAR, ordinal INTEGER, x DOUBLE, y DOUBLE, label_zh VARCHAR, label_en VARCHAR);
        CREATE TABLE IF NOT EXISTS result.digit_test (test_id VARCHAR, list VARCHAR, grouping VARCHAR, group_name VARCHAR, test VARCHAR, centers INTEGER, amounts BIGINT, chi_square DOUBLE, freedom INTEGER, p DOUBLE, p_adjusted DOUBLE, mean_deviation DOUBLE, chance_deviation DOUBLE, conformity VARCHAR);
        CREATE TABLE IF NOT EXISTS result.digit_count (test_id VARCHAR, digit INTEGER, count BIGINT, expected DOUBLE)
        """;

    /// <summary>Makes the tables of the intake, empty.</summary>
    public static void CreateIntake(DbConnection database) => Execute(database, Intake);

    /// <summary>Makes the tables of entities and of what joined them, empty.</summary>
    public static void CreateEntities(DbConnection database) => Execute(database, Entities);

    /// <summary>Makes the tables of findings and of compliance, empty.</summary>
    public static void CreateFindings(DbConnection database)
    {
        Execute(database, Findings);
        CreateCompliance(database);
        CreateFlags(database);
    }

    /// <summary>Makes the tables of flags, empty, unless they are there.</summary>
    public static void CreateFlags(DbConnection database) => Execute(database, Flags);

    /// <summary>Makes the table of compliance, empty, unless it is there.</summary>
    public static void CreateCompliance(DbConnection database) => Execute(database, Compliance);

    /// <summary>Makes the tables of the allocation, empty.</summary>
    public static void CreateAllocation(DbConnection database) => Execute(database, Allocation);

    /// <summary>Adds roster rows as evidence, and what they say of employer and post as facts.</summary>
    /// <param name="database">A database with the tables of findings.</param>
    /// <param name="rows">
    /// A relation (<c>VALUES …</c> or a query): the columns of <c>result.evidence</c>, with the employer before the dates and whether
    /// full-time and fixed at the end.
    /// </param>
    public static void AddStaffEvidence(DbConnection database, string rows)
    {
        const string Names = "t(finding_id, ordinal, table_name, row_id, platform_id, platform_name, platform_kind, city, file, sheet, source_row, sha256, name_masked, id_masked, employer, start_date, end_date, report_year, full_time, fixed)";
        Execute(database, $"INSERT INTO result.evidence SELECT t.* EXCLUDE (employer, full_time, fixed) FROM ({rows}) {Names}");
        Execute(database, $"INSERT INTO result.evidence_fact SELECT finding_id, ordinal, 1, 'employer', employer FROM ({rows}) {Names} WHERE employer IS NOT NULL");
        Execute(database, $"INSERT INTO result.evidence_fact SELECT finding_id, ordinal, 2, 'is_fixed', CAST(fixed AS VARCHAR) FROM ({rows}) {Names} WHERE fixed IS NOT NULL");
        Execute(database, $"INSERT INTO result.evidence_fact SELECT finding_id, ordinal, 3, 'is_full_time_employee', CAST(full_time AS VARCHAR) FROM ({rows}) {Names} WHERE full_time IS NOT NULL");
    }

    /// <summary>Runs statements that are separated by semicolons at the end of a line.</summary>
    public static void Execute(DbConnection database, string statements)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(statements);
        foreach (var statement in statements.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            using var command = database.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }
}
