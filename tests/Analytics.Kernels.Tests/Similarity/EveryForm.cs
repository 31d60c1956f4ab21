using System.Numerics;
using Analytics.Kernels.Similarity;
using Analytics.Reference;

namespace Analytics.Kernels.Tests.Similarity;

/// <summary>Calls every entry point of a scalar metric on one pair and demands the oracle's answer of each.</summary>
internal static class EveryForm
{
    public static int CommonSubsequence(string a, string b)
    {
        var expected = EditDistances.CommonSubsequence(a.ToCharArray(), b.ToCharArray());
        Assert.Equal(expected, Indel.CommonSubsequence(a, b));
        Assert.Equal(expected, new LcsQuery<char>(a).Length(b));
        Assert.Equal(expected, new LcsQuery<char>(b).Length(a));
        Assert.Equal(expected, Reused(new LcsQuery<char>("before"), query => query.Reset(a)).Length(b));
        Assert.Equal(expected, Indel.CommonSubsequence<ushort>(Codes<ushort>(a), Codes<ushort>(b)));
        Assert.Equal(expected, Indel.CommonSubsequence<int>(Codes<int>(a), Codes<int>(b)));
        Assert.Equal(EditDistances.Indel(a.ToCharArray(), b.ToCharArray()), Indel.Distance(a, b));
        Assert.Equal(Indel.Distance(a, b), new LcsQuery<char>(a).IndelDistance(b));
        Assert.Equal(Indel.Similarity(a, b), new LcsQuery<char>(a).IndelSimilarity(b));
        return expected;
    }

    public static int Levenshtein(string a, string b)
    {
        var expected = EditDistances.Levenshtein(a.ToCharArray(), b.ToCharArray());
        Assert.Equal(expected, Kernels.Similarity.Levenshtein.Distance(a, b));
        Assert.Equal(expected, new LevenshteinQuery<char>(a).Distance(b));
        Assert.Equal(expected, new LevenshteinQuery<char>(b).Distance(a));
        Assert.Equal(expected, Reused(new LevenshteinQuery<char>("before"), query => query.Reset(a)).Distance(b));
        Assert.Equal(expected, Kernels.Similarity.Levenshtein.Distance<ushort>(Codes<ushort>(a), Codes<ushort>(b)));
        Assert.Equal(expected, Kernels.Similarity.Levenshtein.Distance<int>(Codes<int>(a), Codes<int>(b)));
        return expected;
    }

    public static int Osa(string a, string b)
    {
        var expected = EditDistances.Osa(a.ToCharArray(), b.ToCharArray());
        Assert.Equal(expected, Kernels.Similarity.Osa.Distance(a, b));
        Assert.Equal(expected, new OsaQuery<char>(a).Distance(b));
        Assert.Equal(expected, new OsaQuery<char>(b).Distance(a));
        Assert.Equal(expected, Reused(new OsaQuery<char>("before"), query => query.Reset(a)).Distance(b));
        Assert.Equal(expected, Kernels.Similarity.Osa.Distance<ushort>(Codes<ushort>(a), Codes<ushort>(b)));
        Assert.Equal(expected, Kernels.Similarity.Osa.Distance<int>(Codes<int>(a), Codes<int>(b)));
        return expected;
    }

    public static int Damerau(string a, string b)
    {
        var expected = EditDistances.Damerau(a.ToCharArray(), b.ToCharArray());
        Assert.Equal(expected, DamerauLevenshtein.Distance(a, b));
        Assert.Equal(expected, DamerauLevenshtein.Distance<ushort>(Codes<ushort>(a), Codes<ushort>(b)));
        Assert.Equal(expected, DamerauLevenshtein.Distance<int>(Codes<int>(a), Codes<int>(b)));
        return expected;
    }

    public static double Jaro(string a, string b)
    {
        var expected = JaroDefinition.Jaro(a.ToCharArray(), b.ToCharArray());
        Assert.Equal(expected, Kernels.Similarity.Jaro.Similarity(a, b));
        Assert.Equal(expected, new JaroQuery<char>(a).Similarity(b));
        Assert.Equal(expected, Reused(new JaroQuery<char>("before"), query => query.Reset(a)).Similarity(b));
        Assert.Equal(expected, Kernels.Similarity.Jaro.Similarity<ushort>(Codes<ushort>(a), Codes<ushort>(b)));
        Assert.Equal(expected, Kernels.Similarity.Jaro.Similarity<int>(Codes<int>(a), Codes<int>(b)));
        return expected;
    }

    public static double JaroWinkler(string a, string b)
    {
        var expected = JaroDefinition.JaroWinkler(a.ToCharArray(), b.ToCharArray(), 0.1, 4, 0.7);
        Assert.Equal(expected, Kernels.Similarity.JaroWinkler.Similarity(a, b));
        Assert.Equal(expected, new JaroQuery<char>(a).WinklerSimilarity(b, WinklerBoost.Standard));
        Assert.Equal(expected, Kernels.Similarity.JaroWinkler.Similarity<int>(Codes<int>(a), Codes<int>(b)));
        var bare = JaroDefinition.JaroWinkler(a.ToCharArray(), b.ToCharArray(), 0.1, 4, 0);
        Assert.Equal(bare, Kernels.Similarity.JaroWinkler.Similarity<char>(a, b, WinklerBoost.WithoutThreshold));
        return expected;
    }

    private static T[] Codes<T>(string text)
        where T : INumberBase<T> => [.. text.Select(symbol => T.CreateTruncating(symbol))];

    private static TQuery Reused<TQuery>(TQuery query, Action<TQuery> reset)
    {
        reset(query);
        return query;
    }
}
