using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Analytics.Pipeline.Stages;

/// <summary>
/// Does the stages of a run: each as soon as those are finished whose results it reads, in the order of the list where several could begin, and as
/// many beside each other as there are processors. A stage works on a connection of its own; records and reports are made on the calling thread.
/// </summary>
/// <param name="stages">The stages, those that are read before those that read them.</param>
/// <param name="context">The run.</param>
internal sealed class StageSchedule(IReadOnlyList<IRunStage> stages, RunContext context)
{
    private readonly BlockingCollection<Action> _told = [];
    private readonly SortedSet<int> _waiting = [.. Enumerable.Range(0, stages.Count)];
    private readonly HashSet<string> _finished = new(StringComparer.Ordinal);
    private int _running;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Does every stage that is not finished yet.</summary>
    /// <exception cref="ArgumentException">A stage reads one that the list does not name before it.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; what is finished is recorded.</exception>
    /// <remarks>Whatever a stage has thrown first is thrown here, as it is, when no stage runs any more.</remarks>
    public void Execute()
    {
        SkipFinished();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.Cancellation);
        while (true)
        {
            while (!stop.IsCancellationRequested && _running < Environment.ProcessorCount && Next() is { } next)
            {
                Begin(next, stop.Token);
            }

            if (_running == 0)
            {
                break;
            }

            var told = _told.Take();
            try
            {
                told();
            }
            catch (Exception error)
            {
                // The others shall not write into a database that is about to be closed.
                _failure ??= ExceptionDispatchInfo.Capture(error);
                stop.Cancel();
            }
        }

        _failure?.Throw();
        context.Cancellation.ThrowIfCancellationRequested();
    }

    private void SkipFinished()
    {
        foreach (var (i, stage) in stages.Index())
        {
            if (stage.Reads?.FirstOrDefault(read => !stages.Take(i).Any(earlier => earlier.Name == read)) is { } absent)
            {
                throw new ArgumentException($"Stage '{stage.Name}' reads the results of '{absent}', which does not come before it.");
            }

            if (context.Ledger.IsFinished(stage.Name))
            {
                _waiting.Remove(i);
                _finished.Add(stage.Name);
                context.Report(new RunProgress(RunProgressKind.StageSkipped, stage.Name));
            }
        }
    }

    private int? Next() => _waiting.Where(IsReady).Select(i => (int?)i).FirstOrDefault();

    private bool IsReady(int i) => (stages[i].Reads ?? stages.Take(i).Select(stage => stage.Name)).All(_finished.Contains);

    private void Begin(int i, CancellationToken stop)
    {
        var stage = stages[i];
        _waiting.Remove(i);
        _running++;
        context.Report(new RunProgress(RunProgressKind.StageStarted, stage.Name));
        _ = Task.Run(
            () =>
            {
                try
                {
                    using var own = context.Database.Duplicate();
                    var beside = context.Beside(own, new Relay(_told, context), stop);
                    stage.Undo(beside);
                    var counts = stage.Execute(beside);
                    _told.Add(() => Finish(i, counts), CancellationToken.None);
                }
                catch (Exception error)
                {
                    var failure = ExceptionDispatchInfo.Capture(error);
                    _told.Add(() => Fail(failure), CancellationToken.None);
                }
            },
            CancellationToken.None);
    }

    private void Finish(int i, IReadOnlyList<StageCount> counts)
    {
        _running--;

        // DuckDB refuses to tidy up while others write; what is recorded outlives the process all the same.
        context.Ledger.Finish(stages[i].Name, i, counts, checkpoint: _running == 0);
        _finished.Add(stages[i].Name);
        context.Report(new RunProgress(RunProgressKind.StageFinished, stages[i].Name));
    }

    private void Fail(ExceptionDispatchInfo failure)
    {
        _running--;
        failure.Throw();
    }

    private sealed class Relay(BlockingCollection<Action> told, RunContext context) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => told.Add(() => context.Report(value), CancellationToken.None);
    }
}
