using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;

namespace Analytics.Benchmarks.Kernels;

/// <summary>The same benchmark with the vector units switched off one after the other: what each of them buys.</summary>
internal sealed class VectorWidthConfig : ManualConfig
{
    public VectorWidthConfig()
    {
        AddDiagnoser(MemoryDiagnoser.Default);
        AddJob(Leg("widest", null).AsBaseline());
        AddJob(Leg("256", "DOTNET_EnableAVX512"));
        AddJob(Leg("128", "DOTNET_EnableAVX2"));
        AddJob(Leg("none", "DOTNET_EnableHWIntrinsic"));
    }

    private static Job Leg(string id, string? off)
    {
        var job = Job.ShortRun.WithId(id);
        return off is null ? job : job.WithEnvironmentVariable(off, "0");
    }
}
