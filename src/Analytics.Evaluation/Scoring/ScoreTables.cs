using Analytics.Store;

namespace Analytics.Evaluation.Scoring;

/// <summary>The tables of the scoring in the run's database: made here, filled by the scoring, read by whoever publishes.</summary>
public static class ScoreTables
{
    /// <summary>Their names in the schema <c>result</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["framework", "score_unit", "score_input", "score", "score_part", "score_uncertainty", "score_sensitivity", "score_trend", "score_note", "panel_agreement", "panel_expert", "panel_score", "panel_center", "grade_hinge", "indicator_value", "indicator_trend", "indicator_source", "peer"];

    private const string Ddl = """
        CREATE SCHEMA IF NOT EXISTS result;
        CREATE OR REPLACE TABLE result.indicator_source (
            measure VARCHAR NOT NULL, center_id VARCHAR NOT NULL, year INTEGER NOT NULL, table_name VARCHAR NOT NULL, row_id BIGINT, amount DOUBLE NOT NULL);
        CREATE OR REPLACE TABLE result.framework (
            regulation VARCHAR PRIMARY KEY, regime VARCHAR NOT NULL, clause VARCHAR NOT NULL, title_zh VARCHAR NOT NULL, title_en VARCHAR NOT NULL, illustrative BOOLEAN NOT NULL,
            year INTEGER NOT NULL, text VARCHAR NOT NULL);
        CREATE OR REPLACE TABLE result.score_unit (
            regulation VARCHAR NOT NULL, unit_no INTEGER NOT NULL, center_id VARCHAR NOT NULL, peer_group VARCHAR NOT NULL, PRIMARY KEY (regulation, unit_no));
        CREATE OR REPLACE TABLE result.score_input (
            regulation VARCHAR NOT NULL, years_back INTEGER NOT NULL, source_no INTEGER NOT NULL, source VARCHAR NOT NULL, unit_no INTEGER NOT NULL, value DOUBLE NOT NULL);
        CREATE OR REPLACE TABLE result.score (
            score_id VARCHAR PRIMARY KEY, center_id VARCHAR NOT NULL, regulation VARCHAR NOT NULL, clause VARCHAR NOT NULL, year INTEGER NOT NULL, illustrative BOOLEAN NOT NULL,
            score DOUBLE, rank INTEGER, ranked INTEGER NOT NULL, rank_p5 INTEGER, rank_p50 INTEGER, rank_p95 INTEGER, rank_mean DOUBLE,
            grade VARCHAR, grade_zh VARCHAR, grade_en VARCHAR, grade_probability DOUBLE, available DOUBLE NOT NULL, cycle_years INTEGER NOT NULL, UNIQUE (center_id, regulation));
        CREATE OR REPLACE TABLE result.score_part (
            center_id VARCHAR NOT NULL, regulation VARCHAR NOT NULL, part VARCHAR NOT NULL, part_zh VARCHAR NOT NULL, part_en VARCHAR NOT NULL, weight DOUBLE NOT NULL,
            score DOUBLE, rank INTEGER, PRIMARY KEY (center_id, regulation, part));
        CREATE OR REPLACE TABLE result.indicator_value (
            center_id VARCHAR NOT NULL, regulation VARCHAR NOT NULL, indicator VARCHAR NOT NULL, part VARCHAR NOT NULL, indicator_zh VARCHAR NOT NULL, indicator_en VARCHAR NOT NULL, unit VARCHAR NOT NULL,
            measure VARCHAR, denominator VARCHAR, figure DOUBLE, divided_by DOUBLE, value DOUBLE, imputed BOOLEAN NOT NULL, normalised DOUBLE, peer_median DOUBLE, rank INTEGER,
            group_median DOUBLE, weight DOUBLE NOT NULL, weight_here DOUBLE NOT NULL, contribution DOUBLE, standing VARCHAR CHECK (standing IN ('strength', 'weakness')), PRIMARY KEY (center_id, regulation, indicator));
        CREATE OR REPLACE TABLE result.score_uncertainty (
            center_id VARCHAR NOT NULL, regulation VARCHAR NOT NULL, grade VARCHAR NOT NULL, probability DOUBLE NOT NULL, PRIMARY KEY (center_id, regulation, grade));
        CREATE OR REPLACE TABLE result.score_sensitivity (
            regulation VARCHAR NOT NULL, factor VARCHAR NOT NULL, first DOUBLE NOT NULL, first_low DOUBLE NOT NULL, first_high DOUBLE NOT NULL,
            total DOUBLE NOT NULL, total_low DOUBLE NOT NULL, total_high DOUBLE NOT NULL, PRIMARY KEY (regulation, factor));
        CREATE OR REPLACE TABLE result.grade_hinge (
            center_id VARCHAR NOT NULL, regulation VARCHAR NOT NULL, finding_id VARCHAR NOT NULL, scenario VARCHAR NOT NULL, score DOUBLE, rank INTEGER,
            grade VARCHAR, grade_then VARCHAR, message_zh VARCHAR NOT NULL, message_en VARCHAR NOT NULL);
        CREATE OR REPLACE TABLE result.score_trend (
            center_id VARCHAR NOT NULL, regulation VARCHAR NOT NULL, year INTEGER NOT NULL, score DOUBLE NOT NULL, rank INTEGER NOT NULL, PRIMARY KEY (center_id, regulation, year));
        CREATE OR REPLACE TABLE result.indicator_trend (
            center_id VARCHAR NOT NULL, regulation VARCHAR NOT NULL, indicator VARCHAR NOT NULL, year INTEGER NOT NULL, value DOUBLE, median DOUBLE, reported INTEGER NOT NULL,
            PRIMARY KEY (center_id, regulation, indicator, year));
        CREATE OR REPLACE TABLE result.peer (
            center_id VARCHAR NOT NULL, regulation VARCHAR NOT NULL, place INTEGER NOT NULL, peer_id VARCHAR NOT NULL, peer_group VARCHAR, distance DOUBLE NOT NULL, shared INTEGER NOT NULL,
            indicators INTEGER NOT NULL, reason_zh VARCHAR NOT NULL, reason_en VARCHAR NOT NULL, PRIMARY KEY (center_id, regulation, place));
        CREATE OR REPLACE TABLE result.score_note (
            regulation VARCHAR NOT NULL, kind VARCHAR NOT NULL, subject VARCHAR NOT NULL, other VARCHAR, value DOUBLE);
        CREATE OR REPLACE TABLE result.panel_agreement (
            regulation VARCHAR NOT NULL, indicator VARCHAR NOT NULL, indicator_zh VARCHAR NOT NULL, indicator_en VARCHAR NOT NULL, group_no INTEGER NOT NULL, experts INTEGER NOT NULL,
            centers INTEGER NOT NULL, scores INTEGER NOT NULL, recused INTEGER NOT NULL, complete_centers INTEGER NOT NULL, kendall_w DOUBLE, kendall_p DOUBLE, icc_21 DOUBLE, icc_2k DOUBLE,
            outlying INTEGER NOT NULL, employer_unknown INTEGER NOT NULL, PRIMARY KEY (regulation, indicator, group_no));
        CREATE OR REPLACE TABLE result.panel_expert (
            regulation VARCHAR NOT NULL, indicator VARCHAR NOT NULL, expert VARCHAR NOT NULL, label VARCHAR NOT NULL, group_no INTEGER NOT NULL, employers VARCHAR, scored INTEGER NOT NULL,
            recused INTEGER NOT NULL, mean DOUBLE, leniency DOUBLE, agreement DOUBLE, standing VARCHAR CHECK (standing IN ('strict', 'lenient')), against_the_others BOOLEAN NOT NULL,
            PRIMARY KEY (regulation, indicator, expert));
        CREATE OR REPLACE TABLE result.panel_score (
            regulation VARCHAR NOT NULL, indicator VARCHAR NOT NULL, center_id VARCHAR NOT NULL, expert VARCHAR NOT NULL, label VARCHAR NOT NULL, given DOUBLE NOT NULL, used DOUBLE,
            state VARCHAR NOT NULL CHECK (state IN ('counted', 'recused', 'out_of_range', 'highest', 'lowest')), relation VARCHAR CHECK (relation IN ('host', 'co_builder', 'center')),
            organisation_id VARCHAR, organisation VARCHAR, note_zh VARCHAR, note_en VARCHAR, PRIMARY KEY (regulation, indicator, center_id, expert));
        CREATE OR REPLACE TABLE result.panel_center (
            regulation VARCHAR NOT NULL, indicator VARCHAR NOT NULL, center_id VARCHAR NOT NULL, group_no INTEGER NOT NULL, experts INTEGER NOT NULL, recused INTEGER NOT NULL,
            mean DOUBLE, score DOUBLE, deviation DOUBLE, PRIMARY KEY (regulation, indicator, center_id));
        """;

    /// <summary>Makes the tables anew, empty.</summary>
    public static void Create(DuckDbConnection database)
    {
        database.Execute(Ddl);
    }

    /// <summary>Appends a number that may be missing.</summary>
    internal static void AppendNumber(this TableAppender appender, double value)
    {
        if (double.IsNaN(value)) appender.AppendNull();
        else appender.Append(value);
    }
}
