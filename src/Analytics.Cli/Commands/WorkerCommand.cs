using System.CommandLine;
using Analytics.Cli.Terminal;
using Analytics.Pipeline.Linking.Records;
using Analytics.Pipeline.Linking.Workers;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics worker keys</c> and <c>worker compare</c>: steps of linking over stdin and stdout.</summary>
internal static class WorkerCommand
{
    public static Command Create() => new("worker", "Steps of linking over standard input and output, for Spark, Hive, Hadoop or sort.") { Keys(), Compare() };

    private const string Separated = "with a header line. tsv: tabs between values, no quotes, no header line, \\N for missing, as Spark and Hive have it.";

    /// <summary>How pairs are written.</summary>
    public static Option<StreamFormat> PairFormat() => new("--format")
    {
        Description = $"csv: pairs {Separated} Default: csv.",
        HelpName = "csv|tsv",
        CustomParser = result => CommonOptions.OneOf(result, ("csv", StreamFormat.Csv), ("tsv", StreamFormat.Tsv)),
    };

    private static Option<StreamFormat> RecordFormat() => new("--format")
    {
        Description = $"csv: records {Separated} json: objects, one a line, each with every column, as Spark's to_json(struct(*)) gives. Default: csv.",
        HelpName = "csv|tsv|json",
        CustomParser = result => CommonOptions.OneOf(result, ("csv", StreamFormat.Csv), ("tsv", StreamFormat.Tsv), ("json", StreamFormat.JsonLines)),
    };

    private static Option<string> Model() => new("--model") { Description = "The trained model, as dedupe writes it.", HelpName = "M.yaml", Required = true };

    private static Command Keys()
    {
        var model = Model();
        var id = new Option<string>("--id") { Description = "Column that names the records.", HelpName = "COL", Required = true };
        var format = RecordFormat();
        var header = new Option<string?>("--header") { Description = "Names of the columns, where the records have no header line.", HelpName = "COL,COL" };
        var command = new Command("keys", "Records in; out a line 'key TAB record' for each blocking key of each record.") { model, id, format, header };
        command.SetAction(parsed =>
        {
            var options = new KeysOptions(parsed.GetRequiredValue(model), parsed.GetRequiredValue(id))
            {
                Format = parsed.GetValue(format),
                Header = parsed.GetValue(header) is { } names ? RecordOptions.SplitNames(names) : null,
            };
            return Execute(options.Fault(), cancellation => KeysWorker.Run(options, Console.OpenStandardInput(), Console.OpenStandardOutput(), cancellation));
        });
        return command;
    }

    private static Command Compare()
    {
        var model = Model();
        var format = PairFormat();
        var all = new Option<bool>("--all-pairs") { Description = "Also the pairs below the model's threshold." };
        var command = new Command("compare", "Lines of 'worker keys', sorted, in; scored pairs out, each once.") { model, format, all };
        command.SetAction(parsed =>
        {
            var options = new CompareOptions(parsed.GetRequiredValue(model)) { Format = parsed.GetValue(format), AllPairs = parsed.GetValue(all) };
            return Execute(
                options.Fault(), cancellation => CompareWorker.Run(options, Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error, cancellation));
        });
        return command;
    }

    /// <summary>Runs a step.</summary>
    public static int Execute(string? fault, Action<CancellationToken> step)
    {
        if (fault is not null)
        {
            return CommandLine.Usage(fault);
        }

        using var interrupt = new Interrupt();
        try
        {
            step(interrupt.Token);
            return ExitCode.Done;
        }
        catch (OperationCanceledException) when (interrupt.Token.IsCancellationRequested)
        {
            Console.Error.WriteLine("analytics: interrupted. What was written so far is incomplete.");
            return ExitCode.Failed;
        }
    }
}
