using Analytics.Pipeline.Manifests;
using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Reports.Data;
using Analytics.Pipeline.Stages;
using Analytics.Pipeline.Workspaces;
using Analytics.Store;

namespace Analytics.Pipeline;

/// <summary>One run: from delivered files to published reports. Published as a whole or not at all.</summary>
/// <param name="stages">The stages before publication, each after those that it reads; the product's are <see cref="RunStages.Default"/>.</param>
/// <remarks>
/// All work is done in <c>runs/&lt;hash&gt;.partial</c>. Each stage's end is recorded in the run's database, so that an interrupted run is gone
/// on with after its finished stages. Publication is one rename and the replacement of <c>current</c>.
/// </remarks>
public sealed class AnalyticsRun(IReadOnlyList<IRunStage> stages)
{
    /// <summary>Does the run and publishes it.</summary>
    /// <param name="options">What to do.</param>
    /// <param name="progress">Told how far the run is, on the calling thread; may be <c>null</c>.</param>
    /// <param name="cancellation">Stops the run between two steps; what is finished stays for <see cref="RunOptions.Resume"/>.</param>
    /// <exception cref="ArgumentException">The options make no sense, or a stage reads one that does not come before it; the message says why.</exception>
    /// <exception cref="RunFailedException">The run could not be done; the last publication is untouched.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; the last publication is untouched.</exception>
    public RunResult Execute(RunOptions options, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Fault() is { } fault)
        {
            throw new ArgumentException(fault, nameof(options));
        }

        try
        {
            return ExecuteLocked(options, progress, cancellation);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new RunFailedException($"The run could not write or read a file: {cause.Message} {Remains}", cause);
        }
        catch (DuckDbException cause) when (!cancellation.IsCancellationRequested)
        {
            throw new RunFailedException($"The run's database failed: {cause.Message} {Remains}", cause);
        }
        catch (DuckDbException cause)
        {
            throw new OperationCanceledException("The run was cancelled.", cause, cancellation);
        }
    }

    private const string Remains = "What was published before is untouched; --resume goes on after the last finished stage.";

    private RunResult ExecuteLocked(RunOptions options, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        var workspace = new Workspace(options.Workspace);
        workspace.Create();
        using var held = WorkspaceLock.Take(workspace);
        Publication.Recover(workspace);
        var inputs = InputInventory.Take(options.InputPath, cancellation);
        var basis = RunBasis.Of(workspace, inputs, options);
        var hash = RunIdentity.Hash(inputs, options, basis.Decisions.Digest(), basis.Previous?.Folder.Name);
        if (workspace.Finished(hash) is { } finished && basis.Remembers(finished) && RunDatabase.SummaryOf(finished, options, hash) is { } known)
        {
            progress?.Report(new RunProgress(RunProgressKind.Note, string.Empty, new ReportWords(options.Language).Say(
                $"同样的材料和选项已有完成的运行 {finished.Name}，现重新发布。", $"Run {finished.Name} of this very input and these options is finished; it is published again.")));
            Publication.Republish(workspace, finished);
            return Result(workspace, finished, known.Facts, known.Summary, reused: true);
        }

        var partial = workspace.Partial(hash);
        var (facts, summary) = Work(options, inputs, hash, basis, partial, progress, cancellation);
        progress?.Report(new RunProgress(RunProgressKind.StageStarted, StageNames.Publish));
        cancellation.ThrowIfCancellationRequested();
        var run = Publication.Publish(workspace, partial, facts.RunId);
        progress?.Report(new RunProgress(RunProgressKind.StageFinished, StageNames.Publish));
        return Result(workspace, run, facts, summary, reused: false);
    }

    private (RunFacts Facts, RunSummary Summary) Work(
        RunOptions options, IReadOnlyList<InputFileEntry> inputs, string hash, RunBasis basis, RunFolder partial, IProgress<RunProgress>? progress,
        CancellationToken cancellation)
    {
        using var database = RunDatabase.OpenForWork(partial, options.Resume, progress);
        var context = new RunContext(options, hash, partial, database, basis, progress, cancellation);
        basis.Record(context.Ledger, options);
        new StageSchedule(stages, context).Execute();
        InputCheck.Unchanged(database, inputs);
        ManifestWriter.Write(context);
        return RunDatabase.Summarise(context);
    }

    private static RunResult Result(Workspace workspace, RunFolder run, RunFacts facts, RunSummary summary, bool reused) =>
        new(run.Name, run.Path, workspace.Reports, facts.Year, facts.AsOf, reused, summary);
}
