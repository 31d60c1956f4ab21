using System.Globalization;
using System.Text;

namespace Analytics.Kernels.Chinese.Names;

/// <summary>The normal form of a personal name as a text, and its folded form.</summary>
public static class NameText
{
    private const string Opening = "([{<【〔〖《「『";
    private const string Closing = ")]}>】〕〗》」』";

    // What parts two words, stronger ones greater.
    private const int SpaceRank = 1;
    private const int HyphenRank = 2;
    private const int DotRank = 3;

    /// <summary>
    /// The normal form: NFKC, full and half width, white space inside Han names, remarks in brackets, footnote marks and titles taken away,
    /// every kind of middle dot made <c>·</c>, Latin letters upper case with single spaces between words (a comma or full stop is a space).
    /// Script is kept: see <see cref="Fold"/>. A name wholly in brackets is what stands in them.
    /// </summary>
    /// <param name="name">The name as written; may be null and may hold anything, lone surrogates too.</param>
    /// <returns>Empty where the name is missing: null, blank, or without any letter, digit or Han character.</returns>
    public static string Normalise(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return "";
        }

        if (HanText.IsPlain(name))
        {
            return NameTitles.Strip(name);
        }

        var codePoints = HanText.CodePoints(HanText.Compatible(name));
        var kept = Tidy(WithoutRemarks(codePoints));
        if (kept.Length == 0)
        {
            kept = Tidy(codePoints);
        }

        return NameTitles.Strip(kept);
    }

    /// <summary>Tells at a glance that a name is its own normal form, as nearly all Han names are. False says nothing.</summary>
    /// <param name="name">The name as written.</param>
    public static bool IsNormal(ReadOnlySpan<char> name) => HanText.IsPlain(name) && !NameTitles.MayEnd(name);

    /// <summary>
    /// The folded form of a normal form: traditional characters and variants made standard, middle dots, spaces, hyphens, apostrophes and
    /// diacritics taken away (<c>LÜ</c> becomes <c>LV</c>). Where two and more Han characters stand beside a Latin name of three and more letters (张伟 ZHANG WEI), the Latin
    /// one is left out.
    /// </summary>
    /// <param name="normal">What <see cref="Normalise"/> gave.</param>
    public static string Fold(string normal)
    {
        ArgumentNullException.ThrowIfNull(normal);
        if (HanText.IsPlain(normal))
        {
            return FoldPlain(normal);
        }

        var codePoints = HanText.CodePoints(normal);
        var han = codePoints.Count(HanText.IsHan);
        var dropLatin = han >= 2 && codePoints.Count(c => c < 0x250 && HanText.IsLetterOrDigit(c)) >= 3;
        var folded = new StringBuilder(normal.Length);
        foreach (var c in han > 0 ? codePoints : HanText.CodePoints(WithoutDiacritics(normal)))
        {
            if (!(c is '·' or ' ' or '-' or '\'' || (dropLatin && c < 0x250)))
            {
                folded.AppendCodePoint(Characters.CharacterTable.Fold(c));
            }
        }

        return folded.ToString();
    }

    private static string FoldPlain(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Characters.CharacterTable.Fold(text[i]) != text[i])
            {
                var folded = new StringBuilder(text.Length);
                foreach (var c in text)
                {
                    folded.AppendCodePoint(Characters.CharacterTable.Fold(c));
                }

                return folded.ToString();
            }
        }

        return text;
    }

    /// <summary>The text without combining marks; ü behind L or N, where Mandarin has both u and ü, becomes V.</summary>
    internal static string WithoutDiacritics(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u007F'))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var c in text.Any(c => char.IsSurrogate(c) || HanText.IsNonCharacter(c)) ? text : text.Normalize(NormalizationForm.FormD))
        {
            if (c == '\u0308' && kept.Length > 1 && kept[^1] == 'U' && (kept[^2] is 'L' or 'N'))
            {
                kept[^1] = 'V';
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }

    private static List<int> WithoutRemarks(List<int> codePoints)
    {
        var kept = new List<int>(codePoints.Count);
        var depth = 0;
        foreach (var c in codePoints)
        {
            if (c <= char.MaxValue && Opening.Contains((char)c, StringComparison.Ordinal))
            {
                depth++;
            }
            else if (c <= char.MaxValue && Closing.Contains((char)c, StringComparison.Ordinal))
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (depth == 0)
            {
                kept.Add(c);
            }
        }

        return kept;
    }

    private static string Tidy(List<int> codePoints)
    {
        var text = new StringBuilder(codePoints.Count);
        int last = 0, separator = 0;
        var content = false;
        foreach (var c in codePoints)
        {
            var kind = Separator(c);
            if (kind != 0)
            {
                // A dot outweighs a space beside it, whichever comes first.
                separator = Math.Max(separator, kind);
                continue;
            }

            if (!HanText.IsContent(c) && !char.IsSurrogate((char)Math.Min(c, char.MaxValue)) && !IsMark(c))
            {
                continue;
            }

            var betweenHan = HanText.IsHan(last) || HanText.IsHan(c);
            if (last != 0 && separator == DotRank && betweenHan)
            {
                text.Append('·');
            }
            else if (last != 0 && separator == HyphenRank && !betweenHan)
            {
                text.Append('-');
            }
            else if (last != 0 && separator != 0 && !betweenHan)
            {
                text.Append(' ');
            }

            separator = 0;
            last = c;
            content |= HanText.IsContent(c);
            text.AppendCodePoint(c <= char.MaxValue ? char.ToUpperInvariant((char)c) : c);
        }

        return content ? text.ToString().Trim('\'') : "";
    }

    private static int Separator(int c) => c switch
    {
        '·' or '•' or '・' or '‧' or '∙' or '⋅' or '●' or '･' or '.' or '。' or '˙' or '᛫' or '⸱' or '﹒' => DotRank,
        '-' or '‐' or '‑' or '‒' or '–' or '—' or '−' => HyphenRank,
        ',' or '、' or ';' or '/' or '_' or '|' => SpaceRank,
        _ => HanText.IsBlank(c) ? SpaceRank : 0,
    };

    // Combining marks belong to the letter before them; apostrophes part syllables (XI'AN).
    private static bool IsMark(int c) => c is '\'' or '’' || (c <= char.MaxValue && CharUnicodeInfo.GetUnicodeCategory((char)c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
