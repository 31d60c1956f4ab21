using Analytics.Benchmarks.EndToEnd.Intake;

return args switch
{
    ["intake", .. var options] => IntakeBenchmark.Run(options),
    [IntakeBenchmark.ChildCommand, var side, var input, var database] => IntakeSides.Run(side, input, database),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: intake [--rows 1000000] [--pairs 5]");
    return 2;
}
