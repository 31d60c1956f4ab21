using System.Numerics;

namespace Analytics.Kernels.Similarity;

/// <summary>
/// Restricted Damerau distance ("optimal string alignment"): fewest insertions, deletions, substitutions and swaps of two neighbours where
/// no symbol is edited twice (F. J. Damerau, 1964, as the recurrence of B. J. Oommen and R. K. S. Loke, 1997). Symmetric, but no metric:
/// "ca" is 1 from "ac" and that 1 from "abc", yet "ca" is 3 from "abc". "ab" and "ba" are 1 apart. Computed by <see cref="OsaQuery{T}"/>.
/// </summary>
public static class Osa
{
    /// <summary>The distance, 0 to the longer length.</summary>
    /// <typeparam name="T">UTF-16 unit, code point or dictionary code.</typeparam>
    public static int Distance<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryInteger<T>
    {
        var query = Scratch<T>.Query ??= new OsaQuery<T>();
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
        public static OsaQuery<T>? Query;
    }
}
