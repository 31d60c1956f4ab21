using Analytics.Cli;
using Analytics.Cli.Commands;
using Analytics.Pipeline;
using Analytics.Pipeline.Stages;

return CommandLine.Invoke(
    args,
    RunCommand.Create(new AnalyticsRun(RunStages.Default)),
    LinkingCommands.CreateDedupe(),
    LinkingCommands.CreateLink(),
    EvaluateCommand.Create(),
    ExplainCommand.Create(),
    DecisionCommands.CreateDecide(),
    DecisionCommands.CreateAnswers(),
    DecisionCommands.CreateDecisions(),
    WorkerCommand.Create(),
    ClusterCommand.Create(),
    CheckCommand.Create(),
    TemplateCommand.Create(),
    RulesCommand.Create(),
    GenerateCommand.Create(),
    DashboardCommands.CreateServe(),
    DashboardCommands.CreateExport(),
    DashboardCommands.CreateAudit());
