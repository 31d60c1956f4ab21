using Analytics.Benchmarks.EndToEnd.Intake;
using Analytics.Benchmarks.EndToEnd.Linkage.Accuracy;

return args switch
{
    ["intake", .. var options] => IntakeBenchmark.Run(options),
    [IntakeBenchmark.ChildCommand, var side, var input, var database] => IntakeSides.Run(side, input, database),
    ["accuracy", .. var options] => AccuracyBenchmark.Run(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: intake [--rows 1000000] [--pairs 5]
               accuracy [resultsFolder] [--people 100000] [--platforms 2000]
        """);
    return 2;
}
