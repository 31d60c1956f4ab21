using Analytics.Dashboard.Data;
using Analytics.Dashboard.Rights;
using Analytics.Pipeline.Decisions;

namespace Analytics.Dashboard.Serving;

/// <summary>Takes decisions, one at a time, into the workspace's log, and lays them over the run at once.</summary>
/// <param name="run">The run that is shown.</param>
/// <param name="clock">The day for the record.</param>
public sealed class DecisionDesk(CurrentRun run, TimeProvider clock)
{
    private readonly Lock _gate = new();

    /// <summary>Decides about a finding or a pair.</summary>
    /// <param name="viewer">Who decides; the decision is signed with the name.</param>
    /// <param name="id">F-… or P-….</param>
    /// <param name="verdict">As <see cref="Deciding.Decide"/> has it.</param>
    /// <param name="note">Why; null for nothing.</param>
    /// <returns>The line of the log.</returns>
    /// <exception cref="Pipeline.RunFailedException">There is no such thing, no such verdict, or the log is held by another process.</exception>
    public DecisionEntry Decide(Viewer viewer, string id, string verdict, string? note)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        lock (_gate)
        {
            var entry = Deciding.Decide(run.Workspace, id, verdict, viewer.Name, DateOnly.FromDateTime(clock.GetLocalNow().DateTime), note);
            run.Apply(DecisionLog.Read(run.Workspace));
            return entry;
        }
    }
}
