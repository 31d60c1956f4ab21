using System.CommandLine;
using Analytics.Cli.Terminal;
using Analytics.Pipeline.Linking;
using Analytics.Pipeline.Linking.Records;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics dedupe</c> and <c>analytics link</c>.</summary>
internal static class LinkingCommands
{
    /// <summary><c>analytics dedupe FILE</c>.</summary>
    public static Command CreateDedupe()
    {
        var file = new Argument<string>("FILE") { Description = "The records: CSV, TSV, XLSX, XLS, Parquet or JSONL, any columns." };
        var shared = new SharedOptions();
        var command = new Command("dedupe", "Finds the records of one file that are of the same entity, without configuration or training data.") { file };
        shared.AddTo(command);
        command.SetAction(parsed => Execute(shared.Read(parsed, new RecordOptions(parsed.GetRequiredValue(file)))));
        return command;
    }

    /// <summary><c>analytics link LEFT RIGHT</c>.</summary>
    public static Command CreateLink()
    {
        var left = new Argument<string>("LEFT") { Description = "The one file of records." };
        var right = new Argument<string>("RIGHT") { Description = "The other. Columns of one name are compared." };
        var oneToOne = new Option<bool>("--one-to-one") { Description = "A record is linked with one record of the other file at most: the best of both ends." };
        var shared = new SharedOptions();
        var command = new Command("link", "Finds the records of two files that are of the same entity.") { left, right, oneToOne };
        shared.AddTo(command);
        command.SetAction(parsed => Execute(
            shared.Read(parsed, new RecordOptions(parsed.GetRequiredValue(left), parsed.GetRequiredValue(right))) with { OneToOne = parsed.GetValue(oneToOne) }));
        return command;
    }

    private static int Execute(LinkingOptions options)
    {
        if (options.Fault() is { } fault)
        {
            return CommandLine.Usage(fault);
        }

        using var interrupt = new Interrupt();
        try
        {
            var summary = ProgressDisplay.Show(options.Language, progress => LinkingJob.Run(options, progress, interrupt.Token));
            LinkingView.Print(summary, options);
            return ExitCode.Done;
        }
        catch (OperationCanceledException) when (interrupt.Token.IsCancellationRequested)
        {
            Console.Error.WriteLine("analytics: interrupted. What stood in the folder before is untouched.");
            return ExitCode.Failed;
        }
    }

    /// <summary>What both commands take.</summary>
    private sealed class SharedOptions
    {
        private readonly Option<string> _out = new("--out") { Description = "Folder for pairs.csv, clusters.csv, model.yaml and report.html.", HelpName = "DIR", Required = true };
        private readonly Option<string?> _id = new("--id") { Description = "Column that names the records. Default: the data row, from 1.", HelpName = "COL" };
        private readonly Option<string?> _ignore = new("--ignore") { Description = "Columns that are not for comparison.", HelpName = "COL,COL" };
        private readonly Option<string?> _model = new("--model") { Description = "A model.yaml to link by. Default: one is learnt from the records.", HelpName = "M.yaml" };
        private readonly Option<bool> _allPairs = new("--all-pairs") { Description = "Write every compared pair, not only those at or above the threshold." };
        private readonly Option<int?> _threads = new("--threads") { Description = "Threads that compare; the results do not depend on it.", HelpName = "N" };
        private readonly Option<Pipeline.ReportLanguage> _language = CommonOptions.Language();

        public void AddTo(Command command)
        {
            foreach (Option option in (Option[])[_out, _id, _ignore, _model, _allPairs, _threads, _language])
            {
                command.Add(option);
            }

            _threads.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<int?>() is < 1)
                {
                    result.AddError("--threads takes a whole number from 1.");
                }
            });
        }

        public LinkingOptions Read(ParseResult parsed, RecordOptions records) => new(
            records with { IdColumn = parsed.GetValue(_id), IgnoredColumns = RecordOptions.SplitNames(parsed.GetValue(_ignore)) },
            parsed.GetRequiredValue(_out))
        {
            ModelPath = parsed.GetValue(_model),
            AllPairs = parsed.GetValue(_allPairs),
            Threads = parsed.GetValue(_threads),
            Language = parsed.GetValue(_language),
        };
    }
}
