using Analytics.Dashboard.Rights;
using Analytics.Pipeline.Decisions;
using Analytics.Store;

namespace Analytics.Dashboard.Serving;

/// <summary>Takes decisions, one at a time, into the workspace's log, which the server holds while it runs, and lays them over the run at once.</summary>
/// <param name="run">The run that is shown.</param>
/// <param name="clock">The day for the record.</param>
public sealed class DecisionDesk(CurrentRun run, TimeProvider clock) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly DecisionLog _log = DecisionLog.Open(run.Workspace);

    /// <summary>Decides about a finding, a flag, a figure or a pair.</summary>
    /// <param name="viewer">Who decides; the decision is signed with the name.</param>
    /// <param name="id">F-…, L-…, Y-… or P-….</param>
    /// <param name="verdict">As <see cref="Deciding"/> has it.</param>
    /// <param name="note">Why; null for nothing.</param>
    /// <param name="undone">What an undo takes back, as <see cref="Deciding"/> has it.</param>
    /// <returns>The line of the log.</returns>
    /// <exception cref="Pipeline.RunFailedException">There is no such thing, or no such verdict.</exception>
    public DecisionEntry Decide(Viewer viewer, string id, string verdict, string? note, string undone = DecisionEntry.Finding)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return Take(database => Deciding.Decide(_log, database, id, verdict, viewer.Name, Today, note, undone));
    }

    /// <summary>Records what a unit replied, or takes its last reply back.</summary>
    /// <param name="viewer">Who takes the reply down: an official, or the unit itself.</param>
    /// <param name="id">F-….</param>
    /// <param name="unit">The platform that replied.</param>
    /// <param name="reply">As <see cref="Deciding"/> has it.</param>
    /// <param name="text">What was replied; null for nothing.</param>
    /// <param name="from">The day from which a correction holds.</param>
    /// <param name="keepAt">The platform at which the unit keeps the person or thing; null for nothing.</param>
    /// <returns>The line of the log.</returns>
    /// <exception cref="Pipeline.RunFailedException">There is no such finding, or the platform is not of it.</exception>
    public DecisionEntry Reply(Viewer viewer, string id, string? unit, string reply, string? text, DateOnly? from, string? keepAt)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return Take(database => Deciding.Reply(_log, database, id, unit, reply, viewer.Name, Today, text, from, keepAt));
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>Lets go of the log.</summary>
    public void Dispose() => _log.Dispose();

    private DecisionEntry Take(Func<DuckDbConnection, DecisionEntry> decide)
    {
        lock (_gate)
        {
            using var database = run.Connect();
            var entry = decide(database);
            run.Apply([.. _log.Entries], entry.Id);
            return entry;
        }
    }
}
