using System.CommandLine;
using Analytics.Cli.Terminal;
using Analytics.Pipeline;
using Analytics.Pipeline.Answers;
using Analytics.Pipeline.Decisions;
using Analytics.Pipeline.Reports;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics decide</c>, <c>analytics answers</c> and <c>analytics decisions</c>.</summary>
internal static class DecisionCommands
{
    /// <summary><c>analytics decide ID VERDICT</c>.</summary>
    public static Command CreateDecide()
    {
        var id = new Argument<string>("ID") { Description = "F-… of a finding, L-… of a flag, P-… of two rows, such as P-12-907, or Y-… of what a center reported for a year: Y-2023-CENTER the whole report, Y-2023-reported_fund_yuan-CENTER one figure." };
        var verdict = new Argument<string>("VERDICT") { Description = "Of a finding confirmed, dismissed, explained, new, or sent (the unit was asked); of a flag confirmed, dismissed, explained or new; of a pair one or not_one; of a figure approved (later years are compared with it) or rejected (they are not); undo takes the last one back." };
        var (workspace, who, on) = (Workspace(), Who("Who decides."), On());
        var note = new Option<string?>("--note") { Description = "Why.", HelpName = "TEXT" };
        var command = new Command("decide", "Records what a person decided about a finding, a flag, a pair or a figure; the next run goes by it.") { id, verdict, workspace, who, on, note };
        command.SetAction(parsed =>
        {
            var entry = Deciding.Decide(
                parsed.GetRequiredValue(workspace), parsed.GetRequiredValue(id), parsed.GetRequiredValue(verdict), parsed.GetRequiredValue(who), parsed.GetValue(on)!.Value, parsed.GetValue(note));
            Console.Out.WriteLine($"{entry.Number}. {entry.Id}: {entry.Verdict} ({entry.Who}, {entry.On:yyyy-MM-dd}). Run again to apply it.");
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary><c>analytics answers FILE…</c>.</summary>
    public static Command CreateAnswers()
    {
        var files = new Argument<string[]>("FILE") { Description = "Returned query workbooks, filled-in clerical samples, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var (workspace, who, on) = (Workspace(), Who("Who reads them: stands in where a unit gave no name."), On());
        var language = CommonOptions.Language();
        var command = new Command("answers", "Reads filled-in query workbooks and clerical samples back as replies and decisions.") { files, workspace, who, on, language };
        command.SetAction(parsed =>
        {
            using var interrupt = new Interrupt();
            var summary = AnswerReading.Read(
                parsed.GetRequiredValue(workspace), parsed.GetRequiredValue(files), parsed.GetRequiredValue(who), parsed.GetValue(on)!.Value, interrupt.Token);
            AnswersView.Print(summary, new ReportWords(parsed.GetValue(language)));
            return summary.Problems.Count > 0 ? ExitCode.DoneWithQuarantine : ExitCode.Done;
        });
        return command;
    }

    /// <summary><c>analytics decisions</c>.</summary>
    public static Command CreateDecisions()
    {
        var workspace = Workspace();
        var pairs = new Option<string?>("--pairs") { Description = "Writes the decided pairs as CSV: id_l, id_r, label.", HelpName = "FILE" };
        var language = CommonOptions.Language();
        var command = new Command("decisions", "Lists what people decided, asked and answered; exports the decided pairs.") { workspace, pairs, language };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(workspace);
            if (parsed.GetValue(pairs) is { } file)
            {
                var export = DecidedPairsFile.Write(folder, file);
                Console.Out.WriteLine($"{export.Written} pairs in {file}; {export.Missing} decided pairs have no rows in the published run.");
                return ExitCode.Done;
            }

            DecisionsView.Print(DecisionLog.Read(folder), new ReportWords(parsed.GetValue(language)));
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<string> Workspace() => new("--workspace") { Description = "The workspace.", HelpName = "DIR", Required = true };

    private static Option<string> Who(string description) => new("--who") { Description = description, HelpName = "NAME", Required = true };

    private static Option<DateOnly?> On() => new("--on") { Description = "The day, for the record.", HelpName = "2026-05-01", CustomParser = CommonOptions.Day, Required = true };
}
