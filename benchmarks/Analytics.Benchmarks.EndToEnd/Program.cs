using Analytics.Benchmarks.EndToEnd.Anomalies;
using Analytics.Benchmarks.EndToEnd.Compliance;
using Analytics.Benchmarks.EndToEnd.Dashboard;
using Analytics.Benchmarks.EndToEnd.Evaluation;
using Analytics.Benchmarks.EndToEnd.HotLoop;
using Analytics.Benchmarks.EndToEnd.Intake;
using Analytics.Benchmarks.EndToEnd.Linkage.Accuracy;
using Analytics.Benchmarks.EndToEnd.Linkage.Speed;
using Analytics.Benchmarks.EndToEnd.Plots;
using Analytics.Benchmarks.EndToEnd.Runs;
using Analytics.Benchmarks.EndToEnd.Startup;

return args switch
{
    ["intake", .. var options] => IntakeBenchmark.Run(options),
    [IntakeBenchmark.ChildCommand, var side, var input, var database] => IntakeSides.Run(side, input, database),
    ["accuracy", .. var options] => AccuracyBenchmark.Run(options),
    ["endtoend", .. var options] => EndToEndBenchmark.Run(options),
    [InsideRun.ChildCommand, var records, var truth, var found] => InsideRun.Run(records, truth, found),
    ["compliance", .. var options] => ComplianceBenchmark.Run(options),
    ["dashboard", .. var options] => await DashboardBenchmark.Run(options),
    ["evaluation"] => EvaluationBenchmark.Run(),
    ["anomalies"] => AnomalyBenchmark.Run(),
    ["run", .. var options] => WholeRunBenchmark.Run(options),
    [InsideWholeRun.ChildCommand, var input, var workspace] => InsideWholeRun.Run(input, workspace),
    ["startup", .. var options] => StartupBenchmark.Run(options),
    ["plots"] => ResultPlots.Run(),
    ["hotloop"] => HotLoopBenchmark.Run(),
    [HotLoopBenchmark.ChildCommand] => HotLoopBenchmark.RunSide(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: intake [--rows 1000000] [--pairs 5]
               accuracy [resultsFolder] [--people 100000] [--platforms 2000]
               endtoend [resultsFolder] [--people 1000000,7000000]
               run [resultsFolder] [--platforms 2000] [--people 100000]
               compliance [--centers 20000]
               dashboard [--platforms 2000] [--people 40000] [--workspace DIR]
               hotloop
               evaluation
               anomalies
               startup [program]
               plots        draws the committed tables; wants Node.js
        """);
    return 2;
}
