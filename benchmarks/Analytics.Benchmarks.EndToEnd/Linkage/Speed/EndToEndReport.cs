using System.Globalization;
using Analytics.Benchmarks.EndToEnd.Measuring;

namespace Analytics.Benchmarks.EndToEnd.Linkage.Speed;

/// <summary>The benchmark's result as a page.</summary>
internal static class EndToEndReport
{
    private const double WantedF1 = 0.97;
    private const double WantedRatio = 8;

    // People, seconds, bytes.
    private static readonly (int People, double Seconds, double? Bytes)[] Wanted = [(1_000_000, 10, 1.5e9), (7_000_000, 75, null)];

    /// <summary>Writes the page.</summary>
    public static string Of(IReadOnlyList<EndToEndRun> runs, int seed, OurProgram program)
    {
        var page = new Page();
        page.Line($"# Linkage from end to end").Break();
        page.Line($"`analytics dedupe personnel.parquet --out DIR` of {program.Words}, from the start of the process to its end, on generated provinces of default difficulty (seed {seed}).");
        page.Line($"No configuration; accuracy is that of the very files which the last timed run wrote.").Break();
        page.Line($"{Machine.Description}").Break();
        page.Header(["people", "platforms", "records", .. Measurement.Heads]);
        foreach (var run in runs)
        {
            page.Cells([Page.Whole(run.People), Page.Whole(run.Platforms), Page.Whole(run.Inside.Records), .. Measurement.Cells(run.Measured)]);
        }

        page.Break();
        page.Header("people", "true pairs", "compared pairs", "blocking recall", "precision", "recall", "F1", "F1 of clusters", "B³");
        foreach (var run in runs)
        {
            var (pairs, clusters) = (run.Quality.Pairs, run.Quality.Clusters);
            page.Cells(
                Page.Whole(run.People), Page.Whole(run.Quality.TruePairs), Page.Whole(run.Inside.Compared), run.Inside.BlockingRecall is { } recall ? Page.Share(recall) : "not taken",
                Page.Share(pairs.Precision), Page.Share(pairs.Recall), Page.Share(pairs.F1), Page.Share(clusters.Pairs.F1), Page.Share(clusters.BCubed.F1));
        }

        page.Break();
        page.Line($"Blocking recall is the share of the true pairs that are among the compared ones, from a run by the same model that keeps every compared pair and is not timed.").Break();
        Targets(page, runs);
        foreach (var run in runs)
        {
            Steps(page, run);
        }

        return page.ToString();
    }

    private static void Targets(Page page, IReadOnlyList<EndToEndRun> runs)
    {
        foreach (var run in runs)
        {
            var seconds = Seconds(run);
            page.Line($"- {run.People:N0} people: F1 {run.Quality.Pairs.F1:F4}; wanted: at least {WantedF1}: {Word(run.Quality.Pairs.F1 >= WantedF1)}.");
            foreach (var (_, most, bytes) in Wanted.Where(wanted => wanted.People == run.People))
            {
                page.Line($"- {run.People:N0} people: {seconds:F2} s; wanted: at most {most} s: {Word(seconds <= most)}.");
                if (bytes is { } limit)
                {
                    page.Line($"- {run.People:N0} people: {Peak(run) / 1e9:F2} GB; wanted: at most {limit / 1e9:F1} GB: {Word(Peak(run) <= limit)}.");
                }
            }
        }

        if (Wanted.All(wanted => runs.Any(run => run.People == wanted.People)))
        {
            var ratio = Seconds(runs.First(run => run.People == Wanted[1].People)) / Seconds(runs.First(run => run.People == Wanted[0].People));
            page.Line($"- {Wanted[1].People:N0} people take {ratio:F2} times as long as {Wanted[0].People:N0}; wanted: at most {WantedRatio}: {Word(ratio <= WantedRatio)}.");
        }

        page.Break();
    }

    private static void Steps(Page page, EndToEndRun run)
    {
        page.Line($"## {run.People:N0} people, step by step").Break();
        page.Line($"A further run in a process of its own; the start of the process is not in it.").Break();
        StepWatch.Table(page, run.Inside.Steps);
    }

    private static double Seconds(EndToEndRun run) => Spread.Of(run.Measured.Select(measurement => measurement.Seconds)).Median;

    private static long Peak(EndToEndRun run) => run.Measured.Max(measurement => measurement.PeakBytes);

    private static string Word(bool isReached) => isReached ? "reached" : "missed";
}
