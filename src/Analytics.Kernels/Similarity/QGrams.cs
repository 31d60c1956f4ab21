using System.Buffers;
using System.Numerics;

namespace Analytics.Kernels.Similarity;

/// <summary>
/// Jaccard similarity of the sets of q-grams (P. Jaccard, 1901; q-grams after E. Ukkonen, 1992): distinct runs of q neighbouring symbols,
/// no padding at the ends; common grams ÷ grams of either. Symmetric; 1 − similarity is a metric on the sets.
/// </summary>
public static class QGrams
{
    /// <summary>The largest q.</summary>
    public const int MaximumQ = 4;

    /// <summary>
    /// The similarity, 0 to 1. A text shorter than q has no gram; of two texts without grams, equal ones are 1 alike, others 0.
    /// </summary>
    /// <typeparam name="T">UTF-16 unit, code point or dictionary code of at most 32 bits.</typeparam>
    /// <param name="a">One text.</param>
    /// <param name="b">The other.</param>
    /// <param name="q">1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">q is not 1 to 4.</exception>
    public static double Jaccard<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, int q)
        where T : unmanaged, IBinaryInteger<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(q, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(q, MaximumQ);
        if (a.Length < q && b.Length < q)
        {
            return a.SequenceEqual(b) ? 1 : 0;
        }

        var rented = ArrayPool<UInt128>.Shared.Rent(a.Length + b.Length);
        var gramsA = Distinct(a, q, rented.AsSpan(0, a.Length));
        var gramsB = Distinct(b, q, rented.AsSpan(a.Length, b.Length));
        var common = 0;
        for (int i = 0, j = 0; i < gramsA.Length && j < gramsB.Length;)
        {
            var order = gramsA[i].CompareTo(gramsB[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        ArrayPool<UInt128>.Shared.Return(rented);
        return (double)common / (gramsA.Length + gramsB.Length - common);
    }

    /// <summary>The similarity of texts of UTF-16 units.</summary>
    public static double Jaccard(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int q) => Jaccard<char>(a, b, q);

    /// <summary>The grams in ascending order, each once; a gram is its q symbols of 32 bits side by side.</summary>
    private static Span<UInt128> Distinct<T>(ReadOnlySpan<T> text, int q, Span<UInt128> grams)
        where T : unmanaged, IBinaryInteger<T>
    {
        var count = Math.Max(0, text.Length - q + 1);
        for (var start = 0; start < count; start++)
        {
            var gram = UInt128.Zero;
            foreach (var symbol in text.Slice(start, q))
            {
                gram = (gram << 32) | uint.CreateTruncating(symbol);
            }

            grams[start] = gram;
        }

        grams = grams[..count];
        grams.Sort();
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            if (i == 0 || grams[i] != grams[kept - 1])
            {
                grams[kept++] = grams[i];
            }
        }

        return grams[..kept];
    }
}
