using System.Text;

namespace Analytics.Registry.Identifiers;

/// <summary>Finds and masks what looks like an identifier, a telephone number or an e-mail address inside a text.</summary>
internal static class FreeTextMask
{
    private const int LeastDigitsInARow = 7;
    private const int LeastDigitsInAll = 11;
    private const int MostSeparators = 3;

    public static string Apply(string text)
    {
        char[] masked = MaskNumbers(text);
        return MaskAddresses(masked);
    }

    private static char[] MaskNumbers(string text)
    {
        char[] masked = text.ToCharArray();
        for (int start = 0; start < masked.Length; start++)
        {
            if (!char.IsDigit(masked[start]))
                continue;
            int end = RunEnd(masked, start, out int digits, out int longest);
            if (longest >= LeastDigitsInARow || digits >= LeastDigitsInAll)
                MaskRun(masked.AsSpan(start, end - start), digits);
            start = end;
        }
        return masked;
    }

    /// <summary>The end of a run of digits that at most three separators interrupt; a final X belongs to it.</summary>
    private static int RunEnd(ReadOnlySpan<char> text, int start, out int digits, out int longest)
    {
        digits = 0;
        longest = 0;
        int inARow = 0;
        int separators = 0;
        int end = start;
        for (int i = start; i < text.Length; i++)
        {
            if (char.IsDigit(text[i]))
            {
                digits++;
                inARow = separators == 0 ? inARow + 1 : 1;
                longest = Math.Max(longest, inARow);
                separators = 0;
                end = i + 1;
            }
            else if (!IsSeparator(text[i]) || ++separators > MostSeparators)
            {
                bool checkCharacter = text[i] is 'x' or 'X' or '\uFF38' or '\uFF58' && digits is 17;
                return checkCharacter ? i + 1 : end;
            }
        }
        return end;
    }

    private static bool IsSeparator(char c) => c is '.' or '\u00B7' or '_' or '\uFF0E' || Notation.IsSeparator(c);

    private static void MaskRun(Span<char> run, int digits)
    {
        (int head, int tail) = digits == 11 ? (3, 4) : Masking.Visible(digits);
        int seen = 0;
        for (int i = 0; i < run.Length; i++)
        {
            if (!char.IsDigit(run[i]))
                continue;
            if (seen >= head && seen < digits - tail)
                run[i] = '*';
            seen++;
        }
    }

    private static string MaskAddresses(ReadOnlySpan<char> text)
    {
        int at = text.IndexOfAny('@', '\uFF20');
        if (at < 0)
            return text.ToString();
        var result = new StringBuilder(text.Length);
        while (at >= 0)
        {
            int start = at;
            while (start > 0 && IsLocalPart(text[start - 1]))
                start--;
            bool hasDomain = at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
            if (hasDomain && start < at)
                result.Append(text[..(at - start > 1 ? start + 1 : start)]).Append("***").Append(text[at]);
            else
                result.Append(text[..(at + 1)]);
            text = text[(at + 1)..];
            at = text.IndexOfAny('@', '\uFF20');
        }
        return result.Append(text).ToString();
    }

    private static bool IsLocalPart(char c)
    {
        char narrow = Values.CellText.FoldWidth(c);
        return char.IsAsciiLetterOrDigit(narrow) || narrow is '.' or '_' or '%' or '+' or '-' or '*';
    }
}
