using Analytics.Benchmarks.Chinese;
using Analytics.Benchmarks.Kernels;
using BenchmarkDotNet.Running;

// kernels [folder for results|-] [runs] [milliseconds]   million pairs a second of every kernel, scalar path and FuzzySharp
// chinese [folder for results|-] [runs] [milliseconds]   million pairs a second of names, identifiers, dates, organisations in blocks
// widths  [BenchmarkDotNet arguments]                    the preferred kernel with the vector units switched off one after the other;
//                                                        start it in this project’s folder, where BenchmarkDotNet finds the project
switch (args)
{
    case ["kernels", .. var rest]:
        return KernelReport.Run(rest);
    case ["chinese", .. var rest]:
        return LevelReport.Run(rest);
    case ["widths", .. var rest]:
        BenchmarkRunner.Run<BestKernelBenchmark>(args: rest);
        return 0;
    default:
        Console.Error.WriteLine("usage: Analytics.Benchmarks kernels|chinese [folder for results|-] [runs] [milliseconds] | widths [BenchmarkDotNet arguments]");
        return 2;
}
