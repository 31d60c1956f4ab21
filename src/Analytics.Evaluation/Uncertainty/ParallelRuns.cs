namespace Analytics.Evaluation.Uncertainty;

/// <summary>Does runs on several threads. What is done with a run must not depend on the order of runs.</summary>
internal static class ParallelRuns
{
    // Long enough that handing out work costs nothing, short enough that threads end together.
    private const int Batch = 32;

    /// <summary>Does runs 0 … count − 1.</summary>
    /// <param name="simulation">The simulation.</param>
    /// <param name="count">How many.</param>
    /// <param name="threads">The most threads; 0 for one a processor.</param>
    /// <param name="drawOf">The draw of a run.</param>
    /// <param name="done">Told of each run, on its thread.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static void Do(Simulation simulation, int count, int threads, Func<int, RunDraw> drawOf, Action<int, RunSpace> done, CancellationToken cancellation)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads > 0 ? threads : Environment.ProcessorCount, CancellationToken = cancellation };
        Parallel.For(0, (count + Batch - 1) / Batch, options, simulation.NewSpace, (batch, _, space) =>
        {
            for (var run = batch * Batch; run < Math.Min(count, (batch + 1) * Batch); run++)
            {
                simulation.Run(drawOf(run), space);
                done(run, space);
            }

            return space;
        }, _ => { });
    }
}
