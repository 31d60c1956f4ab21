using System.CommandLine;
using Analytics.Cli.Terminal;
using Analytics.Pipeline;
using Analytics.Pipeline.Checking;
using Analytics.Regulations.Rules;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics check</c>.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var input = new Argument<string>("FILE|DIR") { Description = "A filled-in workbook (see: analytics template), or a folder with a center's papers." };
        var regime = new Option<string?>("--regime") { Description = "Judge by this regime; centers that name none are put under it. Default: what the papers say.", HelpName = "R" };
        var year = new Option<int?>("--year") { Description = "Report year of rows that name none. Default: the latest in the input.", HelpName = "2025" };
        var asOf = new Option<DateOnly?>("--as-of") { Description = "Day to judge by. Default: 31 March after the report year.", HelpName = "2026-03-31", CustomParser = CommonOptions.Day };
        var output = new Option<string?>("--out") { Description = "Folder for check.html, check.xlsx, compliance.csv and quarantine.csv. Default: none is written.", HelpName = "DIR" };
        var failOn = new Option<Outcome?>("--fail-on")
        {
            Description = "Exit code 4 where an outcome is as grave as that.",
            HelpName = "FAIL|WARN",
            CustomParser = result => CommonOptions.OneOf(result, ("FAIL", Outcome.Fail), ("WARN", Outcome.Warn)),
        };
        var packs = CommonOptions.Packs();
        var language = CommonOptions.Language();
        var command = new Command("check", "A unit's own check before it submits: every clause against its papers, and what to mend.") { input, regime, year, asOf, output, failOn, packs, language };
        command.SetAction(parsed =>
        {
            var options = new CheckOptions(parsed.GetRequiredValue(input))
            {
                Regime = parsed.GetValue(regime),
                Year = parsed.GetValue(year),
                AsOf = parsed.GetValue(asOf),
                Out = parsed.GetValue(output),
                Packs = parsed.GetValue(packs),
                Language = parsed.GetValue(language),
            };
            return Execute(options, parsed.GetValue(failOn));
        });
        return command;
    }

    private static int Execute(CheckOptions options, Outcome? failOn)
    {
        if (new RunOptions(options.InputPath, Path.GetTempPath()) { Year = options.Year, Packs = options.Packs }.Fault() is { } fault)
        {
            return CommandLine.Usage(fault);
        }

        if (options.Out is { } folder && File.Exists(folder))
        {
            return CommandLine.Usage($"'{folder}' is a file; expected a folder, or a name at which to make one");
        }

        if (!CommonOptions.TryBook(options.Packs, options.Regime, out _))
        {
            return ExitCode.WrongUsage;
        }

        using var interrupt = new Interrupt();
        try
        {
            var result = ProgressDisplay.Show(options.Language, progress => UnitCheck.Execute(options, progress, interrupt.Token));
            CheckView.Print(result, options);
            return failOn is { } least && result.HasAtLeast(least) ? ExitCode.FailOnMet
                : result.Problems.Count > 0 || result.Summary.FilesFailed > 0 ? ExitCode.DoneWithQuarantine : ExitCode.Done;
        }
        catch (OperationCanceledException) when (interrupt.Token.IsCancellationRequested)
        {
            Console.Error.WriteLine("analytics: interrupted; nothing was written.");
            return ExitCode.Failed;
        }
    }
}
