using System.Diagnostics;
using System.Globalization;

namespace Analytics.Benchmarks.EndToEnd.Measuring;

/// <summary>What one run of one side took.</summary>
/// <param name="Seconds">Wall time of the work, without the start of the process.</param>
/// <param name="CpuSeconds">Processor time of all threads in that time.</param>
/// <param name="PeakBytes">Most memory that the whole process ever held in RAM.</param>
/// <param name="Rows">Rows in the table afterwards.</param>
internal sealed record Measurement(double Seconds, double CpuSeconds, long PeakBytes, long Rows)
{
    private const string Mark = "measured:";

    /// <summary>The heads of the columns that <see cref="Cells"/> fills.</summary>
    public static IReadOnlyList<string> Heads { get; } = ["runs", "seconds (min / median / max)", "CPU seconds (median)", "peak memory (max)"];

    /// <summary>What several runs of one work took, as cells of a table.</summary>
    public static IReadOnlyList<string> Cells(IReadOnlyList<Measurement> runs)
    {
        var seconds = Spread.Of(runs.Select(run => run.Seconds));
        return
        [
            Page.Whole(runs.Count),
            $"{Page.Decimal(seconds.Minimum)} / {Page.Decimal(seconds.Median)} / {Page.Decimal(seconds.Maximum)}",
            Page.Decimal(Spread.Of(runs.Select(run => run.CpuSeconds)).Median),
            $"{Page.Whole(runs.Max(run => run.PeakBytes) / 1_000_000)} MB",
        ];
    }

    /// <summary>Measures work in this process.</summary>
    /// <param name="work">Answers with the rows it loaded.</param>
    public static Measurement Of(Func<long> work)
    {
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var rows = work();
        watch.Stop();
        process.Refresh();
        return new Measurement(watch.Elapsed.TotalSeconds, (process.TotalProcessorTime - cpu).TotalSeconds, process.PeakWorkingSet64, rows);
    }

    /// <summary>The line by which a child process tells its measurement.</summary>
    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Mark} {Seconds:R} {CpuSeconds:R} {PeakBytes} {Rows}");

    /// <summary>Runs this program anew with other arguments and takes the measurement it prints.</summary>
    /// <exception cref="InvalidOperationException">The child failed, or printed none.</exception>
    public static Measurement OfChild(params string[] arguments)
    {
        var output = LinesOfChild(arguments);
        var line = output.FirstOrDefault(line => line.StartsWith(Mark, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"'{string.Join(' ', arguments)}' told no measurement and said: {string.Join('\n', output)}");
        var parts = line[Mark.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Measurement(
            double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture),
            long.Parse(parts[2], CultureInfo.InvariantCulture), long.Parse(parts[3], CultureInfo.InvariantCulture));
    }

    /// <summary>Runs this program anew with other arguments and takes the lines it prints.</summary>
    /// <exception cref="InvalidOperationException">The child failed.</exception>
    public static IReadOnlyList<string> LinesOfChild(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(Measurement).Assembly.Location);
        }

        Array.ForEach(arguments, start.ArgumentList.Add);
        using var child = Process.Start(start)!;
        var output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0
            ? output.Split('\n')
            : throw new InvalidOperationException($"'{string.Join(' ', arguments)}' ended with {child.ExitCode} and said: {output}");
    }
}
