using System.Buffers;
using System.Runtime.CompilerServices;

namespace Analytics.Kernels.Similarity;

/// <summary>A measure of two texts given as code points.</summary>
/// <typeparam name="TResult">Distance or similarity.</typeparam>
public delegate TResult CodePointMeasure<out TResult>(ReadOnlySpan<int> a, ReadOnlySpan<int> b);

/// <summary>
/// Texts as Unicode code points. A character beyond the basic plane is two UTF-16 units: over units, replacing such a rare character of a
/// person's name counts as up to two edits, and two different ones share their first half. Over code points it is one symbol.
/// </summary>
public static class CodePoints
{
    private const int OnStack = 256;

    /// <summary>Decodes UTF-16. A lone surrogate stands for itself, so that different malformed texts stay different.</summary>
    /// <param name="text">UTF-16.</param>
    /// <param name="destination">At least as long as the text.</param>
    /// <returns>The number of code points written.</returns>
    /// <exception cref="ArgumentException">The destination is shorter than the text.</exception>
    public static int Decode(ReadOnlySpan<char> text, Span<int> destination)
    {
        if (destination.Length < text.Length)
        {
            throw new ArgumentException($"The text has {text.Length} units, the destination room for {destination.Length}.", nameof(destination));
        }

        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var paired = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            destination[count++] = paired ? char.ConvertToUtf32(text[i], text[++i]) : text[i];
        }

        return count;
    }

    /// <summary>The code points of a text.</summary>
    public static int[] Of(ReadOnlySpan<char> text)
    {
        var points = new int[text.Length];
        return points[..Decode(text, points)];
    }

    /// <summary>
    /// A measure over code points instead of UTF-16 units, e.g. <c>CodePoints.Measure(a, b, Levenshtein.Distance)</c>. Texts of up to 256
    /// units need no memory from the heap (with a static lambda).
    /// </summary>
    [SkipLocalsInit]
    public static TResult Measure<TResult>(ReadOnlySpan<char> a, ReadOnlySpan<char> b, CodePointMeasure<TResult> measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var units = a.Length + b.Length;
        var rented = units > OnStack ? ArrayPool<int>.Shared.Rent(units) : null;
        var buffer = rented ?? stackalloc int[OnStack];
        var pointsA = buffer[..Decode(a, buffer[..a.Length])];
        var pointsB = buffer[a.Length..];
        var result = measure(pointsA, pointsB[..Decode(b, pointsB)]);
        if (rented is not null)
        {
            ArrayPool<int>.Shared.Return(rented);
        }

        return result;
    }
}
