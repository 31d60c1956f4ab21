using Analytics.Pipeline;
using Spectre.Console;

namespace Analytics.Cli.Terminal;

/// <summary>Shows how far a run is: bars on a terminal, plain lines elsewhere. On standard error, so that output can be piped.</summary>
internal static class ProgressDisplay
{
    /// <summary>Does the work while its progress is shown.</summary>
    public static T Show<T>(ReportLanguage language, Func<IProgress<RunProgress>, T> work)
    {
        if (Console.IsErrorRedirected)
        {
            return work(new ProgressLines(language, Console.Error));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (!console.Profile.Capabilities.Interactive)
        {
            return work(new ProgressLines(language, Console.Error));
        }

        return console.Progress()
            .AutoClear(false)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context => work(new ProgressBars(language, context, console)));
    }
}
