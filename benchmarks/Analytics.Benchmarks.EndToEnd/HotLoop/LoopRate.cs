using System.Diagnostics;
using System.Globalization;
using Analytics.Linkage.Blocking;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Matching;
using Analytics.Linkage.Scoring;

namespace Analytics.Benchmarks.EndToEnd.HotLoop;

/// <summary>What a run of the loop took.</summary>
/// <param name="Pairs">Pairs compared.</param>
/// <param name="Seconds">Processor seconds of all threads.</param>
/// <param name="ClockSeconds">Seconds of the clock.</param>
internal sealed record LoopRate(long Pairs, double Seconds, double ClockSeconds)
{
    private const string Mark = "rate:";
    private const int Rounds = 3;

    // Until then the loop's code has been compiled for good, which happens beside a run that repeats it.
    private const double WarmSeconds = 2;

    /// <summary>Million pairs a processor second.</summary>
    public double Millions => Pairs / Seconds / 1e6;

    /// <summary>
    /// Blocks in, patterns, weights and kept pairs out, on one thread: the best processor time of several rounds behind one that warms up. Each
    /// round compares every pair anew.
    /// </summary>
    public static LoopRate OfScoring(MatchingCase people, int rule)
    {
        var best = new LoopRate(0, double.MaxValue, 0);
        for (var round = 0; round <= Rounds; round++)
        {
            var visitor = new ScoringVisitor(people.Space, people.Table, people.Candidates, people.Scorer, people.Hashes, 0);
            var parts = people.Candidates.Parts(rule);
            var watch = Stopwatch.StartNew();
            var start = Environment.CpuUsage.TotalTime;
            foreach (var part in parts)
            {
                visitor.Run(part, onlyNew: true);
            }

            var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
            var pairs = visitor.AddTo(new PatternCounts());
            best = round > 0 && seconds < best.Seconds ? new LoopRate(pairs, seconds, watch.Elapsed.TotalSeconds) : best;
        }

        return best;
    }

    /// <summary>
    /// Blocks in, counts of patterns out, on several threads: the middle times of several rounds behind some that warm up, by the clock as long as it
    /// takes to compile what runs often. A linkage of any size runs in code so compiled; a few blocks alone would measure the compiler.
    /// </summary>
    public static LoopRate OfCounting(MatchingCase people, int threads, out PatternCounts counts)
    {
        counts = new PatternCounts();
        var seconds = new List<double>();
        var clock = new List<double>();
        var parts = people.Candidates.Parts(0);
        var all = Stopwatch.StartNew();
        while (seconds.Count < Rounds)
        {
            var isWarm = all.Elapsed.TotalSeconds >= WarmSeconds;
            var watch = Stopwatch.StartNew();
            var start = Environment.CpuUsage.TotalTime;
            var states = ParallelParts.Run(
                parts, threads, () => new CountingVisitor(people.Space, people.Table, people.Candidates), (part, state) => state.Run(part, onlyNew: true), CancellationToken.None);
            counts = new PatternCounts();
            foreach (var state in states)
            {
                state.AddTo(counts);
            }

            if (isWarm)
            {
                seconds.Add((Environment.CpuUsage.TotalTime - start).TotalSeconds);
                clock.Add(watch.Elapsed.TotalSeconds);
            }
        }

        return new LoopRate(counts.Total, Measuring.Spread.Of(seconds).Median, Measuring.Spread.Of(clock).Median);
    }

    /// <summary>The line by which a child process tells a rate.</summary>
    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Mark} {Pairs} {Seconds:R} {ClockSeconds:R}");

    /// <summary>The rates that a child process told.</summary>
    public static LoopRate[] Read(string output) => [.. output.Split('\n').Where(line => line.StartsWith(Mark, StringComparison.Ordinal)).Select(line =>
    {
        var parts = line.Split(' ');
        return new LoopRate(long.Parse(parts[1], CultureInfo.InvariantCulture), double.Parse(parts[2], CultureInfo.InvariantCulture), double.Parse(parts[3], CultureInfo.InvariantCulture));
    })];
}
