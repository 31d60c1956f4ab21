using System.CommandLine;
using Analytics.Pipeline.Linking.Workers;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics cluster</c>.</summary>
internal static class ClusterCommand
{
    public static Command Create()
    {
        var pairs = new Argument<string>("PAIRS") { Description = "Scored pairs, as dedupe or 'worker compare' writes them; - for standard input." };
        var model = new Option<string?>("--model") { Description = "The model that gave the pairs: those below its threshold do not count.", HelpName = "M.yaml" };
        var records = new Option<string?>("--records") { Description = "All records: clusters are then exactly those of dedupe with the model.", HelpName = "FILE" };
        var id = new Option<string?>("--id") { Description = "Column of the records that names them. Default: the data row, from 1.", HelpName = "COL" };
        var format = WorkerCommand.PairFormat();
        var command = new Command("cluster", "Groups records by scored pairs; writes id,cluster_id to standard output.") { pairs, model, records, id, format };
        command.SetAction(parsed =>
        {
            var options = new ClusterOptions(parsed.GetRequiredValue(pairs))
            {
                Format = parsed.GetValue(format),
                ModelPath = parsed.GetValue(model),
                RecordsPath = parsed.GetValue(records),
                IdColumn = parsed.GetValue(id),
            };
            return WorkerCommand.Execute(
                options.Fault(), cancellation => ClusterWorker.Run(options, Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error, cancellation));
        });
        return command;
    }
}
