using System.Buffers;

namespace Analytics.Registry.Values;

/// <summary>What to do with white space inside a cell.</summary>
public enum InnerSpaces
{
    /// <summary>One space for each run: prose.</summary>
    Collapse,

    /// <summary>None at all: numbers, dates, codes.</summary>
    Remove,

    /// <summary>None between two Chinese characters (张 伟 is 张伟), one elsewhere: names.</summary>
    RemoveBetweenHan,
}

/// <summary>
/// Cleans a cell's text before it is read: full-width ASCII becomes half-width, every kind of space one plain space, control,
/// zero-width and direction characters go, the ends are trimmed. It is NFKC for what offices type and leaves alone what NFKC
/// would change beyond recognition (㎡, ①, ½).
/// </summary>
public static class CellText
{
    /// <summary>Cleans into a buffer at least as long as the text.</summary>
    /// <returns>The number of characters written.</returns>
    /// <exception cref="ArgumentException">The buffer is shorter than the text.</exception>
    public static int Clean(ReadOnlySpan<char> raw, Span<char> buffer, InnerSpaces spaces = InnerSpaces.Collapse)
    {
        if (buffer.Length < raw.Length)
            throw new ArgumentException($"a buffer of {raw.Length} characters was expected, got {buffer.Length}", nameof(buffer));
        int count = PlainPrefix(raw);
        raw[..count].CopyTo(buffer);
        bool pending = false;
        foreach (char typed in raw[count..])
        {
            char c = FoldWidth(typed);
            if (char.IsWhiteSpace(c))
            {
                pending = count > 0;
                continue;
            }
            if (IsInvisible(c))
                continue;
            if (pending && KeepsSpace(spaces, buffer[count - 1], c))
                buffer[count++] = ' ';
            pending = false;
            buffer[count++] = c;
        }
        return count;
    }

    /// <summary>How many characters at the start stay as they are: nearly always all of them.</summary>
    private static int PlainPrefix(ReadOnlySpan<char> raw)
    {
        int length = 0;
        while (length < raw.Length && raw[length] is (>= '!' and <= '~') or (>= '\u4E00' and <= '\u9FFF'))
            length++;
        return length;
    }

    /// <summary>The cleaned text; the very same string when there is nothing to clean.</summary>
    public static string Clean(string raw, InnerSpaces spaces = InnerSpaces.Collapse)
    {
        ArgumentNullException.ThrowIfNull(raw);
        char[] rented = ArrayPool<char>.Shared.Rent(raw.Length);
        try
        {
            ReadOnlySpan<char> cleaned = rented.AsSpan(0, Clean(raw, rented, spaces));
            return cleaned.SequenceEqual(raw) ? raw : cleaned.ToString();
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    /// <summary>
    /// Cleans a short cell without any space into a buffer, dropping the apostrophe with which a spreadsheet marks text.
    /// False when it does not fit: then it is no number, date or code.
    /// </summary>
    internal static bool TryTighten(ReadOnlySpan<char> raw, Span<char> buffer, out int length)
    {
        length = 0;
        foreach (char typed in raw)
        {
            char c = FoldWidth(typed);
            if (char.IsWhiteSpace(c) || IsInvisible(c) || (length == 0 && c is '\'' or '\u2018' or '\u2019'))
                continue;
            if (length == buffer.Length)
                return false;
            buffer[length++] = c;
        }
        return true;
    }

    /// <summary>Full-width ASCII (！ to ～) to half-width, the full-width yen sign to ¥; every other character as it is.</summary>
    internal static char FoldWidth(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\uFFE5' => '\u00A5',
        _ => c,
    };

    /// <summary>Control, zero-width, soft-hyphen, direction and byte-order characters.</summary>
    internal static bool IsInvisible(char c) => c switch
    {
        '\u00AD' or '\uFEFF' or '\u180E' => true,
        >= '\u200B' and <= '\u200F' => true,
        >= '\u202A' and <= '\u202E' => true,
        >= '\u2060' and <= '\u2064' => true,
        _ => char.IsControl(c),
    };

    private static bool KeepsSpace(InnerSpaces spaces, char before, char after) => spaces switch
    {
        InnerSpaces.Remove => false,
        InnerSpaces.RemoveBetweenHan => !IsHan(before) || !IsHan(after),
        _ => true,
    };

    /// <summary>A Chinese character of the basic plane, or half of one beyond it.</summary>
    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' || char.IsSurrogate(c);
}
