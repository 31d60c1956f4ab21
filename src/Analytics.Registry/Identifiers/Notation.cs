namespace Analytics.Registry.Identifiers;

/// <summary>
/// Folds a number as typed to upper-case ASCII: full width to half width, separators and invisible characters away, quotes of
/// spreadsheets off, the glyphs that people mask with to <c>*</c>. What is neither stays, so that the caller can refuse it.
/// </summary>
internal static class Notation
{
    /// <summary>Longer cells are no identifier; the bound keeps a 2 MB cell from being walked.</summary>
    public const int LongestRaw = 96;

    /// <summary>Folds into a buffer of <see cref="CompactText.Capacity"/> characters.</summary>
    /// <returns>The number of characters, or -1 when they do not fit or one cannot belong to any number.</returns>
    public static int Fold(ReadOnlySpan<char> raw, Span<char> buffer, out NotationMarks marks)
    {
        marks = NotationMarks.None;
        if (raw.Length > LongestRaw)
            return -1;
        int count = 0;
        foreach (char typed in raw)
        {
            char c = typed;
            if (!char.IsAsciiDigit(c) && !char.IsAsciiLetterUpper(c))
            {
                c = FoldUnusual(c, count == 0, ref marks);
                if (c == Dropped)
                    continue;
                if (c == Refused)
                    return -1;
            }
            if (count == buffer.Length)
                return -1;
            buffer[count++] = c;
        }
        return count;
    }

    /// <summary>Folds and keeps only what consists of digits and letters: the entry of every identifier's parser.</summary>
    /// <returns>The number of characters, or -1.</returns>
    public static int Compact(ReadOnlySpan<char> raw, Span<char> buffer)
    {
        int count = Fold(raw, buffer, out _);
        for (int i = 0; i < count; i++)
        {
            if (!char.IsAsciiLetterOrDigit(buffer[i]))
                return -1;
        }
        return count;
    }

    private const char Dropped = '\0';
    private const char Refused = '\uFFFF';

    private static char FoldUnusual(char c, bool atStart, ref NotationMarks marks)
    {
        if (c is >= '\uFF01' and <= '\uFF5E')
        {
            marks |= NotationMarks.FullWidth;
            c = (char)(c - 0xFEE0);
            if (char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c))
                return c;
        }
        if (char.IsAsciiLetterLower(c))
        {
            marks |= NotationMarks.LowerCase;
            return (char)(c - 32);
        }
        if (IsQuote(c) || (atStart && c == '='))
        {
            marks |= NotationMarks.Quoted;
            return Dropped;
        }
        if (IsSeparator(c))
        {
            marks |= NotationMarks.Separators;
            return Dropped;
        }
        if (IsMask(c))
        {
            marks |= NotationMarks.Masked;
            return '*';
        }
        return c is '.' or '+' or '<' or '/' ? c : Refused;
    }

    /// <summary>White space, control and zero-width characters, hyphens and dashes, parentheses.</summary>
    public static bool IsSeparator(char c) => c switch
    {
        ' ' or '-' or '(' or ')' => true,
        '\u2212' or '\uFF0D' or '\uFE63' or '\u2043' or '\uFF08' or '\uFF09' => true,
        >= '\u2010' and <= '\u2015' => true,
        '\uFEFF' or '\u00AD' or '\u2060' => true,
        >= '\u200B' and <= '\u200F' => true,
        >= '\u202A' and <= '\u202E' => true,
        _ => char.IsWhiteSpace(c) || char.IsControl(c),
    };

    private static bool IsQuote(char c) => c is '\'' or '"' or '`' or '\u2018' or '\u2019' or '\u201C' or '\u201D';

    private static bool IsMask(char c) =>
        c is '*' or '?' or '#' or '_' or '\u25CF' or '\u2022' or '\u25A1' or '\u25A0' or '\u00D7' or '\u2573' or '\u203B' or '\u25CB' or '\u22C6' or '\u2605';
}
