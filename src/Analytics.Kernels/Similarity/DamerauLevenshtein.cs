using System.Buffers;
using System.Numerics;

namespace Analytics.Kernels.Similarity;

/// <summary>
/// True Damerau–Levenshtein distance: fewest insertions, deletions, substitutions and swaps of two neighbours, where what was swapped may
/// be edited again (R. Lowrance and R. A. Wagner, "An extension of the string-to-string correction problem", J. ACM 22, 1975, all costs 1).
/// A metric: symmetric, triangle holds; "ca" is 2 from "abc", where <see cref="Osa"/> says 3. "ab" and "ba" are 1 apart.
/// </summary>
public static class DamerauLevenshtein
{
    /// <summary>The distance, 0 to the longer length. Time and scratch memory grow with the product of the lengths.</summary>
    /// <typeparam name="T">UTF-16 unit, code point or dictionary code.</typeparam>
    public static int Distance<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryInteger<T>
    {
        var prefix = a.CommonPrefixLength(b);
        a = a[prefix..];
        b = b[prefix..];
        while (!a.IsEmpty && !b.IsEmpty && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }

        if (a.IsEmpty || b.IsEmpty)
        {
            return Math.Max(a.Length, b.Length);
        }

        var symbols = Scratch<T>.Symbols ??= new PatternMasks<T>();
        symbols.Build(a);
        var cells = (a.Length + 2) * (b.Length + 2);
        var rented = ArrayPool<int>.Shared.Rent(cells + symbols.Distinct + 1);
        var lastRow = rented.AsSpan(cells, symbols.Distinct + 1);
        lastRow.Clear();
        var distance = Fill(a, b, rented.AsSpan(0, cells), symbols, lastRow);
        ArrayPool<int>.Shared.Return(rented);
        return distance;
    }

    /// <summary>The distance of texts of UTF-16 units.</summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Distance<char>(a, b);

    /// <summary>1 − distance ÷ longer length, 0 to 1; two empty texts are alike: 1.</summary>
    /// <typeparam name="T">UTF-16 unit, code point or dictionary code.</typeparam>
    public static double Similarity<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryInteger<T> => EditSimilarity.Of(a.Length, b.Length, Distance(a, b));

    /// <summary>Normalised similarity of texts of UTF-16 units.</summary>
    public static double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Similarity<char>(a, b);

    /// <param name="a">Rows.</param>
    /// <param name="b">Columns.</param>
    /// <param name="cells">The table with two extra rows and columns: the unreachable and the empty text.</param>
    /// <param name="symbols">Numbers the symbols of <paramref name="a"/>.</param>
    /// <param name="lastRow">Of each symbol the last row it stood in, 0 if in none yet.</param>
    private static int Fill<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<int> cells, PatternMasks<T> symbols, Span<int> lastRow)
        where T : unmanaged, IBinaryInteger<T>
    {
        var width = b.Length + 2;
        var unreachable = a.Length + b.Length;
        cells[..(2 * width)].Fill(unreachable);
        for (var j = 0; j <= b.Length; j++)
        {
            cells[width + j + 1] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var above = cells.Slice(i * width, width);
            var row = cells.Slice((i + 1) * width, width);
            row[0] = unreachable;
            row[1] = i;
            var lastColumn = 0;
            for (var j = 1; j <= b.Length; j++)
            {
                var k = lastRow[symbols.Row(b[j - 1])];
                var l = lastColumn;
                var cost = 1;
                if (a[i - 1] == b[j - 1])
                {
                    cost = 0;
                    lastColumn = j;
                }

                // The swap of the nearest fitting pair: delete what lies between in a, insert what lies between in b.
                var swapped = cells[(k * width) + l] + (i - k - 1) + 1 + (j - l - 1);
                row[j + 1] = Math.Min(Math.Min(above[j] + cost, swapped), Math.Min(row[j], above[j + 1]) + 1);
            }

            lastRow[symbols.Row(a[i - 1])] = i;
        }

        return cells[^1];
    }

    private static class Scratch<T>
        where T : unmanaged, IBinaryInteger<T>
    {
        [ThreadStatic]
        public static PatternMasks<T>? Symbols;
    }
}
