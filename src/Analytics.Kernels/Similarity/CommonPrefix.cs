using System.Numerics;

namespace Analytics.Kernels.Similarity;

/// <summary>Longest common prefix of two texts.</summary>
public static class CommonPrefix
{
    /// <summary>Symbols that both texts begin with, 0 to the shorter length.</summary>
    /// <typeparam name="T">UTF-16 unit, code point or dictionary code.</typeparam>
    public static int Length<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryInteger<T> => a.CommonPrefixLength(b);

    /// <summary>UTF-16 units that both texts begin with.</summary>
    public static int Length(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Length<char>(a, b);

    /// <summary>Length ÷ longer text's length, 0 to 1; two empty texts are alike: 1.</summary>
    /// <typeparam name="T">UTF-16 unit, code point or dictionary code.</typeparam>
    public static double Similarity<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryInteger<T>
    {
        var longer = Math.Max(a.Length, b.Length);
        return longer == 0 ? 1 : (double)Length(a, b) / longer;
    }
}
