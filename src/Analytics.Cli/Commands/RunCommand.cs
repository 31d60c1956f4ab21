using System.CommandLine;
using Analytics.Cli.Terminal;
using Analytics.Pipeline;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics run</c>.</summary>
internal static class RunCommand
{
    /// <summary>The command, on a run made of given stages.</summary>
    public static Command Create(AnalyticsRun run)
    {
        var input = new Argument<string>("INPUT_DIR") { Description = "The folder (or file) that was delivered: XLSX, XLS, CSV, TSV, Parquet, JSONL, ZIP, in any nesting." };
        var workspace = new Option<string>("--workspace") { Description = "The folder for runs and reports; made when absent.", HelpName = "DIR", Required = true };
        var year = new Option<int?>("--year") { Description = "Report year of rows that name none. Default: the latest in the input.", HelpName = "2025" };
        var asOf = new Option<DateOnly?>("--as-of") { Description = "Day to judge by. Default: 31 March after the report year.", HelpName = "2026-03-31", CustomParser = CommonOptions.Day };
        var regime = new Option<string?>("--regime") { Description = "Only findings under this regime, e.g. liaoning. Default: all.", HelpName = "R" };
        var city = new Option<string?>("--city") { Description = "Only findings that concern a platform of this city (name or GB/T 2260 code). Default: all.", HelpName = "C" };
        var packs = CommonOptions.Packs();
        var resume = new Option<bool>("--resume") { Description = "Go on after the last finished stage of an interrupted run." };
        var language = CommonOptions.Language();
        var command = new Command("run", "Reads a delivery, checks it, finds what clauses forbid, and publishes the reports.") { input, workspace, year, asOf, regime, city, packs, resume, language };
        command.SetAction(parsed => Execute(run, new RunOptions(parsed.GetRequiredValue(input), parsed.GetRequiredValue(workspace))
        {
            Year = parsed.GetValue(year),
            AsOf = parsed.GetValue(asOf),
            Regime = parsed.GetValue(regime),
            City = parsed.GetValue(city),
            Packs = parsed.GetValue(packs),
            Resume = parsed.GetValue(resume),
            Language = parsed.GetValue(language),
        }));
        return command;
    }

    private static int Execute(AnalyticsRun run, RunOptions options)
    {
        if (options.Fault() is { } fault)
        {
            return CommandLine.Usage(fault);
        }

        // The packs are read again by the stages: only what was asked for is worth reading them for a word of it beforehand.
        if ((options.Regime ?? options.Packs) is not null && !CommonOptions.TryBook(options.Packs, options.Regime, out _))
        {
            return ExitCode.WrongUsage;
        }

        using var interrupt = new Interrupt();
        try
        {
            var result = ProgressDisplay.Show(options.Language, progress => run.Execute(options, progress, interrupt.Token));
            SummaryView.Print(result, options);
            return result.SomeInputWasQuarantined ? ExitCode.DoneWithQuarantine : ExitCode.Done;
        }
        catch (OperationCanceledException) when (interrupt.Token.IsCancellationRequested)
        {
            Console.Error.WriteLine(
                "analytics: interrupted. What was published before is untouched; the finished stages are kept, and the same command with --resume goes on after them.");
            return ExitCode.Failed;
        }
    }
}
