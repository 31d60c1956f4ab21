using System.Data.Common;
using Analytics.Pipeline.Reports.Data;
using Analytics.Store;

namespace Analytics.Pipeline.Decisions;

/// <summary>The table of <c>decisions.duckdb</c>.</summary>
internal static class DecisionDatabase
{
    private const string Subjects = "'finding', 'flag', 'figure', 'pair', 'question', 'reply', 'remark', 'assignment', 'review'";

    private const string Ddl = $"""
        CREATE TABLE IF NOT EXISTS log (
            number BIGINT PRIMARY KEY, subject VARCHAR NOT NULL CHECK (subject IN ({Subjects})), id VARCHAR NOT NULL,
            verdict VARCHAR NOT NULL, who VARCHAR NOT NULL, decided_on DATE NOT NULL, note VARCHAR, kind VARCHAR, table_name VARCHAR,
            subject_l VARCHAR, subject_r VARCHAR, unit VARCHAR, keep_at VARCHAR, effective_on DATE, place VARCHAR)
        """;

    /// <summary>Opens the database; the caller closes it.</summary>
    /// <exception cref="DuckDbException">Another process has it.</exception>
    public static DuckDbConnection Open(string path, bool readOnly)
    {
        var text = new DbConnectionStringBuilder { ["Data Source"] = path, ["Access Mode"] = readOnly ? "read_only" : "read_write" };
        var database = new DuckDbConnection(text.ConnectionString);
        try
        {
            database.Open();
            if (!readOnly)
            {
                using var command = database.CreateCommand();
                command.CommandText = Ddl;
                command.ExecuteNonQuery();
                Widen(database);
            }

            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>A log that was made before there were flags and figures in it does not take them: its lines move into a table that does.</summary>
    private static void Widen(DuckDbConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = "SELECT count(*) FROM duckdb_constraints() WHERE table_name = 'log' AND constraint_type = 'CHECK' AND contains(constraint_text, 'figure')";
        if (Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) > 0)
        {
            return;
        }

        command.CommandText = $"BEGIN; CREATE TEMP TABLE before AS FROM log; DROP TABLE log; {Ddl}; INSERT INTO log FROM before ORDER BY number; DROP TABLE before; COMMIT";
        command.ExecuteNonQuery();
    }

    /// <summary>All lines, in their order.</summary>
    public static IReadOnlyList<DecisionEntry> Read(DuckDbConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = """
            SELECT number, subject, id, verdict, who, decided_on, note, kind, table_name, subject_l, subject_r, unit, keep_at, effective_on, place
            FROM log ORDER BY number
            """;
        using var reader = command.ExecuteReader();
        var entries = new List<DecisionEntry>();
        while (reader.Read())
        {
            entries.Add(new DecisionEntry
            {
                Number = reader.GetInt64(0),
                Subject = reader.GetString(1),
                Id = reader.GetString(2),
                Verdict = reader.GetString(3),
                Who = reader.GetString(4),
                On = reader.Date(5)!.Value,
                Note = reader.Text(6),
                Kind = reader.Text(7),
                Table = reader.Text(8),
                SubjectL = reader.Text(9),
                SubjectR = reader.Text(10),
                Unit = reader.Text(11),
                KeepAt = reader.Text(12),
                EffectiveOn = reader.Date(13),
                Place = reader.Text(14),
            });
        }

        return entries;
    }

    /// <summary>Adds lines.</summary>
    public static void Append(DuckDbConnection database, IEnumerable<DecisionEntry> entries)
    {
        using var appender = database.CreateAppender(null, "log");
        foreach (var entry in entries)
        {
            appender.Append(entry.Number);
            appender.Append(entry.Subject);
            appender.Append(entry.Id);
            appender.Append(entry.Verdict);
            appender.Append(entry.Who);
            appender.Append(entry.On);
            foreach (var text in (string?[])[entry.Note, entry.Kind, entry.Table, entry.SubjectL, entry.SubjectR, entry.Unit, entry.KeepAt])
            {
                Optional(appender, text);
            }

            if (entry.EffectiveOn is { } day) appender.Append(day);
            else appender.AppendNull();
            Optional(appender, entry.Place);
            appender.EndRow();
        }

        appender.Complete();
    }

    /// <summary>Appends a text that may be missing.</summary>
    public static void Optional(TableAppender appender, string? text)
    {
        if (text is null) appender.AppendNull();
        else appender.Append(text);
    }
}
