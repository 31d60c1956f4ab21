using System.Globalization;
using System.Text;

namespace Analytics.Kernels.Chinese;

/// <summary>What normalising names and organisations has in common: compatibility forms, code points, and what counts as a Han character.</summary>
public static class HanText
{
    /// <summary>
    /// NFKC (Unicode Standard Annex 15) of any UTF-16 text. A lone surrogate, which has no normal form, is kept where it stands, and what
    /// lies left and right of it is normalised. Superscript digits, footnote marks in rosters, are left out.
    /// </summary>
    internal static string Compatible(string text)
    {
        var kept = new StringBuilder(text.Length);
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (pair)
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || IsSuperscript(text[i]) || IsNonCharacter(text[i]))
            {
                kept.Append(text[start..i].Normalize(NormalizationForm.FormKC));
                _ = char.IsSurrogate(text[i]) ? kept.Append(text[i]) : kept;
                start = i + 1;
            }
        }

        return start == 0 && text.IsNormalized(NormalizationForm.FormKC)
            ? text
            : kept.Append(text[start..].Normalize(NormalizationForm.FormKC)).ToString();
    }

    /// <summary>Whether the text is of the ideographs of the first block alone, as most names are: it has no other compatibility form, no marks, no pairs.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('\u4E00', '\u9FFF');

    /// <summary>The code points of a text; a lone surrogate is its own number.</summary>
    internal static List<int> CodePoints(string text)
    {
        var codePoints = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            codePoints.Add(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])
                ? char.ConvertToUtf32(text[i], text[++i])
                : text[i]);
        }

        return codePoints;
    }

    internal static StringBuilder AppendCodePoint(this StringBuilder text, int codePoint) =>
        codePoint > char.MaxValue ? text.Append(char.ConvertFromUtf32(codePoint)) : text.Append((char)codePoint);

    /// <summary>
    /// A Han character: the ideograph blocks of the three planes, 〇, 々, and the private-use areas, where registers keep rare characters of
    /// people's names that had no code point when they were entered.
    /// </summary>
    internal static bool IsHan(int codePoint) => codePoint
        is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or 0x3007 or 0x3005 or (>= 0xE000 and <= 0xFAFF) or (>= 0x20000 and <= 0x10FFFF);

    /// <summary>A letter, digit or Han character: what a text must hold to say anything.</summary>
    internal static bool IsContent(int codePoint) => IsHan(codePoint) || IsLetterOrDigit(codePoint);

    internal static bool IsLetterOrDigit(int codePoint) => Rune.IsValid(codePoint) && Rune.IsLetterOrDigit(new Rune(codePoint));

    /// <summary>White space, control and format characters (zero-width space, byte order mark, marks of direction).</summary>
    internal static bool IsBlank(int codePoint) => Rune.IsValid(codePoint)
        && (Rune.IsWhiteSpace(new Rune(codePoint)) || Rune.GetUnicodeCategory(new Rune(codePoint)) is UnicodeCategory.Control or UnicodeCategory.Format);

    private static bool IsSuperscript(char c) => c is '¹' or '²' or '³' or (>= '\u2070' and <= '\u2079');

    // U+FFFE and U+FFFF and the block of non-characters: the platform refuses to normalise them.
    internal static bool IsNonCharacter(char c) => c is >= '\uFFFE' or (>= '\uFDD0' and <= '\uFDEF');
}
