using Analytics.Pipeline.Workspaces;
using Analytics.Store;

namespace Analytics.Pipeline.Stages;

/// <summary>What the stages of one run share.</summary>
public sealed class RunContext
{
    private readonly IProgress<RunProgress>? _progress;

    internal RunContext(RunOptions options, string hash, RunFolder folder, DuckDbConnection database, RunBasis? basis, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        Options = options;
        Hash = hash;
        Folder = folder;
        Database = database;
        Basis = basis;
        Ledger = new RunLedger(database);
        Cancellation = cancellation;
        _progress = progress;
    }

    /// <summary>What was asked for.</summary>
    public RunOptions Options { get; }

    /// <summary>The run's database, open for writing.</summary>
    public DuckDbConnection Database { get; }

    /// <summary>Cancelled when the person at the terminal has had enough.</summary>
    public CancellationToken Cancellation { get; }

    internal string Hash { get; }

    internal RunFolder Folder { get; }

    /// <summary>What the run stands on; null where a finished run is only looked at.</summary>
    internal RunBasis? Basis { get; }

    internal RunLedger Ledger { get; }

    /// <summary>The report year and the day of judgement; known once the intake is finished.</summary>
    internal ReportingPeriod Period => ReportingPeriod.Of(Options, Ledger.LatestReportYear());

    /// <summary>The same run for a stage that is done beside others.</summary>
    /// <param name="own">The stage's own connection to <see cref="Database"/>.</param>
    /// <param name="progress">Told how far the stage is.</param>
    /// <param name="stop">Cancelled when the run is, and when another stage has failed.</param>
    internal RunContext Beside(DuckDbConnection own, IProgress<RunProgress> progress, CancellationToken stop) => new(Options, Hash, Folder, own, Basis, progress, stop);

    /// <summary>Tells whoever watches how far a stage is.</summary>
    /// <param name="progress">The report.</param>
    public void Report(RunProgress progress) => _progress?.Report(progress);
}
