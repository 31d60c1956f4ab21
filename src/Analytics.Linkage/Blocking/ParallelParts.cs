namespace Analytics.Linkage.Blocking;

/// <summary>Spreads parts of the work over threads, each thread with a state of its own.</summary>
internal static class ParallelParts
{
    /// <summary>Makes something of each part, several at a time; what one throws comes out as it is.</summary>
    public static TResult[] Each<TPart, TResult>(IReadOnlyList<TPart> parts, Func<TPart, int, TResult> make)
    {
        var results = new TResult[parts.Count];
        Run([.. Enumerable.Range(0, parts.Count)], Environment.ProcessorCount, () => results, (place, made) => made[place] = make(parts[place], place), default);
        return results;
    }

    /// <summary>Runs all parts and gives back the threads' states, in no particular order: what is made of them must not depend on it.</summary>
    public static IReadOnlyList<TState> Run<TPart, TState>(
        IReadOnlyList<TPart> parts, int threads, Func<TState> make, Action<TPart, TState> work, CancellationToken cancellation)
    {
        var states = new List<TState>();
        var next = -1;
        void Work()
        {
            var state = make();
            lock (states)
            {
                states.Add(state);
            }

            int part;
            while ((part = Interlocked.Increment(ref next)) < parts.Count)
            {
                cancellation.ThrowIfCancellationRequested();
                work(parts[part], state);
            }
        }

        var workers = Math.Max(1, Math.Min(threads, parts.Count));
        if (workers == 1)
        {
            Work();
            return states;
        }

        var tasks = Enumerable.Range(0, workers).Select(_ => Task.Factory.StartNew(Work, cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        try
        {
            Task.WaitAll(tasks, CancellationToken.None);
        }
        catch (AggregateException failures) when (failures.Flatten().InnerExceptions is [var first, ..])
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(first);
        }

        return states;
    }
}
