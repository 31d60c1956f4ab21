using System.Diagnostics;
using Analytics.Benchmarks.EndToEnd.Measuring;

namespace Analytics.Benchmarks.EndToEnd.Linkage.Speed;

/// <summary>Runs another program and watches what it takes.</summary>
internal static class ProcessRun
{
    // Processor time and memory are read this often, so that what the last moments take is missed, and no more.
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs the program to its end, which is well only with exit code 0.</summary>
    public static Measurement Of(string program, params string[] arguments) => Of(program, [0], arguments);

    /// <summary>Runs the program to its end.</summary>
    /// <param name="program">The program.</param>
    /// <param name="good">The exit codes with which all is well.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Wall time from its start to its end, processor time of all its threads, the most memory it held; rows are not counted.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static Measurement Of(string program, IReadOnlyList<int> good, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        Array.ForEach(arguments, start.ArgumentList.Add);
        var said = new List<string>();
        var watch = Stopwatch.StartNew();
        using var child = Process.Start(start)!;
        child.OutputDataReceived += (_, line) => Note(said, line.Data);
        child.ErrorDataReceived += (_, line) => Note(said, line.Data);
        child.BeginOutputReadLine();
        child.BeginErrorReadLine();
        var (processor, peak) = (TimeSpan.Zero, 0L);
        while (!child.WaitForExit(Glance))
        {
            try
            {
                child.Refresh();
                (processor, peak) = (child.TotalProcessorTime, Math.Max(peak, child.PeakWorkingSet64));
            }
            catch (InvalidOperationException)
            {
                // It ended between the two questions.
            }
        }

        watch.Stop();
        child.WaitForExit();
        return good.Contains(child.ExitCode)
            ? new Measurement(watch.Elapsed.TotalSeconds, processor.TotalSeconds, peak, Rows: 0)
            : throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' ended with {child.ExitCode} and said: {string.Join('\n', said)}");
    }

    private static void Note(List<string> said, string? line)
    {
        lock (said)
        {
            said.Add(line ?? "");
        }
    }
}
