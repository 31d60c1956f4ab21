using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Regulations.Clauses;
using Analytics.Store;

namespace Analytics.Regulations.Findings;

/// <summary>The tables of findings in the run's database: made here, filled here, read by whoever publishes.</summary>
public static class FindingTables
{
    private const string Ddl = """
        CREATE SCHEMA IF NOT EXISTS result;
        CREATE OR REPLACE TABLE result.finding (
            finding_id VARCHAR PRIMARY KEY, kind VARCHAR NOT NULL, severity VARCHAR NOT NULL, confidence DOUBLE NOT NULL CHECK (confidence BETWEEN 0 AND 1),
            confidence_word VARCHAR NOT NULL, outcome VARCHAR NOT NULL, regulation VARCHAR NOT NULL, clause VARCHAR NOT NULL, platform_ids VARCHAR NOT NULL,
            entity_id VARCHAR NOT NULL, subject VARCHAR NOT NULL, identifier VARCHAR NOT NULL, overlap_from DATE, overlap_to DATE, year_only BOOLEAN NOT NULL,
            message_zh VARCHAR NOT NULL, message_en VARCHAR NOT NULL, question_zh VARCHAR NOT NULL, question_en VARCHAR NOT NULL,
            state VARCHAR NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'confirmed', 'dismissed', 'explained')), state_by VARCHAR, state_on DATE, state_note VARCHAR);
        CREATE OR REPLACE TABLE result.evidence (
            finding_id VARCHAR NOT NULL, ordinal INTEGER NOT NULL, table_name VARCHAR NOT NULL, row_id BIGINT NOT NULL, platform_id VARCHAR NOT NULL,
            platform_name VARCHAR NOT NULL, platform_kind VARCHAR, city VARCHAR, file VARCHAR NOT NULL, sheet VARCHAR, source_row INTEGER NOT NULL,
            sha256 VARCHAR NOT NULL, name_masked VARCHAR NOT NULL, id_masked VARCHAR NOT NULL, start_date DATE, end_date DATE, report_year INTEGER);
        CREATE OR REPLACE TABLE result.evidence_fact (
            finding_id VARCHAR NOT NULL, ordinal INTEGER NOT NULL, position INTEGER NOT NULL, column_name VARCHAR NOT NULL, value VARCHAR NOT NULL);
        CREATE OR REPLACE TABLE result.clause (
            regulation VARCHAR NOT NULL, clause VARCHAR PRIMARY KEY, title VARCHAR NOT NULL, document_no VARCHAR NOT NULL, article VARCHAR NOT NULL,
            quote VARCHAR NOT NULL, effective DATE);
        """;

    /// <summary>Makes the tables anew and writes findings in a stable order (severity, confidence, id), with their clauses and evidence.</summary>
    /// <param name="database">The run's database.</param>
    /// <param name="findings">All findings of the run.</param>
    /// <param name="library">The regulations that are quoted.</param>
    public static void Write(DuckDbConnection database, IReadOnlyList<Finding> findings, RegulationLibrary library)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(library);
        using (var command = database.CreateCommand())
        {
            command.CommandText = Ddl;
            command.ExecuteNonQuery();
        }

        var ordered = findings.GroupBy(IdOf, StringComparer.Ordinal).SelectMany(Numbered)
            .OrderBy(item => SeverityRank(item.Finding.Severity)).ThenByDescending(item => item.Finding.Confidence)
            .ThenBy(item => item.Id, StringComparer.Ordinal).ToList();
        WriteFindings(database, ordered);
        WriteEvidence(database, ordered);
        WriteFacts(database, ordered);
        WriteClauses(database, library, findings.Select(finding => finding.Clause).Where(clause => clause.Length > 0).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// The id of a finding: the same kind, clause, entity and platforms give the same id. It is made from surrogates only; no identifier
    /// of a person enters it, so that nobody can find a number by trying all of them.
    /// </summary>
    public static string IdOf(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var content = string.Join('\n', finding.Kind, finding.Clause, finding.EntityId, string.Join(';', finding.PlatformIds));
        return "F-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 6));
    }

    /// <summary>
    /// One number used by two people, each on the same two platforms, is two findings of one entity: the second one's id gets a number.
    /// </summary>
    private static IEnumerable<(string Id, Finding Finding)> Numbered(IGrouping<string, Finding> same) =>
        same.OrderBy(finding => finding.Evidence.Min(row => row.RowId))
            .Select((finding, i) => (i == 0 ? same.Key : string.Create(CultureInfo.InvariantCulture, $"{same.Key}-{i + 1}"), finding));

    private static int SeverityRank(string severity) => severity switch { "high" => 0, "medium" => 1, _ => 2 };

    private static void WriteFindings(DuckDbConnection database, List<(string Id, Finding Finding)> findings)
    {
        using var appender = database.CreateAppender("result", "finding");
        foreach (var (id, finding) in findings)
        {
            appender.Append(id);
            appender.Append(finding.Kind);
            appender.Append(finding.Severity);
            appender.Append(finding.Confidence);
            appender.Append(finding.ConfidenceWord);
            appender.Append(finding.Outcome);
            appender.Append(finding.Regulation);
            appender.Append(finding.Clause);
            appender.Append(string.Join(';', finding.PlatformIds));
            appender.Append(finding.EntityId);
            appender.Append(finding.Subject);
            appender.Append(finding.Identifier);
            appender.Append(finding.OverlapFrom);
            appender.Append(finding.OverlapTo);
            appender.Append(finding.YearOnly);
            appender.Append(finding.MessageZh);
            appender.Append(finding.MessageEn);
            appender.Append(finding.QuestionZh);
            appender.Append(finding.QuestionEn);
            appender.Append(finding.IsExplained ? "explained" : "new");
            appender.AppendNull();
            appender.AppendNull();
            appender.AppendNull();
            appender.EndRow();
        }

        appender.Complete();
    }

    private static void WriteEvidence(DuckDbConnection database, List<(string Id, Finding Finding)> findings)
    {
        using var appender = database.CreateAppender("result", "evidence");
        foreach (var (id, finding) in findings)
        {
            var ordinal = 0;
            foreach (var row in finding.Evidence)
            {
                appender.Append(id);
                appender.Append(++ordinal);
                appender.Append(row.Table);
                appender.Append(row.RowId);
                appender.Append(row.PlatformId);
                appender.Append(row.PlatformName);
                appender.Append(row.PlatformKind);
                appender.Append(row.City);
                appender.Append(row.File);
                appender.Append(row.Sheet);
                appender.Append(row.Row);
                appender.Append(row.Sha256);
                appender.Append(row.NameMasked);
                appender.Append(row.IdMasked);
                appender.Append(row.Start);
                appender.Append(row.End);
                appender.Append(row.Year);
                appender.EndRow();
            }
        }

        appender.Complete();
    }

    private static void WriteFacts(DuckDbConnection database, List<(string Id, Finding Finding)> findings)
    {
        using var appender = database.CreateAppender("result", "evidence_fact");
        foreach (var (id, finding) in findings)
        {
            for (var row = 0; row < finding.Evidence.Count; row++)
            {
                var facts = finding.Evidence[row].Facts;
                for (var i = 0; i < facts.Count; i++)
                {
                    appender.Append(id);
                    appender.Append(row + 1);
                    appender.Append(i + 1);
                    appender.Append(facts[i].Column);
                    appender.Append(facts[i].Value);
                    appender.EndRow();
                }
            }
        }

        appender.Complete();
    }

    private static void WriteClauses(DuckDbConnection database, RegulationLibrary library, IEnumerable<string> clauses)
    {
        using var appender = database.CreateAppender("result", "clause");
        foreach (var id in clauses)
        {
            var regulation = library.OfClause(id);
            var clause = library.GetClause(id);
            appender.Append(regulation.Id);
            appender.Append(clause.Id);
            appender.Append(regulation.Title);
            appender.Append(regulation.DocumentNo);
            appender.Append(clause.Article);
            appender.Append(clause.Quote);
            appender.Append(regulation.Effective);
            appender.EndRow();
        }

        appender.Complete();
    }
}
