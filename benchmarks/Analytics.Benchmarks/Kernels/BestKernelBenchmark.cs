using Analytics.Kernels.Batches;
using BenchmarkDotNet.Attributes;

namespace Analytics.Benchmarks.Kernels;

/// <summary>The kernel that each vector width prefers; times are per pair, and nothing may be allocated.</summary>
[Config(typeof(VectorWidthConfig))]
public class BestKernelBenchmark
{
    private const int Count = 4096;
    private readonly byte[] _bytes = new byte[Count];
    private readonly double[] _doubles = new double[Count];
    private BatchQuery _names = null!;
    private BatchQuery _identifiers = null!;
    private BatchQuery _organisations = null!;

    /// <summary>Packs the candidates; the first is the query.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _names = Query(SampleTexts.Names(Count));
        _identifiers = Query(SampleTexts.Identifiers(Count));
        _organisations = Query(SampleTexts.Organisations(Count));
    }

    /// <summary>Names, LCS.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void NamesLcs() => BatchKernel.Best.CommonSubsequence(_names, 0, _bytes);

    /// <summary>Identifiers, LCS.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void IdentifiersLcs() => BatchKernel.Best.CommonSubsequence(_identifiers, 0, _bytes);

    /// <summary>Identifiers, restricted Damerau.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void IdentifiersOsa() => BatchKernel.Best.Osa(_identifiers, 0, _bytes);

    /// <summary>Identifiers, Jaro–Winkler.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void IdentifiersJaroWinkler() => BatchKernel.Best.JaroWinkler(_identifiers, 0, _doubles);

    /// <summary>Organisations, LCS.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void OrganisationsLcs() => BatchKernel.Best.CommonSubsequence(_organisations, 0, _bytes);

    private static BatchQuery Query(string[] texts) => new(PackedBatch.Of(texts), texts[Count / 2]);
}
