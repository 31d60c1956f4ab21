using System.Numerics;

namespace Analytics.Kernels.Similarity;

/// <summary>
/// Fewest insertions, deletions and substitutions of one symbol, each of cost 1 (V. I. Levenshtein, 1966). A metric: symmetric, triangle
/// holds. "ab" and "ba" are 2 apart. The computation is <see cref="LevenshteinQuery{T}"/>'s.
/// </summary>
public static class Levenshtein
{
    /// <summary>The distance, 0 to the longer length.</summary>
    /// <typeparam name="T">UTF-16 unit, code point or dictionary code.</typeparam>
    public static int Distance<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryInteger<T>
    {
        var query = Scratch<T>.Query ??= new LevenshteinQuery<T>();
        query.Reset(a.Length <= b.Length ? a : b);
        return query.Distance(a.Length <= b.Length ? b : a);
    }

    /// <summary>The distance of texts of UTF-16 units.</summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Distance<char>(a, b);

    /// <summary>1 − distance ÷ longer length, 0 to 1; two empty texts are alike: 1.</summary>
    /// <typeparam name="T">UTF-16 unit, code point or dictionary code.</typeparam>
    public static double Similarity<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryInteger<T> => EditSimilarity.Of(a.Length, b.Length, Distance(a, b));

    /// <summary>Normalised similarity of texts of UTF-16 units.</summary>
    public static double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Similarity<char>(a, b);

    private static class Scratch<T>
        where T : unmanaged, IBinaryInteger<T>
    {
        [ThreadStatic]
        public static LevenshteinQuery<T>? Query;
    }
}
