using Analytics.Pipeline.Decisions;
using Analytics.Pipeline.Reading;
using Analytics.Store;

namespace Analytics.Dashboard.Data;

/// <summary>
/// The published run with what was decided since laid over it, in tables beside the run's own: <c>live.finding</c>; with <c>live.place</c>, the names and cities of a
/// finding's platforms, and <c>live.outcome</c>, how each center's clauses stand.
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

    private LiveRun(PublishedRun run, DuckDbConnection live)
    {
        Run = run;
        _live = live;
    }

    /// <summary>The run.</summary>
    public PublishedRun Run { get; }

    /// <summary>Opens the published run of a workspace with the decisions of its log.</summary>
    /// <param name="workspace">The workspace's folder.</param>
    /// <exception cref="Pipeline.RunFailedException">Nothing is published.</exception>
    public static LiveRun Open(string workspace)
    {
        var run = PublishedRun.Open(workspace);
        var live = run.Connect();
        try
        {
            Execute(live, Tables);
            var opened = new LiveRun(run, live);
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

    /// <summary>Makes the log's standing decisions the live state.</summary>
    /// <param name="log">All lines of the log.</param>
    public void Apply(IEnumerable<DecisionEntry> log)
    {
        var view = DecisionView.From(log);
        var verdicts = view.Of(DecisionEntry.Finding).ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        var asked = view.Of(DecisionEntry.Question).Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var replies = view.Of(DecisionEntry.Reply).GroupBy(entry => entry.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var assigned = view.Of(DecisionEntry.Assignment).ToDictionary(entry => entry.Id, entry => entry.Who, StringComparer.Ordinal);
        lock (_gate)
        {
            using var transaction = _live.BeginTransaction();
            Execute(_live, "DELETE FROM live.decision");
            foreach (var (id, state, by, on, note) in States(verdicts))
            {
                using var command = _live.CreateCommand();
                command.CommandText = "INSERT INTO live.decision VALUES ($id, $state, $by, $on, $note, $asked, $replies, $assigned)";
                command.Parameters.AddWithValue("id", id);
                command.Parameters.AddWithValue("state", state);
                command.Parameters.AddWithValue("by", by);
                command.Parameters.AddWithValue("on", on);
                command.Parameters.AddWithValue("note", note);
                command.Parameters.AddWithValue("asked", asked.Contains(id));
                command.Parameters.AddWithValue("replies", replies.GetValueOrDefault(id));
                command.Parameters.AddWithValue("assigned", assigned.GetValueOrDefault(id));
                command.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        // Every finding that the log speaks of, and every one that a decision taken back since the run had changed.
        IEnumerable<(string Id, string State, string? By, DateOnly? On, string? Note)> States(Dictionary<string, DecisionEntry> standing)
        {
            foreach (var (id, state, by, outcome) in RunStates())
            {
                if (standing.TryGetValue(id, out var entry))
                {
                    yield return (id, entry.Verdict, entry.Who, entry.On, entry.Note is { } note ? Registry.Identifiers.Masking.FreeText(note) : null);
                }
                else if (by is not null || asked.Contains(id) || replies.ContainsKey(id) || assigned.ContainsKey(id))
                {
                    yield return (id, by is null ? state : outcome == "EXPLAINED" ? "explained" : "new", null, null, null);
                }
            }
        }
    }

    /// <summary>Closes the run.</summary>
    public void Dispose()
    {
        _live.Dispose();
        Run.Dispose();
    }

    private List<(string Id, string State, string? By, string? Outcome)> RunStates()
    {
        using var command = _live.CreateCommand();
        command.CommandText = "SELECT finding_id, state, state_by, outcome FROM result.finding ORDER BY finding_id";
        using var reader = command.ExecuteReader();
        var states = new List<(string, string, string?, string?)>();
        while (reader.Read())
        {
            states.Add((reader.GetString(0), reader.GetString(1), reader.Text(2), reader.Text(3)));
        }

        return states;
    }

    private static void Execute(DuckDbConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
