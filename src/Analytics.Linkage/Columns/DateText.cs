using System.Globalization;

namespace Analytics.Linkage.Columns;

/// <summary>In which order dates with the year at the end name day and month.</summary>
public enum DateOrder
{
    /// <summary>31/12/1999.</summary>
    DayMonth,

    /// <summary>12/31/1999.</summary>
    MonthDay,
}

/// <summary>Dates as texts.</summary>
internal static class DateText
{
    /// <summary>The date as eight digits, yyyyMMdd, whether or not such a day exists; month and day 00 where only a year is given; null for what is no date.</summary>
    public static string? Digits(ReadOnlySpan<char> text, DateOrder order) => TryParts(text, order, out var year, out var month, out var day)
        ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}{month:00}{day:00}")
        : null;

    /// <summary>Whether the text can only be read as day before month (first) or month before day (second).</summary>
    public static (bool DayFirst, bool MonthFirst) Tells(ReadOnlySpan<char> text)
    {
        Span<int> parts = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        return Split(text, parts, lengths) == 3 && lengths[2] == 4
            ? (parts[0] is > 12 and <= 31 && parts[1] <= 12, parts[1] is > 12 and <= 31 && parts[0] <= 12)
            : (false, false);
    }

    /// <summary>Year, month and day of a text.</summary>
    public static bool TryParts(ReadOnlySpan<char> text, DateOrder order, out int year, out int month, out int day)
    {
        Span<int> parts = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        (year, month, day) = (0, 0, 0);
        switch (Split(text, parts, lengths))
        {
            case 1 when lengths[0] == 8:
                (year, month, day) = (parts[0] / 10000, parts[0] / 100 % 100, parts[0] % 100);
                break;
            case 1 when lengths[0] == 4:
                year = parts[0];
                break;
            case 2 when lengths[0] == 4:
                (year, month) = (parts[0], parts[1]);
                break;
            case 3 when lengths[0] == 4:
                (year, month, day) = (parts[0], parts[1], parts[2]);
                break;
            case 3 when lengths[2] == 4 && order == DateOrder.DayMonth:
                (day, month, year) = (parts[0], parts[1], parts[2]);
                break;
            case 3 when lengths[2] == 4:
                (month, day, year) = (parts[0], parts[1], parts[2]);
                break;
            default:
                return false;
        }

        return year is >= 1000 and <= 2999 && month <= 99 && day <= 99;
    }

    /// <summary>Digit groups, up to three; 0 where the text is anything else. A time of day behind the date is passed over.</summary>
    private static int Split(ReadOnlySpan<char> text, Span<int> parts, Span<int> lengths)
    {
        var time = text.IndexOfAny('t', ' ');
        if (time >= 8 && text[(time + 1)..].Contains(':'))
        {
            text = text[..time];
        }

        var count = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                return 0;
            }

            if (count == 3)
            {
                return 0;
            }

            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]) && i - start < 8)
            {
                parts[count] = (parts[count] * 10) + (text[i] - '0');
                i++;
            }

            lengths[count++] = i - start;
            if (i < text.Length && text[i] is '-' or '/' or '.' or ' ' or '年' or '月' or '日')
            {
                i++;
            }
            else if (i < text.Length)
            {
                return 0;
            }
        }

        return count;
    }
}
