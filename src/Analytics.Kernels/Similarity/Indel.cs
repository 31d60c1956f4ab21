using System.Numerics;

namespace Analytics.Kernels.Similarity;

/// <summary>
/// Insertions and deletions (no substitution) between two texts, and the longest common subsequence they leave. S. B. Needleman and
/// C. D. Wunsch (1970) for the subsequence; the computation is <see cref="LcsQuery{T}"/>'s. A metric: symmetric, triangle holds.
/// </summary>
public static class Indel
{
    /// <summary>The length of the longest common subsequence, 0 to the shorter length.</summary>
    /// <typeparam name="T">UTF-16 unit, code point or dictionary code.</typeparam>
    public static int CommonSubsequence<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryInteger<T>
    {
        var query = Scratch<T>.Query ??= new LcsQuery<T>();
        query.Reset(a.Length <= b.Length ? a : b);
        return query.Length(a.Length <= b.Length ? b : a);
    }

    /// <summary>The length of the longest common subsequence of UTF-16 units.</summary>
    public static int CommonSubsequence(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => CommonSubsequence<char>(a, b);

    /// <summary>Insertions and deletions that turn one text into the other: 0 to the sum of the lengths.</summary>
    /// <typeparam name="T">UTF-16 unit, code point or dictionary code.</typeparam>
    public static int Distance<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryInteger<T> => a.Length + b.Length - (2 * CommonSubsequence(a, b));

    /// <summary>Insertions and deletions between texts of UTF-16 units.</summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Distance<char>(a, b);

    /// <summary>1 − distance ÷ (sum of lengths) = 2 LCS ÷ (sum of lengths), 0 to 1; two empty texts are alike: 1.</summary>
    /// <typeparam name="T">UTF-16 unit, code point or dictionary code.</typeparam>
    public static double Similarity<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryInteger<T> => Similarity(a.Length, b.Length, CommonSubsequence(a, b));

    /// <summary>Normalised similarity of texts of UTF-16 units.</summary>
    public static double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Similarity<char>(a, b);

    /// <summary>The similarity that follows from two lengths and the length of the common subsequence (a batch's result).</summary>
    public static double Similarity(int lengthA, int lengthB, int common) =>
        lengthA + lengthB == 0 ? 1 : 2.0 * common / (lengthA + lengthB);

    /// <summary>
    /// The similarity as FuzzySharp's <c>Fuzz.Ratio</c> rounds it: whole per cent, half to even. As there, an empty text is like nothing,
    /// not even another empty one (0, where <see cref="Similarity(ReadOnlySpan{char}, ReadOnlySpan{char})"/> of two empty texts is 1).
    /// </summary>
    public static int Ratio(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Ratio(a.Length, b.Length, CommonSubsequence<char>(a, b));

    /// <summary>The whole per cent that follow from two lengths and the length of the common subsequence (a batch's result).</summary>
    public static int Ratio(int lengthA, int lengthB, int common) => lengthA == 0 || lengthB == 0
        ? 0
        : (int)Math.Round(100 * (2.0 * common / (lengthA + lengthB)));

    private static class Scratch<T>
        where T : unmanaged, IBinaryInteger<T>
    {
        [ThreadStatic]
        public static LcsQuery<T>? Query;
    }
}
