using Analytics.Pipeline.Decisions;
using Analytics.Pipeline.Manifests;
using Analytics.Pipeline.Workspaces;

namespace Analytics.Pipeline.Stages;

/// <summary>What a run stands on beside its input: the workspace's earlier runs and what people decided.</summary>
/// <param name="InputDigest">Names the input.</param>
/// <param name="Decisions">What stands of the decisions.</param>
/// <param name="Last">The published run, whose entities keep their ids; null in a fresh workspace.</param>
/// <param name="Previous">The last run of another input, asked for the same regime and city: what this one is compared with.</param>
/// <param name="Workspace">The workspace.</param>
internal sealed record RunBasis(string InputDigest, DecisionView Decisions, EarlierRun? Last, EarlierRun? Previous, Workspace Workspace)
{
    /// <summary>Looks the workspace over.</summary>
    public static RunBasis Of(Workspace workspace, IReadOnlyList<InputFileEntry> inputs, RunOptions options)
    {
        var digest = RunIdentity.InputDigest(inputs);
        var last = EarlierRun.Of(workspace.Run(workspace.PublishedRunId()));
        var scope = EarlierRun.ScopeOf(options);
        var previous = last;
        while (previous is not null && (previous.Input == digest || previous.Scope != scope))
        {
            previous = EarlierRun.Of(workspace.Run(previous.Previous));
        }

        return new RunBasis(digest, DecisionView.From(DecisionLog.Read(workspace.Folder)), last, previous, workspace);
    }

    /// <summary>The runs that this one is compared with: the last one, and the last one of an earlier report year where that is another.</summary>
    public IReadOnlyList<EarlierRun> Baselines(int? year)
    {
        if (Previous is null)
        {
            return [];
        }

        var earlier = Previous;
        while (earlier is not null && !(earlier.Year < year && earlier.Scope == Previous.Scope))
        {
            earlier = EarlierRun.Of(Workspace.Run(earlier.Previous));
        }

        return earlier is null || earlier.Folder == Previous.Folder ? [Previous] : [Previous, earlier];
    }

    /// <summary>
    /// Whether a finished run knows all the entities that the published one does. One that knows fewer would give an id to a second thing when
    /// it were gone on from, so it is made anew.
    /// </summary>
    public bool Remembers(RunFolder finished) => Last is null || EarlierRun.Of(finished)!.Memory == Last.Memory;

    /// <summary>Records what later runs must know.</summary>
    public void Record(RunLedger ledger, RunOptions options)
    {
        ledger.SetInfo(RunLedger.InputKey, InputDigest);
        ledger.SetInfo(RunLedger.ScopeKey, EarlierRun.ScopeOf(options));
        if (Previous is not null)
        {
            ledger.SetInfo(RunLedger.PreviousKey, Previous.Folder.Name);
        }
    }
}
