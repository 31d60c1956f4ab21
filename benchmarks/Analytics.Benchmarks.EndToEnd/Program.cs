using Analytics.Benchmarks.EndToEnd.HotLoop;
using Analytics.Benchmarks.EndToEnd.Intake;

return args switch
{
    ["intake", .. var options] => IntakeBenchmark.Run(options),
    [IntakeBenchmark.ChildCommand, var side, var input, var database] => IntakeSides.Run(side, input, database),
    ["hotloop"] => HotLoopBenchmark.Run(),
    [HotLoopBenchmark.ChildCommand] => HotLoopBenchmark.RunSide(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: intake [--rows 1000000] [--pairs 5]\n       hotloop");
    return 2;
}
