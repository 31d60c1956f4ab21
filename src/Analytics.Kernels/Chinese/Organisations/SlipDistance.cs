using System.Buffers;
using Analytics.Kernels.Chinese.Characters;

namespace Analytics.Kernels.Chinese.Organisations;

/// <summary>
/// Whether two names differ by slips of writing alone: optimal string alignment (Damerau 1964, restricted) with a price for each slip.
/// </summary>
/// <remarks>
/// A homophone or a glyph of like look for another 2, two neighbours exchanged 2, a character left out 3, an empty word (的, 与, 市 …) left out 1. Whatever
/// tells organisations apart – digits, numerals, directions, large and small – has no price: it is never a slip. Nor is one character for
/// an unlike one. A name may cost 3, from ten characters on 4, from sixteen on 5, so that two characters never go missing.
/// </remarks>
internal static class SlipDistance
{
    /// <summary>The lowest price of losing a character that is no empty word.</summary>
    internal const int LeastPrice = 2;

    private const int Never = 100;

    private static readonly SearchValues<char> Empty = SearchValues.Create("的与和及之市省县区");

    private static readonly SearchValues<char> Telling = SearchValues.Create(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ一二三四五六七八九十百千甲乙丙丁东西南北中上下左右内外前后大小高低新老旧男女附分总副");

    /// <summary>The highest price that a name of a length may cost; 0 where it may have no slip.</summary>
    /// <param name="length">The characters of core and regions.</param>
    internal static int MostPrice(int length) => length switch { < 5 => 0, < 10 => 3, < 16 => 4, _ => 5 };

    /// <summary>Whether the price of turning one into the other is within what their length allows.</summary>
    /// <param name="left">Code points, at most <see cref="OrganisationKeys.LongestCompared"/>.</param>
    /// <param name="right">Code points, as many at most.</param>
    /// <param name="regionLength">The characters of the regions, which count towards the length.</param>
    internal static bool AreSlips(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int regionLength)
    {
        var length = Math.Min(left.Length, right.Length) + regionLength;
        var most = MostPrice(length);
        return most > 0 && Math.Abs(left.Length - right.Length) <= most && Price(left, right, most) <= most;
    }

    private static int Price(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int most)
    {
        Span<int> beforeLast = stackalloc int[OrganisationKeys.LongestCompared + 1];
        Span<int> last = stackalloc int[OrganisationKeys.LongestCompared + 1];
        Span<int> row = stackalloc int[OrganisationKeys.LongestCompared + 1];
        row[0] = 0;
        for (var j = 1; j <= right.Length; j++)
        {
            row[j] = row[j - 1] + Left(right[j - 1]);
        }

        var leastBefore = 0;
        for (var i = 1; i <= left.Length; i++)
        {
            var reused = beforeLast;
            beforeLast = last;
            last = row;
            row = reused;
            row[0] = last[0] + Left(left[i - 1]);
            var least = row[0];
            for (var j = 1; j <= right.Length; j++)
            {
                var price = left[i - 1] == right[j - 1] ? last[j - 1] : last[j - 1] >= most ? Never : last[j - 1] + Exchanged(left[i - 1], right[j - 1]);
                price = Math.Min(price, Math.Min(last[j] + Left(left[i - 1]), row[j - 1] + Left(right[j - 1])));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1] && !IsTelling(left[i - 1]) && !IsTelling(left[i - 2]))
                {
                    price = Math.Min(price, beforeLast[j - 2] + 2);
                }

                row[j] = price;
                least = Math.Min(least, price);
            }

            // An exchange of neighbours reaches over one row, no price over two.
            if (least > most && leastBefore > most)
            {
                return Never;
            }

            leastBefore = least;
        }

        return row[right.Length];
    }

    /// <summary>Whether the character says so little that leaving it out costs but 1; any other costs 2 and more to lose.</summary>
    internal static bool IsEmptyWord(int c) => c <= char.MaxValue && Empty.Contains((char)c);

    private static int Left(int c) => IsTelling(c) ? Never : IsEmptyWord(c) ? 1 : 3;

    private static int Exchanged(int left, int right)
    {
        var slip = (!IsTelling(left) || !IsTelling(right)) && !IsNumber(left) && !IsNumber(right)
            && (CharacterTable.Readings(left).SharesSyllable(CharacterTable.Readings(right)) || GlyphSimilarity.IsNear(left, right));
        return slip ? 2 : Never;
    }

    private static bool IsTelling(int c) => c <= char.MaxValue && Telling.Contains((char)c);

    private static bool IsNumber(int c) => c < 0x250 || (c is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十');
}
