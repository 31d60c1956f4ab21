using Analytics.Pipeline.Decisions;
using Analytics.Pipeline.Reading;
using Analytics.Store;

namespace Analytics.Dashboard.Data;

/// <summary>
/// The published run with what was decided since laid over it, in tables beside the run's own: <c>live.finding</c>; with <c>live.place</c>, the names and cities of a
/// finding's platforms, and <c>live.outcome</c>, how each center's clauses stand; <c>live.flag</c>, and <c>live.figure</c>, what people decided about figures.
/// </summary>
/// <remarks>
/// The run's database is never written. A catalog in memory is attached to it, which all connections of the process to the run share, so that
/// lists can be filtered and sorted by a state that is a moment old.
/// </remarks>
public sealed class LiveRun : IDisposable
{
    private const string Tables = """
        ATTACH ':memory:' AS live;
        CREATE TABLE live.decision (finding_id VARCHAR PRIMARY KEY, state VARCHAR NOT NULL, state_by VARCHAR, state_on DATE, state_note VARCHAR, asked BOOLEAN NOT NULL, replies INTEGER NOT NULL, assigned_to VARCHAR);
        CREATE VIEW live.finding AS
            SELECT f.* REPLACE (
                       CASE WHEN d.finding_id IS NULL THEN f.state ELSE d.state END AS state, CASE WHEN d.finding_id IS NULL THEN f.state_by ELSE d.state_by END AS state_by,
                       CASE WHEN d.finding_id IS NULL THEN f.state_on ELSE d.state_on END AS state_on, CASE WHEN d.finding_id IS NULL THEN f.state_note ELSE d.state_note END AS state_note),
                   coalesce(d.asked, FALSE) AS asked, coalesce(d.replies, 0) AS replies, d.assigned_to
            FROM run.result.finding f LEFT JOIN live.decision d USING (finding_id);
        CREATE TABLE live.flag_decision (flag_id VARCHAR PRIMARY KEY, state VARCHAR NOT NULL, state_by VARCHAR NOT NULL, state_on DATE NOT NULL, state_note VARCHAR);
        CREATE VIEW live.flag AS
            SELECT f.* REPLACE (coalesce(d.state, 'new') AS state, d.state_by AS state_by, d.state_on AS state_on, d.state_note AS state_note)
            FROM run.result.flag f LEFT JOIN live.flag_decision d USING (flag_id);
        CREATE TABLE live.figure (center_id VARCHAR NOT NULL, year INTEGER NOT NULL, indicator VARCHAR, verdict VARCHAR NOT NULL, id VARCHAR NOT NULL, decided_by VARCHAR NOT NULL, decided_on DATE NOT NULL, note VARCHAR);
        CREATE TABLE live.outcome AS
            SELECT center_id, count(*) FILTER (outcome IN ('FAIL', 'TRIGGER_REVOKE')) AS fail, count(*) FILTER (outcome IN ('WARN', 'REVIEW')) AS doubt, count(*) FILTER (outcome = 'MISSING') AS missing
            FROM run.result.compliance GROUP BY center_id;
        CREATE TABLE live.place AS
            SELECT finding_id, string_agg(coalesce(p.name, platform_id), '；' ORDER BY platform_id) AS names, string_agg(DISTINCT p.city, ';' ORDER BY p.city) AS cities
            FROM (SELECT finding_id, unnest(string_split(platform_ids, ';')) AS platform_id FROM run.result.finding) LEFT JOIN run.registry.platform p USING (platform_id)
            GROUP BY finding_id;
        """;

    private readonly DuckDbConnection _live;
    private readonly Lock _gate = new();
    private RuleShelf? _rules;

    private LiveRun(PublishedRun run, DuckDbConnection live)
    {
        Run = run;
        _live = live;
    }

    /// <summary>The run.</summary>
    public PublishedRun Run { get; }

    /// <summary>The rules that the run was judged by; read when the first page asks for them.</summary>
    /// <param name="database">An open connection to the run: the one that asks may outlive this.</param>
    public RuleShelf Rules(DuckDbConnection database) => LazyInitializer.EnsureInitialized(ref _rules, () => RuleShelf.Of(database));

    /// <summary>Opens the published run of a workspace with the decisions of its log.</summary>
    /// <param name="workspace">The workspace's folder.</param>
    /// <exception cref="Pipeline.RunFailedException">Nothing is published.</exception>
    public static LiveRun Open(string workspace)
    {
        var run = PublishedRun.Open(workspace);
        var live = run.Connect();
        try
        {
            var opened = new LiveRun(run, live);
            opened.Execute(Tables);
            opened.Apply(DecisionLog.Read(workspace));
            return opened;
        }
        catch
        {
            live.Dispose();
            run.Dispose();
            throw;
        }
    }

    /// <summary>All lines of the log that the live state comes from.</summary>
    public IReadOnlyList<DecisionEntry> Log { get; private set; } = [];

    /// <summary>Makes the log's standing decisions the live state.</summary>
    /// <param name="log">All lines of the log.</param>
    /// <param name="only">The id of the one thing that the log says something new of; null for all.</param>
    public void Apply(IReadOnlyList<DecisionEntry> log, string? only = null)
    {
        var view = DecisionView.From(log);
        var standing = view.Standing.Where(entry => only is null || entry.Id == only).ToLookup(entry => entry.Id, StringComparer.Ordinal);
        lock (_gate)
        {
            using var transaction = _live.BeginTransaction();
            Execute("DELETE FROM live.decision WHERE $only IS NULL OR finding_id = $only", ("only", only));
            foreach (var finding in RunStates(only))
            {
                if (LiveState(finding, [.. standing[finding.Id]]) is { } row)
                {
                    Execute("INSERT INTO live.decision VALUES ($id, $state, $by, $on, $note, $asked, $replies, $assigned)", row);
                }
            }

            ApplyFigures(view);
            transaction.Commit();
            Log = log;
        }
    }

    // Of flags and figures the log knows all that was ever decided, and there are few.
    private void ApplyFigures(DecisionView view)
    {
        static string? Masked(string? note) => note is null ? null : Registry.Identifiers.Masking.FreeText(note);
        Execute("DELETE FROM live.flag_decision; DELETE FROM live.figure");
        foreach (var entry in view.Of(DecisionEntry.Flag))
        {
            Execute("INSERT INTO live.flag_decision VALUES ($id, $state, $by, $on, $note)", ("id", entry.Id), ("state", entry.Verdict), ("by", entry.Who), ("on", entry.On), ("note", Masked(entry.Note)));
        }

        foreach (var one in FigureDecision.Of(view))
        {
            Execute(
                "INSERT INTO live.figure VALUES ($center, $year, $indicator, $verdict, $id, $by, $on, $note)", ("center", one.Figure.Center), ("year", one.Figure.Year), ("indicator", one.Figure.Indicator),
                ("verdict", one.IsApproved ? DecisionVerdicts.Approved : DecisionVerdicts.Rejected), ("id", one.Entry.Id), ("by", one.Entry.Who), ("on", one.Entry.On), ("note", Masked(one.Entry.Note)));
        }
    }

    // What the log says of a finding, or what is left of it where a decision that the run knew was taken back; null where the run's own state holds.
    private static (string, object?)[]? LiveState((string Id, string State, string? By, string? Outcome) finding, IReadOnlyList<DecisionEntry> standing)
    {
        if (standing.Count == 0 && finding.By is null)
        {
            return null;
        }

        var verdict = standing.FirstOrDefault(entry => entry.Subject == DecisionEntry.Finding);
        var without = finding.By is null ? finding.State : finding.Outcome == "EXPLAINED" ? "explained" : "new";
        return
        [
            ("id", finding.Id), ("state", verdict?.Verdict ?? without), ("by", verdict?.Who), ("on", verdict?.On), ("note", verdict?.Note is { } note ? Registry.Identifiers.Masking.FreeText(note) : null),
            ("asked", standing.Any(entry => entry.Subject == DecisionEntry.Question)), ("replies", standing.Count(entry => entry.Subject == DecisionEntry.Reply)),
            ("assigned", standing.FirstOrDefault(entry => entry.Subject == DecisionEntry.Assignment)?.Who),
        ];
    }

    /// <summary>Closes the run.</summary>
    public void Dispose()
    {
        _live.Dispose();
        Run.Dispose();
    }

    private List<(string Id, string State, string? By, string? Outcome)> RunStates(string? only)
    {
        using var command = Command("SELECT finding_id, state, state_by, outcome FROM result.finding WHERE $only IS NULL OR finding_id = $only ORDER BY finding_id", ("only", only));
        using var reader = command.ExecuteReader();
        var states = new List<(string, string, string?, string?)>();
        while (reader.Read())
        {
            states.Add((reader.GetString(0), reader.GetString(1), reader.Text(2), reader.Text(3)));
        }

        return states;
    }

    private void Execute(string sql, params IEnumerable<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        command.ExecuteNonQuery();
    }

    private DuckDbCommand Command(string sql, params IEnumerable<(string Name, object? Value)> parameters)
    {
        var command = _live.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
