using System.Numerics;

namespace Analytics.Kernels.Similarity;

/// <summary>
/// Jaro's similarity raised by a common prefix (W. E. Winkler, 1990): see <see cref="Jaro"/> for the pairs and <see cref="WinklerBoost"/>
/// for scale, limit and threshold. None of the later refinements (similar letters, long names). Symmetric; no triangle.
/// </summary>
public static class JaroWinkler
{
    /// <summary>The similarity with <see cref="WinklerBoost.Standard"/>, 0 to 1.</summary>
    /// <typeparam name="T">UTF-16 unit, code point or dictionary code.</typeparam>
    public static double Similarity<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryInteger<T> => Similarity(a, b, WinklerBoost.Standard);

    /// <summary>The similarity with a boost of one's own, 0 to 1.</summary>
    /// <typeparam name="T">UTF-16 unit, code point or dictionary code.</typeparam>
    public static double Similarity<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, WinklerBoost boost)
        where T : unmanaged, IBinaryInteger<T> => Jaro.Prepared(a).WinklerSimilarity(b, boost);

    /// <summary>The similarity of texts of UTF-16 units with <see cref="WinklerBoost.Standard"/>.</summary>
    public static double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Similarity<char>(a, b);
}
