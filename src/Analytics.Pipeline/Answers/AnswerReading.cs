using Analytics.Pipeline.Decisions;
using Analytics.Pipeline.Reports.Queries;
using Analytics.Pipeline.Stages;
using Analytics.Pipeline.Workspaces;
using Analytics.Registry.Identifiers;
using Analytics.Registry.Reading;

namespace Analytics.Pipeline.Answers;

/// <summary>Reads returned query workbooks and clerical samples back into the log: every filled-in row becomes a reply, or a problem that says where and why.</summary>
public static class AnswerReading
{
    /// <summary>Reads.</summary>
    /// <param name="workspace">The workspace's folder.</param>
    /// <param name="paths">The returned files, or folders of them.</param>
    /// <param name="who">Who reads them: stands in where a unit gave no name.</param>
    /// <param name="on">The day: stands in where a unit gave none.</param>
    /// <param name="cancellation">Stops between two rows; nothing is recorded then.</param>
    /// <exception cref="RunFailedException">There is no such workspace, a file cannot be read, or another process holds the log.</exception>
    public static AnswerSummary Read(string workspace, IReadOnlyList<string> paths, string who, DateOnly on, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentException.ThrowIfNullOrWhiteSpace(who);
        var run = Workspace.Existing(workspace).Published();
        using var log = DecisionLog.Open(workspace, cancellation);
        using var database = RunDatabase.OpenToRead(run);
        var known = KnownFindings.Read(database, log.Entries);
        var (problems, entries, rows, blank) = (new List<AnswerProblem>(), new List<DecisionEntry>(), 0, 0);
        var clerical = new ClericalReturn(Workspace.Existing(workspace), who, on);
        foreach (var (file, path) in paths.Order(StringComparer.Ordinal).SelectMany(path => Files(path, cancellation)))
        {
            if (ClericalReturn.IsOne(file, cancellation))
            {
                clerical.Read(file, path, cancellation);
                continue;
            }

            var unit = UnitOf(file, cancellation);
            using var sheets = Sheets(file, cancellation);
            while (sheets.Next() is { } sheet)
            {
                var answers = new AnswerSheet(file.Path, unit, who, on, known);
                answers.Read(sheet, cancellation);
                problems.AddRange(answers.Problems);
                entries.AddRange(answers.Entries);
                (rows, blank) = (rows + answers.Rows, blank + answers.Blank);
            }
        }

        problems.AddRange(clerical.Problems);
        entries.AddRange(clerical.Entries);
        var reviews = clerical.Entries.Count(entry => entry.Subject == DecisionEntry.Review);
        var standing = DecisionView.From(log.Entries).Standing.ToDictionary(entry => entry.Target, StringComparer.Ordinal);
        var fresh = new List<DecisionEntry>();
        foreach (var entry in entries)
        {
            if (!(standing.TryGetValue(entry.Target, out var earlier) && SaysTheSame(earlier, entry)))
            {
                standing[entry.Target] = entry;
                fresh.Add(entry);
            }
        }

        if (fresh.Count > 0)
        {
            log.Append(fresh);
        }

        // An estimate is of all answers together and no row's own.
        var recorded = fresh.Count(entry => entry.Subject != DecisionEntry.Review);
        return new AnswerSummary(
            rows + clerical.Rows, recorded, entries.Count - reviews - recorded, blank + clerical.Blank, problems, clerical.Reviews);
    }

    // The place differs when a workbook is sent twice under two names, and an earlier answer stands in a new workbook masked; what is said is
    // the same.
    private static bool SaysTheSame(DecisionEntry one, DecisionEntry other) => Said(one) == Said(other);

    private static DecisionEntry Said(DecisionEntry entry) => entry with { Number = 0, Place = null, Note = entry.Note is { } note ? Masking.FreeText(note) : null };

    private static IEnumerable<(InputFile File, string Path)> Files(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new RunFailedException($"There is no file '{path}'.");
        }

        foreach (var file in InputDiscovery.Discover(path, null, cancellation))
        {
            if (file.Problem is { } problem)
            {
                throw new RunFailedException($"{file.Path}: {problem.MessageEn}");
            }

            if (file.HasSheets)
            {
                yield return (file, File.Exists(path) ? path : Path.Combine(path, file.Path));
            }
        }
    }

    private static InputSheets Sheets(InputFile file, CancellationToken cancellation)
    {
        try
        {
            return file.OpenSheets(cancellation);
        }
        catch (ReadingException cause)
        {
            throw new RunFailedException($"{file.Path}: {cause.Problem.MessageEn}", cause);
        }
    }

    /// <summary>Who was asked, as the first sheet says.</summary>
    private static string? UnitOf(InputFile file, CancellationToken cancellation)
    {
        using var sheets = Sheets(file, cancellation);
        while (sheets.Next() is { } sheet)
        {
            while (sheet.Read())
            {
                if (sheet.FieldCount >= 2 && sheet.Field(0).Trim().ToString() is var name && (name == QueryColumns.Unit.Zh || name == QueryColumns.Unit.En))
                {
                    return sheet.Field(1).Trim().TrimStart('\'').ToString();
                }
            }
        }

        return null;
    }
}
