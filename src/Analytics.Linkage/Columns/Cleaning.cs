using System.Globalization;
using System.Text;
using Analytics.Kernels.Chinese.Codes;
using Analytics.Kernels.Chinese.Names;
using Analytics.Kernels.Chinese.Organisations;

namespace Analytics.Linkage.Columns;

/// <summary>The normal form of a value, by its column's kind; an empty text means missing.</summary>
internal static class Cleaning
{
    public static string Clean(ReadOnlySpan<char> value, ColumnKind kind, DateOrder dates)
    {
        var text = Words(value);
        if (text.Length == 0 || MissingWords.IsAlways(text))
        {
            return "";
        }

        return kind switch
        {
            ColumnKind.Name => NameText.Normalise(value.ToString()),
            ColumnKind.Organisation => OrganisationText.Normalise(value.ToString()),
            ColumnKind.Identifier => IdentifierText.Of(text).Text,
            ColumnKind.Telephone => Telephone(text),
            ColumnKind.Email => text.Replace(" ", "", StringComparison.Ordinal),
            ColumnKind.Date => DateText.Digits(text, dates) ?? text,
            ColumnKind.Number => Number(text),
            _ => LatinLetters.Folded(text),
        };
    }

    /// <summary>NFKC, lower case, one space between words, none around, no marks around.</summary>
    private static string Words(ReadOnlySpan<char> value)
    {
        var text = Compatible(value);
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format)
            {
                if (kept.Length > 0 && kept[^1] != ' ')
                {
                    kept.Append(' ');
                }
            }
            else
            {
                kept.Append(char.ToLowerInvariant(c));
            }
        }

        return kept.ToString().Trim(' ', '"', '\'', ',', ';');
    }

    /// <summary>A lone surrogate, which has no normal form, leaves the text as it is.</summary>
    private static string Compatible(ReadOnlySpan<char> value)
    {
        var text = value.ToString();
        if (System.Text.Ascii.IsValid(value))
        {
            return text;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || text[i] is >= '\uFFFE' or (>= '\uFDD0' and <= '\uFDEF'))
            {
                return text;
            }
        }

        return text.Normalize(NormalizationForm.FormKC);
    }

    // 0086 and +86 say the country; a Chinese mobile number has eleven digits behind them.
    private static string Telephone(string text)
    {
        var number = IdentifierText.Of(text).Text;
        number = number.StartsWith("00", StringComparison.Ordinal) && number.Length > 11 ? number[2..] : number;
        return number.Length == 13 && number.StartsWith("86", StringComparison.Ordinal) ? number[2..] : number;
    }

    private static string Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            ? (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)
            : text;
}
