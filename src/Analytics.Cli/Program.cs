using Analytics.Cli;
using Analytics.Cli.Commands;
using Analytics.Pipeline;
using Analytics.Pipeline.Stages;

return CommandLine.Invoke(args, RunCommand.Create(new AnalyticsRun(RunStages.Default)), EvaluateCommand.Create(), GenerateCommand.Create(),
    WorkerCommand.Create(), ClusterCommand.Create());
