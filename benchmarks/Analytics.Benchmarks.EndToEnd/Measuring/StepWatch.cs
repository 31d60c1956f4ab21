using System.Diagnostics;
using System.Globalization;
using Analytics.Pipeline;

namespace Analytics.Benchmarks.EndToEnd.Measuring;

/// <summary>What each step of a work takes, by what the work tells of itself.</summary>
internal sealed class StepWatch : IProgress<RunProgress>
{
    private const string Mark = "step";

    private readonly List<(string Step, double Seconds, double Processor)> _steps = [];
    private long _began;
    private TimeSpan _processor;

    /// <inheritdoc/>
    public void Report(RunProgress value)
    {
        if (value.Kind == RunProgressKind.StageStarted)
        {
            (_began, _processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        }
        else if (value.Kind == RunProgressKind.StageFinished)
        {
            _steps.Add((value.Stage, Stopwatch.GetElapsedTime(_began).TotalSeconds, (Environment.CpuUsage.TotalTime - _processor).TotalSeconds));
        }
    }

    /// <summary>Prints a line for each finished step, for <see cref="Read"/> in the parent process.</summary>
    public void Print()
    {
        foreach (var (step, seconds, processor) in _steps)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Mark} {step} {seconds:R} {processor:R}"));
        }
    }

    /// <summary>The steps in what a child process printed: wall and processor seconds.</summary>
    public static IReadOnlyList<(string Step, double Seconds, double Processor)> Read(IEnumerable<string> lines) =>
        [.. lines.Select(line => line.Split(' ')).Where(words => words[0] == Mark).Select(words =>
            (words[1], double.Parse(words[2], CultureInfo.InvariantCulture), double.Parse(words[3], CultureInfo.InvariantCulture)))];

    /// <summary>The steps as a table.</summary>
    public static void Table(Page page, IReadOnlyList<(string Step, double Seconds, double Processor)> steps)
    {
        page.Header("step", "seconds", "CPU seconds", "share of the CPU seconds");
        var all = steps.Sum(step => step.Processor);
        foreach (var (step, seconds, processor) in steps)
        {
            page.Cells(step, Page.Decimal(seconds), Page.Decimal(processor), (processor / all).ToString("0 %", CultureInfo.InvariantCulture));
        }

        page.Break();
    }
}
