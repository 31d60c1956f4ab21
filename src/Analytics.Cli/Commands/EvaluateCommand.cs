using System.CommandLine;
using System.Globalization;
using Analytics.Cli.Terminal;
using Analytics.Pipeline;
using Analytics.Pipeline.Decisions;
using Analytics.Pipeline.Linking.Evaluation;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics evaluate</c>.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder that dedupe or link has written." };
        var truth = new Option<string[]>("--truth")
        {
            Description = "The file with the truth of the records; of the left and the right ones where two files were linked.",
            HelpName = "FILE [FILE2]",
            Arity = new ArgumentArity(1, 2),
            AllowMultipleArgumentsPerToken = true,
        };
        var id = new Option<string?>("--id") { Description = "Column with the records' ids, as dedupe or link was given it. Default: the data row, from 1.", HelpName = "COL" };
        var column = new Option<string?>("--truth-column") { Description = "Column that says which entity a record is; empty = not known.", HelpName = "COL" };
        var pattern = new Option<string?>("--truth-pattern") { Description = "The entity is the first group of this expression in the truth column, e.g. 'rec-(\\d+)'.", HelpName = "REGEX" };
        var clerical = new Option<string?>("--clerical") { Description = "The sample of pairs with a person's answers: match, no, unsure or nothing in the column answer.", HelpName = "FILE" };
        var decided = new Option<string?>("--decided") { Description = "The pairs that people decided, as 'decisions --pairs' writes them; DIR is the workspace.", HelpName = "FILE" };
        var language = CommonOptions.Language();
        var command = new Command("evaluate", "Says how good a linkage is: precision and recall of its pairs and clusters against the truth or a clerical sample.")
        {
            folder, truth, id, column, pattern, clerical, decided, language,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(decided) is { } pairs)
            {
                return Decided(pairs);
            }

            var files = parsed.GetValue(truth) ?? [];
            return Execute(parsed.GetValue(language), new EvaluationOptions(parsed.GetRequiredValue(folder))
            {
                Truth = files.ElementAtOrDefault(0),
                RightTruth = files.ElementAtOrDefault(1),
                IdColumn = parsed.GetValue(id),
                TruthColumn = parsed.GetValue(column),
                TruthPattern = parsed.GetValue(pattern),
                Clerical = parsed.GetValue(clerical),
            });
        });
        return command;
    }

    private static int Decided(string file)
    {
        if (!File.Exists(file))
        {
            return CommandLine.Usage($"There is no file '{file}'.");
        }

        using var interrupt = new Interrupt();
        foreach (var score in DecidedPairsScore.Read(file, interrupt.Token))
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{score.Kind}: {score.Right} rightly joined, {score.Wrong} wrongly joined, {score.Missed} missed, {score.Apart} rightly apart; precision {score.Precision:0.0000}, recall {score.Recall:0.0000}, F1 {score.F1:0.0000}"));
        }

        return ExitCode.Done;
    }

    private static int Execute(ReportLanguage language, EvaluationOptions options)
    {
        if (options.Fault() is { } fault)
        {
            return CommandLine.Usage(fault);
        }

        using var interrupt = new Interrupt();
        try
        {
            EvaluationView.Print(LinkageEvaluation.Evaluate(options, progress: null, interrupt.Token), language);
            return ExitCode.Done;
        }
        catch (OperationCanceledException) when (interrupt.Token.IsCancellationRequested)
        {
            Console.Error.WriteLine("analytics: interrupted. Nothing was written.");
            return ExitCode.Failed;
        }
    }
}
