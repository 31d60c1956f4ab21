using Analytics.Benchmarks.EndToEnd.Measuring;
using Analytics.Generator;

namespace Analytics.Benchmarks.EndToEnd.Runs;

/// <summary>The benchmark's result as a page.</summary>
internal static class WholeRunReport
{
    // For 2,000 platforms and 100,000 people from Parquet on two cores.
    private const double Target = 30;

    /// <summary>Writes the page.</summary>
    public static string Of(IReadOnlyList<WholeRun> runs, int platforms, int people, ulong seed, OurProgram program)
    {
        var page = new Page();
        page.Line($"# A whole run").Break();
        page.Line($"`analytics run INPUT --workspace DIR` of {program.Words}, into a new workspace, from the start of the process to its end, on a generated province of default difficulty:");
        page.Line($"{platforms:N0} platforms, {people:N0} people on {runs[0].Province.PersonnelRows:N0} rows, {runs[0].Province.EquipmentRows:N0} rows of equipment (seed {seed}).").Break();
        page.Line($"{Machine.Description}").Break();
        page.Header(["input", "files", "MB", .. Measurement.Heads]);
        foreach (var run in runs)
        {
            page.Cells([Name(run), Page.Whole(run.Files), Page.Whole(run.Bytes / 1_000_000), .. Measurement.Cells(run.Measured)]);
        }

        page.Break();
        foreach (var run in runs.Where(run => run.Format == OutputFormat.Parquet && (platforms, people) == (2_000, 100_000)))
        {
            var median = Spread.Of(run.Measured.Select(measurement => measurement.Seconds)).Median;
            page.Line($"From Parquet: {median:F2} s; wanted: at most {Target:F0} s on two cores: {(median <= Target ? "reached" : "missed")}.").Break();
        }

        foreach (var run in runs)
        {
            page.Line($"## {Name(run)}, stage by stage").Break();
            page.Line($"A further run in a process of its own; the start of the process is not in it.").Break();
            StepWatch.Table(page, run.Steps);
        }

        return page.ToString();
    }

    private static string Name(WholeRun run) => run.Format == OutputFormat.Parquet ? "Parquet" : "workbooks";
}
