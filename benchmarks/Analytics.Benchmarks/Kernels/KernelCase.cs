using Analytics.Kernels.Batches;
using Analytics.Kernels.Similarity;
using FuzzySharp;

namespace Analytics.Benchmarks.Kernels;

/// <summary>One metric on one kind of text.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Texts">Candidates; the first ones are queries too.</param>
/// <param name="Target">Million pairs a second and core that AVX-512 must reach, 0 where none is set.</param>
/// <param name="Batch">Compares a query with all rows.</param>
/// <param name="Scalar">Compares one pair, the query prepared by the caller.</param>
internal sealed record KernelCase(string Name, string[] Texts, int Target, Action<BatchKernel, BatchQuery> Batch, Func<string, Func<string, double>> Scalar)
{
    public const int Candidates = 4096;

    public static IEnumerable<KernelCase> All()
    {
        var names = SampleTexts.Names(Candidates);
        var identifiers = SampleTexts.Identifiers(Candidates);
        var organisations = SampleTexts.Organisations(Candidates);
        var pinyin = SampleTexts.Pinyin(Candidates);
        yield return new("names of 2–3 characters, LCS", names, 2000, Lcs, ScalarLcs);
        yield return new("names of 2–3 characters, Jaro–Winkler", names, 0, JaroWinkler, ScalarJaroWinkler);
        yield return new("18-digit identifiers, LCS", identifiers, 1000, Lcs, ScalarLcs);
        yield return new("18-digit identifiers, Levenshtein", identifiers, 0, Levenshtein, ScalarLevenshtein);
        yield return new("18-digit identifiers, OSA", identifiers, 250, Osa, ScalarOsa);
        yield return new("18-digit identifiers, Jaro–Winkler", identifiers, 200, JaroWinkler, ScalarJaroWinkler);
        yield return new("dates of 8 digits, OSA", SampleTexts.Dates(Candidates), 0, Osa, ScalarOsa);
        yield return new("organisations of 12–30 characters, LCS", organisations, 200, Lcs, ScalarLcs);
        yield return new("Latin names of 5–16 letters, Jaro–Winkler", pinyin, 0, JaroWinkler, ScalarJaroWinkler);
        yield return new("Latin names of 5–16 letters, OSA", pinyin, 0, Osa, ScalarOsa);
    }

    /// <summary>FuzzySharp's only comparison: Indel similarity in whole per cent.</summary>
    public static double FuzzySharp(string a, string b) => Fuzz.Ratio(a, b);

    private static readonly byte[] Bytes = new byte[Candidates];

    private static readonly double[] Doubles = new double[Candidates];

    private static void Lcs(BatchKernel kernel, BatchQuery query) => kernel.CommonSubsequence(query, 0, Bytes);

    private static void Levenshtein(BatchKernel kernel, BatchQuery query) => kernel.Levenshtein(query, 0, Bytes);

    private static void Osa(BatchKernel kernel, BatchQuery query) => kernel.Osa(query, 0, Bytes);

    private static void JaroWinkler(BatchKernel kernel, BatchQuery query) => kernel.JaroWinkler(query, 0, Doubles);

    private static Func<string, double> ScalarLcs(string query)
    {
        var prepared = new LcsQuery<char>(query);
        return candidate => prepared.Length(candidate);
    }

    private static Func<string, double> ScalarLevenshtein(string query)
    {
        var prepared = new LevenshteinQuery<char>(query);
        return candidate => prepared.Distance(candidate);
    }

    private static Func<string, double> ScalarOsa(string query)
    {
        var prepared = new OsaQuery<char>(query);
        return candidate => prepared.Distance(candidate);
    }

    private static Func<string, double> ScalarJaroWinkler(string query)
    {
        var prepared = new JaroQuery<char>(query);
        return candidate => prepared.WinklerSimilarity(candidate, WinklerBoost.Standard);
    }
}
