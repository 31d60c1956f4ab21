using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Anomalies.Digits;
using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Reconciliation;
using Analytics.Store;

namespace Analytics.Anomalies.Flags;

/// <summary>The tables of flags in the run's database: made here, filled here, read by whoever publishes.</summary>
public static class FlagTables
{
    /// <summary>The tables, of schema <c>result</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["flag", "flag_evidence", "flag_series", "detector", "reconciliation", "digit_test", "digit_count"];

    private const string Ddl = """
        CREATE SCHEMA IF NOT EXISTS result;
        CREATE OR REPLACE TABLE result.flag (
            flag_id VARCHAR PRIMARY KEY, rank INTEGER NOT NULL, center_id VARCHAR NOT NULL, center_name VARCHAR NOT NULL, city VARCHAR, year INTEGER, indicator VARCHAR NOT NULL,
            detector VARCHAR NOT NULL, severity VARCHAR NOT NULL CHECK (severity IN ('high', 'medium', 'low')), confidence DOUBLE NOT NULL CHECK (confidence BETWEEN 0 AND 1),
            observed DOUBLE, expected DOUBLE, message_zh VARCHAR NOT NULL, message_en VARCHAR NOT NULL,
            state VARCHAR NOT NULL, state_by VARCHAR, state_on DATE, state_note VARCHAR);
        CREATE OR REPLACE TABLE result.flag_evidence (
            flag_id VARCHAR NOT NULL, ordinal INTEGER NOT NULL, table_name VARCHAR NOT NULL, row_id BIGINT NOT NULL, file VARCHAR, sheet VARCHAR, source_row INTEGER);
        CREATE OR REPLACE TABLE result.detector (
            detector VARCHAR PRIMARY KEY, place INTEGER NOT NULL, name_zh VARCHAR NOT NULL, name_en VARCHAR NOT NULL, definition_zh VARCHAR NOT NULL, definition_en VARCHAR NOT NULL,
            source VARCHAR NOT NULL, limits_zh VARCHAR NOT NULL, limits_en VARCHAR NOT NULL, innocent_zh VARCHAR NOT NULL, innocent_en VARCHAR NOT NULL,
            question_zh VARCHAR NOT NULL, question_en VARCHAR NOT NULL);
        CREATE OR REPLACE TABLE result.reconciliation (
            center_id VARCHAR NOT NULL, year INTEGER NOT NULL, indicator VARCHAR NOT NULL, reading VARCHAR NOT NULL, reading_zh VARCHAR NOT NULL, reading_en VARCHAR NOT NULL,
            state VARCHAR NOT NULL, reported DECIMAL(38, 4) NOT NULL, ledger_low DECIMAL(38, 4) NOT NULL, ledger_high DECIMAL(38, 4), net DECIMAL(38, 4),
            difference DECIMAL(38, 4) NOT NULL, ledger_rows BIGINT NOT NULL, list_years_later INTEGER NOT NULL, rows_set_aside BIGINT NOT NULL, agreement DOUBLE NOT NULL);
        """;

    // What people decided about flags of this id in an earlier run; a pipeline that has decisions writes it before figures are looked at.
    private const string States = """
        UPDATE result.flag AS f SET state = d.state, state_by = d.decided_by, state_on = d.decided_on, state_note = d.note
        FROM decision.flag d WHERE d.flag_id = f.flag_id
        """;

    /// <summary>Makes the tables anew and fills them.</summary>
    /// <param name="database">The run's database.</param>
    /// <param name="book">The figures that were looked at.</param>
    /// <param name="flags">The flags, in the order in which they should be read.</param>
    /// <param name="detectors">The detectors that were asked, the most certain first.</param>
    public static void Write(DuckDbConnection database, FigureBook book, IReadOnlyList<Flag> flags, IEnumerable<DetectorDefinition> detectors)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(flags);
        database.Execute(Ddl + FlagSeries.Ddl + DigitTables.Ddl);
        WriteFlags(database, book, flags);
        if (database.HasTable("decision", "flag")) database.Execute(States);
        WriteDetectors(database, detectors);
        WriteReconciliation(database, book.Reconciled);
        FlagSeries.Write(database, book, flags);
        FlagEvidence.Write(database, flags);
        DigitTables.Write(database, GroupTests.Of(book));
    }

    /// <summary>The id of a flag: the same center, year, indicator and detector give the same id in every run.</summary>
    public static string IdOf(Flag flag)
    {
        ArgumentNullException.ThrowIfNull(flag);
        var content = string.Join('\n', flag.Detector, flag.CenterId, flag.Year.ToString(CultureInfo.InvariantCulture), flag.Indicator);
        return "L-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 6));
    }

    private static void WriteFlags(DuckDbConnection database, FigureBook book, IReadOnlyList<Flag> flags)
    {
        var centers = book.Reports.Select(report => report.Center).DistinctBy(center => center.Id).ToDictionary(center => center.Id, StringComparer.Ordinal);
        using var appender = database.CreateAppender("result", "flag");
        var rank = 0;
        foreach (var flag in flags)
        {
            var center = centers.GetValueOrDefault(flag.CenterId);
            appender.Append(IdOf(flag));
            appender.Append(++rank);
            appender.Append(flag.CenterId);
            appender.Append(center?.Name ?? flag.CenterId);
            appender.Append(center?.City);
            appender.Append(flag.Year == 0 ? null : (int?)flag.Year);
            appender.Append(flag.Indicator);
            appender.Append(flag.Detector);
            appender.Append(flag.Severity switch { Severity.High => "high", Severity.Medium => "medium", _ => "low" });
            appender.Append(flag.Confidence);
            appender.Append(flag.Observed);
            appender.Append(flag.Expected);
            appender.Append(flag.Message.Zh);
            appender.Append(flag.Message.En);
            appender.Append("new");
            for (var i = 0; i < 3; i++) appender.AppendNull();
            appender.EndRow();
        }

        appender.Complete();
    }

    private static void WriteDetectors(DuckDbConnection database, IEnumerable<DetectorDefinition> detectors)
    {
        using var appender = database.CreateAppender("result", "detector");
        var place = 0;
        foreach (var definition in detectors)
        {
            appender.Append(definition.Id);
            appender.Append(++place);
            foreach (var text in new[] { definition.Name, definition.Definition })
            {
                appender.Append(text.Zh);
                appender.Append(text.En);
            }

            appender.Append(definition.Source);
            foreach (var text in new[] { definition.Limits, definition.Innocent, definition.Question })
            {
                appender.Append(text.Zh);
                appender.Append(text.En);
            }

            appender.EndRow();
        }

        appender.Complete();
    }

    private static void WriteReconciliation(DuckDbConnection database, IReadOnlyList<Reconciled> reconciled)
    {
        using var appender = database.CreateAppender("result", "reconciliation");
        foreach (var one in reconciled.OrderBy(one => one.Report.Center.Id, StringComparer.Ordinal).ThenBy(one => one.Report.Year).ThenBy(one => one.Indicator.Place))
        {
            appender.Append(one.Report.Center.Id);
            appender.Append(one.Report.Year);
            appender.Append(one.Indicator.Name);
            appender.Append(one.Reading.Id);
            appender.Append(one.Reading.Name.Zh);
            appender.Append(one.Reading.Name.En);
            appender.Append(one.State switch { ReconciliationState.Agrees => "agrees", ReconciliationState.Exceeds => "exceeds", ReconciliationState.Below => "below", _ => "open" });
            appender.Append(one.Reported);
            appender.Append(one.Ledger.Low);
            appender.Append(one.Ledger.High);
            appender.Append(one.Ledger.Net);
            appender.Append(one.Difference);
            appender.Append(one.Ledger.Rows);
            appender.Append(one.Ledger.Gap);
            appender.Append(one.Ledger.SetAside);
            appender.Append(one.Agreement);
            appender.EndRow();
        }

        appender.Complete();
    }
}
