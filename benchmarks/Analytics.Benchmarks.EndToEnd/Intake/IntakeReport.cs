using System.Globalization;
using System.Text;
using Analytics.Benchmarks.EndToEnd.Measuring;

namespace Analytics.Benchmarks.EndToEnd.Intake;

/// <summary>The benchmark's result as a page.</summary>
internal static class IntakeReport
{
    /// <summary>Writes the page.</summary>
    /// <param name="pairs">The measured pairs.</param>
    /// <param name="rows">Rows of the roster.</param>
    /// <param name="bytes">Its size.</param>
    /// <param name="target">The highest ratio that is wanted.</param>
    /// <param name="targetBytes">The highest peak of memory that is wanted.</param>
    public static string Write(IReadOnlyList<(Measurement Intake, Measurement DuckDb)> pairs, int rows, long bytes, double target, double targetBytes)
    {
        var ratio = Spread.Of(pairs.Select(pair => pair.Intake.Seconds / pair.DuckDb.Seconds));
        var peak = pairs.Max(pair => pair.Intake.PeakBytes);
        var page = new StringBuilder();
        page.Append("# Intake of a roster\n\n");
        Line(page, $"{rows:N0} rows of {RosterFile.ColumnCount} columns, one CSV file of {bytes / 1e6:N0} MB (fictitious province, seed {RosterFile.Seed}); {pairs.Count} pairs of runs after one warm-up,");
        page.Append("each in a process of its own into a new database file, from opening the database until it is closed.\n\n");
        Line(page, $"{Machine.Description}\n");
        page.Append("| side | seconds (min / median / max) | CPU seconds (median) | peak memory (max) |\n|---|---|---|---|\n");
        Row(page, "read → normalise → check → store", pairs.Select(pair => pair.Intake));
        Row(page, "DuckDB alone: CREATE TABLE AS SELECT * FROM read_csv", pairs.Select(pair => pair.DuckDb));
        page.Append('\n');
        Line(page, $"Ratio within pairs: {ratio.Minimum:F2} / **{ratio.Median:F2}** / {ratio.Maximum:F2}; wanted: at most {target:F0}: {(ratio.Median <= target ? "reached" : "missed")}.");
        Line(page, $"Peak memory of the intake: {peak / 1e6:N0} MB; wanted: below {targetBytes / 1e6:N0} MB: {(peak < targetBytes ? "reached" : "missed")}.");
        return page.ToString();
    }

    private static void Row(StringBuilder page, string name, IEnumerable<Measurement> measurements)
    {
        var seconds = Spread.Of(measurements.Select(measurement => measurement.Seconds));
        var cpu = Spread.Of(measurements.Select(measurement => measurement.CpuSeconds));
        Line(page, $"| {name} | {seconds.Minimum:F2} / {seconds.Median:F2} / {seconds.Maximum:F2} | {cpu.Median:F2} | {measurements.Max(measurement => measurement.PeakBytes) / 1e6:N0} MB |");
    }

    private static void Line(StringBuilder page, FormattableString text) => page.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
