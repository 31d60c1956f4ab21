using Analytics.Kernels.Batches;

namespace Analytics.Benchmarks.Kernels;

/// <summary>
/// Million pairs a second of one core's time, the best of several short runs. It is the processor time of the process that counts, not the
/// clock on the wall: other programs on the machine then disturb caches and clock rate only.
/// </summary>
internal sealed class Throughput(int runs, TimeSpan length)
{
    private const int RoundsBetweenReadings = 4;

    public double Batch(KernelCase metric, BatchKernel kernel)
    {
        var batch = PackedBatch.Of(metric.Texts);
        var query = new BatchQuery(batch);
        var next = 0;
        return Best(metric.Texts.Length, () =>
        {
            query.ResetToRow(next++ % batch.Count);
            metric.Batch(kernel, query);
        });
    }

    public double Scalar(KernelCase metric)
    {
        var next = 0;
        return Best(metric.Texts.Length, () =>
        {
            var compare = metric.Scalar(metric.Texts[next++ % metric.Texts.Length]);
            foreach (var candidate in metric.Texts)
            {
                compare(candidate);
            }
        });
    }

    public double FuzzySharp(KernelCase metric)
    {
        var next = 0;
        return Best(metric.Texts.Length, () =>
        {
            var query = metric.Texts[next++ % metric.Texts.Length];
            foreach (var candidate in metric.Texts)
            {
                KernelCase.FuzzySharp(query, candidate);
            }
        });
    }

    /// <summary>Runs and their length, for the head of a report.</summary>
    public override string ToString() => $"{runs} runs of {length.TotalMilliseconds:0} ms";

    /// <summary>Million pairs a second.</summary>
    /// <param name="pairs">The pairs of a round.</param>
    /// <param name="round">Compares them.</param>
    public double Best(int pairs, Action round)
    {
        // The first run also brings the code to its last tier of compilation.
        var best = 0.0;
        for (var run = 0; run <= runs; run++)
        {
            var rounds = 0L;
            var start = Environment.CpuUsage.TotalTime;
            TimeSpan elapsed;
            do
            {
                for (var i = 0; i < RoundsBetweenReadings; i++)
                {
                    round();
                }

                rounds += RoundsBetweenReadings;
                elapsed = Environment.CpuUsage.TotalTime - start;
            }
            while (elapsed < length);

            var rate = rounds * pairs / elapsed.TotalSeconds / 1e6;
            best = run == 0 ? 0 : Math.Max(best, rate);
        }

        return best;
    }
}
