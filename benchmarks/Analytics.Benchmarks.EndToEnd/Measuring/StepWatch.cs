using System.Diagnostics;
using System.Globalization;
using Analytics.Pipeline;

namespace Analytics.Benchmarks.EndToEnd.Measuring;

/// <summary>What each step of a work takes, by what the work tells of itself.</summary>
internal sealed class StepWatch : IProgress<RunProgress>
{
    private const string Mark = "step";

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Dictionary<string, (double Seconds, double Processor)> _begun = new(StringComparer.Ordinal);
    private readonly List<Step> _steps = [];

    /// <inheritdoc/>
    public void Report(RunProgress value)
    {
        var (seconds, processor) = (Stopwatch.GetElapsedTime(_start).TotalSeconds, Environment.CpuUsage.TotalTime.TotalSeconds);
        if (value.Kind == RunProgressKind.StageStarted)
        {
            _begun[value.Stage] = (seconds, processor);
        }
        else if (value.Kind == RunProgressKind.StageFinished)
        {
            var begun = _begun[value.Stage];
            _steps.Add(new Step(value.Stage, begun.Seconds, seconds - begun.Seconds, processor - begun.Processor));
        }
    }

    /// <summary>Prints a line for each finished step, for <see cref="Read"/> in the parent process.</summary>
    public void Print()
    {
        foreach (var step in _steps)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Mark} {step.Name} {step.Begin:R} {step.Seconds:R} {step.Processor:R}"));
        }
    }

    /// <summary>The steps in what a child process printed.</summary>
    public static IReadOnlyList<Step> Read(IEnumerable<string> lines) =>
        [.. lines.Select(line => line.Split(' ')).Where(words => words[0] == Mark).Select(words => new Step(words[1], Number(words[2]), Number(words[3]), Number(words[4])))];

    /// <summary>The steps as a table.</summary>
    public static void Table(Page page, IReadOnlyList<Step> steps)
    {
        if (steps.Zip(steps.Skip(1)).Any(pair => pair.Second.Begin < pair.First.Begin + pair.First.Seconds))
        {
            // Whose the processor seconds are cannot be told.
            page.Header("step", "begins at second", "seconds");
            foreach (var step in steps.OrderBy(step => step.Begin))
            {
                page.Cells(step.Name, Page.Decimal(step.Begin), Page.Decimal(step.Seconds));
            }
        }
        else
        {
            page.Header("step", "seconds", "CPU seconds", "share of the CPU seconds");
            var all = steps.Sum(step => step.Processor);
            foreach (var step in steps)
            {
                page.Cells(step.Name, Page.Decimal(step.Seconds), Page.Decimal(step.Processor), (step.Processor / all).ToString("0 %", CultureInfo.InvariantCulture));
            }
        }

        page.Break();
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>A step of a work.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Begin">Seconds from the beginning of the work.</param>
/// <param name="Seconds">Wall seconds that it took.</param>
/// <param name="Processor">Processor seconds of the whole process meanwhile.</param>
internal sealed record Step(string Name, double Begin, double Seconds, double Processor);
