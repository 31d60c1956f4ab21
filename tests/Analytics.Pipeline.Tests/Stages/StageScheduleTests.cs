using Analytics.Pipeline.Stages;

namespace Analytics.Pipeline.Tests.Stages;

/// <summary>Stages are done beside each other, each after what it reads.</summary>
public sealed class StageScheduleTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public void Execute_StagesThatDoNotReadEachOther_AreDoneAtOnceWhereProcessorsAllow()
    {
        using var run = new FictitiousRun();
        using var both = new Barrier(2);
        var met = 0;
        Execute(run, before: stage =>
        {
            if (stage is StageNames.Allocation or StageNames.Flags && Environment.ProcessorCount > 1 && both.SignalAndWait(Patience))
            {
                Interlocked.Increment(ref met);
            }
        });
        Assert.Equal(Environment.ProcessorCount > 1 ? 2 : 0, met);
    }

    [Fact]
    public void Execute_AnyStage_BeginsWhenWhatItReadsIsFinished()
    {
        using var run = new FictitiousRun();
        var (begun, done) = (new List<(string Stage, string[] Done)>(), new List<string>());
        Execute(
            run,
            before: stage => { lock (done) { begun.Add((stage, [.. done])); } },
            after: stage => { lock (done) { done.Add(stage); } });

        Assert.Equal(10, begun.Count);
        foreach (var stage in run.Stages())
        {
            var before = begun.Single(item => item.Stage == stage.Name).Done;
            Assert.Subset(before.ToHashSet(), (stage.Reads ?? StageNames.InOrder.TakeWhile(name => name != stage.Name)).ToHashSet());
        }
    }

    [Fact]
    public void Execute_OneFails_StopsTheOtherAndThrowsWhatItThrew()
    {
        using var run = new FictitiousRun();
        using var both = new Barrier(2);
        var stopped = false;
        var failure = Assert.Throws<RunFailedException>(() => Execute(run, before: stage =>
        {
            if (stage == StageNames.Allocation)
            {
                Meet(both);
                throw new IOException("No space left on device");
            }
        }, execute: (stage, context) =>
        {
            if (stage == StageNames.Flags && Environment.ProcessorCount > 1)
            {
                Meet(both);
                stopped = context.Cancellation.WaitHandle.WaitOne(Patience);
                context.Cancellation.ThrowIfCancellationRequested();
            }
        }));
        Assert.Contains("No space left on device", failure.Message, StringComparison.Ordinal);
        Assert.Equal(Environment.ProcessorCount > 1, stopped);
    }

    [Fact]
    public void Execute_ResumedAfterAFailure_DoesOnlyWhatIsNotFinished()
    {
        using var run = new FictitiousRun();
        Assert.Throws<RunFailedException>(() => Execute(run, before: stage =>
        {
            if (stage == StageNames.Compliance)
            {
                throw new IOException("No space left on device");
            }
        }));

        var again = new List<string>();
        var skipped = new List<string>();
        Execute(run, before: stage => { lock (again) { again.Add(stage); } }, options: run.Options with { Resume = true }, progress: new Watch(item =>
        {
            if (item.Kind == RunProgressKind.StageSkipped)
            {
                skipped.Add(item.Stage);
            }
        }));
        Assert.Contains(StageNames.Compliance, again);
        Assert.Contains(StageNames.Entities, skipped);
        Assert.Equal(StageNames.InOrder.SkipLast(1).Order(), again.Concat(skipped).Order());
    }

    [Fact]
    public void Execute_Progress_IsToldOnTheCallersThread()
    {
        using var run = new FictitiousRun();
        var threads = new HashSet<int>();
        var own = Environment.CurrentManagedThreadId;
        Execute(run, progress: new Watch(_ => threads.Add(Environment.CurrentManagedThreadId)));
        Assert.Equal([own], threads);
    }

    [Fact]
    public void Execute_WatcherThrows_ThrowsItWhenNothingRunsAnyMore()
    {
        using var run = new FictitiousRun();
        var running = 0;
        Assert.Throws<TimeoutException>(() => Execute(
            run,
            before: _ => Interlocked.Increment(ref running),
            after: _ => Interlocked.Decrement(ref running),
            progress: new Watch(item =>
            {
                if (item is { Kind: RunProgressKind.StageFinished, Stage: StageNames.Quarantine })
                {
                    throw new TimeoutException();
                }
            })));
        Assert.Equal(0, running);
    }

    [Fact]
    public void Execute_ReadsWhatComesAfterIt_IsRefused()
    {
        using var run = new FictitiousRun();
        var stages = run.Stages().Where(stage => stage.Name != StageNames.Findings).ToList();
        var refused = Assert.Throws<ArgumentException>(() => new AnalyticsRun(stages).Execute(run.Options, null, CancellationToken.None));
        Assert.Contains("'allocation' reads the results of 'findings'", refused.Message, StringComparison.Ordinal);
    }

    private static void Meet(Barrier both)
    {
        if (Environment.ProcessorCount > 1)
        {
            Assert.True(both.SignalAndWait(Patience));
        }
    }

    private static void Execute(
        FictitiousRun run, Action<string>? before = null, Action<string>? after = null, Action<string, RunContext>? execute = null, RunOptions? options = null,
        IProgress<RunProgress>? progress = null)
    {
        var stages = run.Stages().Select(stage => new Watched(stage, before, after, execute)).ToList();
        new AnalyticsRun(stages).Execute(options ?? run.Options, progress, CancellationToken.None);
    }

    private sealed class Watched(IRunStage inner, Action<string>? before, Action<string>? after, Action<string, RunContext>? execute) : IRunStage
    {
        public string Name => inner.Name;

        public IReadOnlyList<string>? Reads => inner.Reads;

        public void Undo(RunContext context) => inner.Undo(context);

        public IReadOnlyList<StageCount> Execute(RunContext context)
        {
            before?.Invoke(Name);
            execute?.Invoke(Name, context);
            var counts = inner.Execute(context);
            after?.Invoke(Name);
            return counts;
        }
    }

    private sealed class Watch(Action<RunProgress> told) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => told(value);
    }
}
