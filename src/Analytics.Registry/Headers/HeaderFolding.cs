using System.Globalization;
using System.Text;

namespace Analytics.Registry.Headers;

/// <summary>The character level of header comparison: what makes two spellings of one header equal.</summary>
internal static class HeaderFolding
{
    /// <summary>NFKC (full-width forms, ㎡, ligatures), lower case, no invisible characters; white space and line breaks become one
    /// space.</summary>
    public static string Fold(string text)
    {
        var wellFormed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // Circled and bracketed numbers would turn into bare digits, or digits in brackets, under NFKC: as numbering they end with a
            // point.
            if (rune.Value is >= 0x2460 and <= 0x2473) wellFormed.Append(CultureInfo.InvariantCulture, $"{rune.Value - 0x245F}.");
            else if (rune != Rune.ReplacementChar) wellFormed.Append(rune.ToString());
        }

        var folded = new StringBuilder(wellFormed.Length);
        foreach (var rune in wellFormed.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control)
            {
                if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
            {
                folded.Append(rune.ToString());
            }
        }

        return folded.ToString().TrimEnd(' ');
    }

    /// <summary>Letters and digits alone: what headers are compared by.</summary>
    public static string Key(string folded)
    {
        var key = new StringBuilder(folded.Length);
        foreach (var rune in folded.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) key.Append(rune.ToString());
        }

        return key.ToString();
    }
}
