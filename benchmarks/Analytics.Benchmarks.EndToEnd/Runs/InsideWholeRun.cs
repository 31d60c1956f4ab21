using Analytics.Benchmarks.EndToEnd.Measuring;
using Analytics.Pipeline;
using Analytics.Pipeline.Stages;

namespace Analytics.Benchmarks.EndToEnd.Runs;

/// <summary>A whole run in a process of its own, watched from within: what each stage takes.</summary>
internal static class InsideWholeRun
{
    /// <summary>The command with which the benchmark starts itself anew.</summary>
    public const string ChildCommand = "run-inside";

    /// <summary>Does the run and prints a line for each stage.</summary>
    /// <param name="input">The delivered folder.</param>
    /// <param name="workspace">The workspace.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string input, string workspace)
    {
        var watch = new StepWatch();
        new AnalyticsRun(RunStages.Default).Execute(new RunOptions(input, workspace), watch, CancellationToken.None);
        watch.Print();
        return 0;
    }
}
