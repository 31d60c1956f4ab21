using Analytics.Registry.Identifiers;

namespace Analytics.Registry.Values;

/// <summary>One part of a date and the mark behind it.</summary>
/// <param name="Value">The number, or the month that the name stands for.</param>
/// <param name="Length">Digits it was written with; 3 for the name of a month.</param>
/// <param name="Mark">The sign or character behind it; NUL at the end.</param>
/// <param name="IsMonthName">Whether it is an English month.</param>
internal readonly record struct DatePart(int Value, int Length, char Mark, bool IsMonthName)
{
    private static readonly string[] MonthNames =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Splits a text into parts; -1 when it holds something else or more parts than there is room for.</summary>
    public static int Split(ReadOnlySpan<char> text, Span<DatePart> parts)
    {
        int count = 0;
        while (!text.IsEmpty)
        {
            if (count == parts.Length || !TryTake(ref text, out int value, out int length, out bool monthName))
                return -1;
            char mark = TakeMark(ref text);
            if (mark == '\0' && !text.IsEmpty)
                return -1;
            parts[count++] = new DatePart(value, length, mark, monthName);
        }
        return count;
    }

    private static bool TryTake(ref ReadOnlySpan<char> text, out int value, out int length, out bool monthName)
    {
        monthName = char.IsAsciiLetter(text[0]);
        int end = 0;
        if (monthName)
        {
            while (end < text.Length && char.IsAsciiLetter(text[end]))
                end++;
            value = MonthOf(text[..end]);
            length = 3;
        }
        else if (char.IsAsciiDigit(text[0]))
        {
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            length = end;
            value = end <= 4 ? Digits.ToInt(text[..end]) : 0;
        }
        else
        {
            while (end < text.Length && NumberCell.IsChineseNumeral(text[end]))
                end++;
            value = FromChinese(text[..end], out length);
        }
        text = text[end..];
        return length is > 0 and <= 4 && (value > 0 || (!monthName && value == 0));
    }

    /// <summary>二〇二四 counts as four digits, 三十一 and 十二 as two, 五 as one.</summary>
    private static int FromChinese(ReadOnlySpan<char> numeral, out int length)
    {
        length = 0;
        if (!ChineseNumeral.TryParse(numeral, out decimal value) || value is < 0 or > 9999 || value != decimal.Truncate(value))
            return -1;
        bool digitByDigit = !numeral.ContainsAny('十', '拾', '百') && !numeral.ContainsAny('千', '佰', '仟');
        length = digitByDigit ? numeral.Length : 2;
        return (int)value;
    }

    /// <summary>The sign or character between two parts, with blanks around it; a blank alone separates, too.</summary>
    private static char TakeMark(ref ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text.TrimStart();
        if (rest.IsEmpty)
        {
            text = rest;
            return '\0';
        }
        char mark = rest[0] switch
        {
            '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
            '/' or '\\' => '/',
            '.' or '。' or '、' or '\u00B7' => '.',
            ',' => ',',
            '年' or '月' or '日' or '号' => rest[0],
            _ => rest.Length < text.Length ? ' ' : '\0',
        };
        if (mark is not (' ' or '\0'))
            rest = rest[1..].TrimStart();
        if (mark == '年' && rest.StartsWith("度"))
            rest = rest[1..];
        if (mark == '月' && rest.StartsWith("份"))
            rest = rest[1..];
        if (mark != '\0')
            text = rest;
        return mark;
    }

    private static int MonthOf(ReadOnlySpan<char> name)
    {
        for (int i = 0; i < MonthNames.Length; i++)
        {
            ReadOnlySpan<char> full = MonthNames[i];
            if (name.Length >= 3 && name.Length <= full.Length && full[..name.Length].Equals(name, StringComparison.OrdinalIgnoreCase)
                && (name.Length == 3 || name.Length == full.Length || name.Length == 4))
                return i + 1;
        }
        return -1;
    }
}
