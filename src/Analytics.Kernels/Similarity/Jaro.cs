using System.Numerics;

namespace Analytics.Kernels.Similarity;

/// <summary>
/// Jaro's similarity (M. A. Jaro, "Advances in record-linkage methodology as applied to matching the 1985 census of Tampa, Florida", JASA
/// 84, 1989), as the Census Bureau's string comparator counts it: each symbol of one text, from left to right, is paired with the first
/// equal symbol of the other that is still free and at most <see cref="JaroCounts.Window"/> places away; transpositions are half the
/// disordered pairs, rounded down. Symmetric; no triangle. "ab" and "ba": window 0, nothing paired, similarity 0.
/// </summary>
public static class Jaro
{
    /// <summary>The similarity, 0 (nothing paired, also two empty texts) to 1 (equal).</summary>
    /// <typeparam name="T">UTF-16 unit, code point or dictionary code.</typeparam>
    public static double Similarity<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryInteger<T> => Prepared(a).Similarity(b);

    /// <summary>The similarity of texts of UTF-16 units.</summary>
    public static double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Similarity<char>(a, b);

    /// <summary>The query object of this thread, prepared for a text.</summary>
    internal static JaroQuery<T> Prepared<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        var query = Scratch<T>.Query ??= new JaroQuery<T>();
        query.Reset(text);
        return query;
    }

    private static class Scratch<T>
        where T : unmanaged, IBinaryInteger<T>
    {
        [ThreadStatic]
        public static JaroQuery<T>? Query;
    }
}
