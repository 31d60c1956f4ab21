using Analytics.Registry.Identifiers;
using Analytics.Store;

namespace Analytics.Pipeline.Decisions;

/// <summary>
/// The decisions that a run goes by, as tables of its database: <c>decision.finding</c>, <c>decision.flag</c>, <c>decision.figure</c>,
/// <c>decision.pair</c>, <c>decision.question</c>, <c>decision.reply</c> and <c>decision.review</c>. What people wrote is masked as free text: it goes into reports as it stands.
/// </summary>
internal static class DecisionTables
{
    private const string Ddl = """
        CREATE SCHEMA IF NOT EXISTS decision;
        CREATE OR REPLACE TABLE decision.finding (
            finding_id VARCHAR PRIMARY KEY, state VARCHAR NOT NULL, decided_by VARCHAR NOT NULL, decided_on DATE NOT NULL, note VARCHAR);
        CREATE OR REPLACE TABLE decision.flag (
            flag_id VARCHAR PRIMARY KEY, state VARCHAR NOT NULL, decided_by VARCHAR NOT NULL, decided_on DATE NOT NULL, note VARCHAR);
        CREATE OR REPLACE TABLE decision.figure (
            center_id VARCHAR NOT NULL, year INTEGER NOT NULL, indicator VARCHAR, verdict VARCHAR NOT NULL CHECK (verdict IN ('approved', 'rejected')),
            decided_by VARCHAR NOT NULL, decided_on DATE NOT NULL, note VARCHAR);
        CREATE OR REPLACE TABLE decision.pair (
            kind VARCHAR NOT NULL, table_name VARCHAR NOT NULL, subject_l VARCHAR NOT NULL, subject_r VARCHAR NOT NULL, is_one BOOLEAN NOT NULL,
            decided_by VARCHAR NOT NULL, decided_on DATE NOT NULL);
        CREATE OR REPLACE TABLE decision.question (finding_id VARCHAR NOT NULL, unit VARCHAR, asked_by VARCHAR NOT NULL, asked_on DATE NOT NULL);
        CREATE OR REPLACE TABLE decision.reply (
            finding_id VARCHAR NOT NULL, unit VARCHAR, reply VARCHAR NOT NULL, replied_by VARCHAR NOT NULL, replied_on DATE NOT NULL, note VARCHAR,
            keep_at VARCHAR, effective_on DATE, place VARCHAR);
        CREATE OR REPLACE TABLE decision.review (run_id VARCHAR NOT NULL, kind VARCHAR NOT NULL, figures VARCHAR NOT NULL, reviewed_by VARCHAR NOT NULL, reviewed_on DATE NOT NULL);
        """;

    /// <summary>Makes the tables anew and fills them.</summary>
    public static void Write(DuckDbConnection database, DecisionView decisions)
    {
        using (var command = database.CreateCommand())
        {
            command.CommandText = Ddl;
            command.ExecuteNonQuery();
        }

        Fill(database, "finding", decisions.Of(DecisionEntry.Finding), State);
        Fill(database, "flag", decisions.Of(DecisionEntry.Flag), State);
        Fill(database, "figure", FigureDecision.Of(decisions), (row, decision) =>
        {
            row.Append(decision.Figure.Center);
            row.Append(decision.Figure.Year);
            DecisionDatabase.Optional(row, decision.Figure.Indicator);
            row.Append(decision.IsApproved ? DecisionVerdicts.Approved : DecisionVerdicts.Rejected);
            row.Append(decision.Entry.Who);
            row.Append(decision.Entry.On);
            Note(row, decision.Entry);
        });
        Fill(database, "pair", decisions.Of(DecisionEntry.Pair), (row, entry) =>
        {
            row.Append(entry.Kind!);
            row.Append(entry.Table!);
            row.Append(entry.SubjectL!);
            row.Append(entry.SubjectR!);
            row.Append(entry.Verdict == DecisionVerdicts.One);
            row.Append(entry.Who);
            row.Append(entry.On);
        });
        Fill(database, "question", decisions.Of(DecisionEntry.Question), (row, entry) =>
        {
            row.Append(entry.Id);
            DecisionDatabase.Optional(row, entry.Unit);
            row.Append(entry.Who);
            row.Append(entry.On);
        });
        Fill(database, "reply", decisions.Of(DecisionEntry.Reply), Reply);
        Fill(database, "review", decisions.Of(DecisionEntry.Review), (row, entry) =>
        {
            row.Append(entry.Id);
            row.Append(entry.Kind!);
            row.Append(entry.Note!);
            row.Append(entry.Who);
            row.Append(entry.On);
        });
    }

    private static void State(TableAppender row, DecisionEntry entry)
    {
        row.Append(entry.Id);
        row.Append(entry.Verdict);
        row.Append(entry.Who);
        row.Append(entry.On);
        Note(row, entry);
    }

    private static void Reply(TableAppender row, DecisionEntry entry)
    {
        row.Append(entry.Id);
        DecisionDatabase.Optional(row, entry.Unit);
        row.Append(entry.Verdict);
        row.Append(entry.Who);
        row.Append(entry.On);
        Note(row, entry);
        DecisionDatabase.Optional(row, entry.KeepAt);
        if (entry.EffectiveOn is { } day) row.Append(day);
        else row.AppendNull();
        DecisionDatabase.Optional(row, entry.Place);
    }

    private static void Note(TableAppender row, DecisionEntry entry) => DecisionDatabase.Optional(row, entry.Note is { } note ? Masking.FreeText(note) : null);

    private static void Fill<T>(DuckDbConnection database, string table, IEnumerable<T> entries, Action<TableAppender, T> write)
    {
        using var appender = database.CreateAppender("decision", table);
        foreach (var entry in entries)
        {
            write(appender, entry);
            appender.EndRow();
        }

        appender.Complete();
    }
}
