using System.Globalization;
using Analytics.Pipeline.Decisions;
using Analytics.Pipeline.Manifests;
using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Reports.Data;
using Analytics.Pipeline.Stages;
using Analytics.Pipeline.Workspaces;
using Analytics.Registry.Identifiers;
using Analytics.Store;

namespace Analytics.Pipeline.Explaining;

/// <summary>Walks a finding, an entity, a pair or a flag of the published run back to the clause, the rows and the evidence.</summary>
public static class RunExplainer
{
    /// <summary>Explains.</summary>
    /// <param name="workspace">The workspace's folder.</param>
    /// <param name="id">F-… of a finding, E-… of an entity, P-… of a pair of rows, L-… of a flag.</param>
    /// <param name="language">The language of messages.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="RunFailedException">Nothing is published, or the published run has no such id.</exception>
    public static RunExplanation Of(string workspace, string id, ReportLanguage language, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        var run = Workspace.Existing(workspace).Published();
        using var database = RunDatabase.OpenToRead(run);
        return Of(database, run.Name, DecisionLog.Read(workspace), id, language, cancellation);
    }

    /// <summary>Explains from a connection that is open. The rights to see the thing are the caller's to ask for.</summary>
    /// <param name="database">A connection to the run.</param>
    /// <param name="runId">The run's id.</param>
    /// <param name="log">All lines of the log of decisions.</param>
    /// <param name="id">F-…, E-…, P-… or L-…, as above.</param>
    /// <param name="language">The language of messages.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="RunFailedException">The run has no such id.</exception>
    public static RunExplanation Of(DuckDbConnection database, string runId, IReadOnlyList<DecisionEntry> log, string id, ReportLanguage language, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        var explanation = new RunExplanation(id, runId);
        var context = new ReportContext(database, "", new RunFacts(runId, ProductVersion.Text, null, null, null, null, language), cancellation);
        return id.Length < 2 ? throw Unknown(id, runId) : id[..2] switch
        {
            "F-" => Finding(explanation, context, database, log),
            "E-" => Entity(explanation, database, log),
            "P-" => Pair(explanation, database, log),
            "L-" => Flag(explanation, Flag(database, id, language, cancellation), log),
            _ => throw Unknown(id, runId),
        };
    }

    /// <summary>Explains a flag over a connection that is open. Whoever asks answers for who may see it.</summary>
    /// <param name="database">A connection to the run, e.g. of <see cref="Reading.PublishedRun.Connect"/>.</param>
    /// <param name="id">L-….</param>
    /// <param name="language">The language of messages.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>Null where the run has no such flag.</returns>
    public static ExplainedFlag? Flag(DuckDbConnection database, string id, ReportLanguage language, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(id);
        return FlagExplainer.Of(id, new ReportContext(database, "", new RunFacts("", ProductVersion.Text, null, null, null, null, language), cancellation));
    }

    private static RunExplanation Flag(RunExplanation explanation, ExplainedFlag? flag, IReadOnlyList<DecisionEntry> log)
    {
        var decisions = log.Where(entry => entry.Id == explanation.Id).Select(Masked).ToList();
        return flag is null && decisions.Count == 0 ? throw Unknown(explanation.Id, explanation.RunId) : explanation with { Flag = flag, Decisions = decisions };
    }

    private static RunExplanation Finding(RunExplanation explanation, ReportContext context, DuckDbConnection database, IReadOnlyList<DecisionEntry> log)
    {
        var queries = new ReportQueries(context);
        var found = queries.Findings(only: explanation.Id).SingleOrDefault();
        var decisions = log.Where(entry => entry.Id == explanation.Id && entry.Subject != DecisionEntry.Pair).Select(Masked).ToList();
        if (found is null)
        {
            return decisions.Count > 0 ? explanation with { Decisions = decisions } : throw Unknown(explanation.Id, explanation.RunId);
        }

        var clause = queries.Clauses().FirstOrDefault(clause => clause.Clause == found.Clause);
        var finding = new ExplainedFinding(
            found.Kind ?? "", found.Severity ?? "", found.Confidence ?? 0, found.ConfidenceWord ?? "", found.Outcome ?? "", found.State, found.EntityId ?? "", found.Subject ?? "",
            found.Identifier ?? "", found.Message ?? "", found.Question ?? "", found.Clause ?? "", Source(context.Words, clause), clause?.Quote);
        var evidence = ExplainedRows.OfFinding(database, Quoted(found.Id));
        var texts = evidence.Any(row => row.Table == "report_text") ? SharedPassages.Among(database, evidence.Select(row => row.RowId)) : [];
        return WithLinks(explanation with { Finding = finding, Decisions = decisions, Rows = evidence, Texts = texts }, database, log);
    }

    private static RunExplanation Entity(RunExplanation explanation, DuckDbConnection database, IReadOnlyList<DecisionEntry> log)
    {
        var rows = ExplainedRows.Read(database, $"e.entity_id = {Quoted(explanation.Id)}");
        var history = History(database, explanation.Id);
        if (rows.Count == 0 && history.Count == 0)
        {
            throw Unknown(explanation.Id, explanation.RunId);
        }

        return WithLinks(explanation with { Rows = rows, History = history, FindingIds = FindingsOf(database, [explanation.Id]) }, database, log);
    }

    private static RunExplanation Pair(RunExplanation explanation, DuckDbConnection database, IReadOnlyList<DecisionEntry> log)
    {
        var (left, right) = PairId.Parse(explanation.Id);
        var rows = ExplainedRows.Read(database, $"e.row_id IN ({ExplainedRows.List([left, right])})");
        if (rows.Select(row => row.RowId).Distinct().Count() < 2)
        {
            throw Unknown(explanation.Id, explanation.RunId);
        }

        return WithLinks(explanation with { Rows = rows, FindingIds = FindingsOf(database, [.. rows.Select(row => row.EntityId).Distinct()]) }, database, log);
    }

    /// <summary>Adds the links among the rows, and what was decided about pairs of them.</summary>
    private static RunExplanation WithLinks(RunExplanation explanation, DuckDbConnection database, IReadOnlyList<DecisionEntry> log)
    {
        var rows = explanation.Rows.Select(row => row.RowId).Distinct().ToList();
        var known = RowSubjects.Of(database, rows);
        var subjects = known.Values.Select(subject => subject.Fingerprint).ToHashSet(StringComparer.Ordinal);
        var pairs = log.Where(entry => entry.Subject == DecisionEntry.Pair && subjects.Contains(entry.SubjectL!) && subjects.Contains(entry.SubjectR!)).ToList();
        var standing = DecisionView.From(pairs).Standing.ToDictionary(entry => (entry.SubjectL!, entry.SubjectR!), entry => entry.Verdict);
        return explanation with
        {
            Links = [.. ExplainedRows.Links(database, rows).Select(link => link with { Decided = Decided(link.Id, known, standing) })],
            Decisions = [.. explanation.Decisions.Concat(pairs.Select(Masked)).OrderBy(entry => entry.Number)],
        };
    }

    private static string? Decided(string pair, IReadOnlyDictionary<long, RowSubject> known, Dictionary<(string, string), string> standing)
    {
        var (left, right) = PairId.Parse(pair);
        if (!known.TryGetValue(left, out var one) || !known.TryGetValue(right, out var other))
        {
            return null;
        }

        var (l, r) = string.CompareOrdinal(one.Fingerprint, other.Fingerprint) < 0 ? (one, other) : (other, one);
        return standing.GetValueOrDefault((l.Fingerprint, r.Fingerprint));
    }

    private static DecisionEntry Masked(DecisionEntry entry) => entry with { Note = entry.Note is { } note ? Masking.FreeText(note) : null };

    private static string Source(ReportWords w, ClauseRow? clause)
    {
        if (clause is null)
        {
            return "";
        }

        var number = string.IsNullOrEmpty(clause.DocumentNo) ? "" : w.Say($"（{clause.DocumentNo}）", $" ({clause.DocumentNo})");
        var day = clause.Effective is { } from
            ? w.Say($"，{from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} 起施行", $", in force from {from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}")
            : "";
        return $"《{clause.Title}》{number} {clause.Article}{day}";
    }

    private static List<EntityChange> History(DuckDbConnection database, string id)
    {
        using var command = database.CreateCommand();
        command.CommandText = $"SELECT entity_id, change, other_id FROM remembered.history WHERE entity_id = {Quoted(id)} OR other_id = {Quoted(id)} ORDER BY ALL";
        using var reader = command.ExecuteReader();
        var changes = new List<EntityChange>();
        while (reader.Read())
        {
            changes.Add(new EntityChange(reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }

        return changes;
    }

    private static List<string> FindingsOf(DuckDbConnection database, IEnumerable<string> entities) =>
        database.Texts($"SELECT finding_id FROM result.finding WHERE entity_id IN ({string.Join(", ", entities.Select(Quoted))}) ORDER BY finding_id");

    private static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    private static RunFailedException Unknown(string id, string run) =>
        new($"The published run {run} has nothing with the id '{id}'; expected F-… of a finding, E-… of an entity, P-… of two rows, or L-… of a flag.");
}
