using System.Buffers;

namespace Analytics.Registry.Values;

/// <summary>
/// Dates as people type them: 2024-3-5 · 2024.03 · 2024/3/5 · 2024年3月5日 · 20240305 · 202403 · 2024 · 2024-03-05 00:00:00 · 5-Mar-2024 ·
/// 二〇二四年三月五日 · the serial numbers of spreadsheets · 至今 and 长期 for an open end. A time of day is read over. What can be read two
/// ways (3/4/2024, 24-3-5) and days that do not exist are errors, never guesses.
/// </summary>
public static class DateText
{
    private const int Longest = 40;

    private static readonly string[] OpenEnds =
    [
        "至今", "今", "现在", "目前", "长期", "长期有效", "永久", "永久有效", "在职", "在岗", "无固定期限", "无固定期限合同", "无期限", "present", "now", "9999-12-31", "99991231",
    ];

    /// <summary>Reads a date.</summary>
    public static Parsed<DateValue> Parse(ReadOnlySpan<char> cell, DateOptions options = default)
    {
        if (MissingMarkers.IsMissing(cell))
            return default;
        cell = cell.Trim();
        Span<char> buffer = stackalloc char[Longest];
        if (cell.Length > Longest)
            return Parsed.Error<DateValue>(DateErrors.Shape);
        ReadOnlySpan<char> text = buffer[..CellText.Clean(cell, buffer)];
        text = text.TrimStart("'\u2018\u2019");
        foreach (string open in OpenEnds)
        {
            if (text.Equals(open, StringComparison.OrdinalIgnoreCase))
                return Parsed.Value(DateValue.OpenEnd);
        }
        text = WithoutTime(text);
        if (DateDigits.TryParse(text, options, out Parsed<DateValue> ofDigits))
            return ofDigits;
        return DateParts.Parse(text, options);
    }

    /// <summary>The date of a cell that is formatted as one: days since the workbook's epoch, the fraction is the time of day.</summary>
    public static Parsed<DateValue> FromSerial(double serial, bool date1904 = false)
    {
        if (!double.IsFinite(serial) || serial < 0 || serial >= 200_000)
            return Parsed.Error<DateValue>(DateErrors.Impossible);
        int days = (int)Math.Floor(serial);
        if (date1904)
            return Parsed.Value(DateValue.OfDay(new DateOnly(1904, 1, 1).AddDays(days)));
        // Serial 60 is 1900-02-29, a day that Lotus 1-2-3 believed in; 0 is the day before the first.
        return days is 0 or 60
            ? Parsed.Error<DateValue>(DateErrors.Impossible)
            : Parsed.Value(DateValue.OfDay(new DateOnly(1899, 12, 30).AddDays(days < 60 ? days + 1 : days)));
    }

    /// <summary>
    /// The date of a numeric cell that is not formatted as one: 20240305, 202403 and 2024 as digits, 45356 as a serial, 2024.03 as a
    /// month. 2024.1 is an error: a cell of numbers shows October's 2024.10 so, too.
    /// </summary>
    public static Parsed<DateValue> FromNumber(double number, DateOptions options = default)
    {
        if (!DecimalText.TryFromDouble(number, out decimal value))
            return Parsed.Error<DateValue>(DateErrors.Shape);
        Span<char> buffer = stackalloc char[Longest];
        if (!value.TryFormat(buffer, out int length, "0.#########", System.Globalization.CultureInfo.InvariantCulture))
            return Parsed.Error<DateValue>(DateErrors.Shape);
        ReadOnlySpan<char> text = buffer[..length];
        bool oneDecimal = text.Length > 2 && text[^2] == '.';
        return oneDecimal && value < 10_000 ? Parsed.Error<DateValue>(DateErrors.Ambiguous) : Parse(text, options);
    }

    /// <summary>Cuts at the blank or T before the first colon: 2024-03-05 13:20:15, 2024-03-05T00:00:00Z.</summary>
    private static ReadOnlySpan<char> WithoutTime(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        if (colon < 0)
            return text;
        int cut = text[..colon].LastIndexOfAny(' ', 'T');
        if (cut < 1 || !IsTime(text[(cut + 1)..]))
            return text;
        ReadOnlySpan<char> date = text[..cut].TrimEnd();
        return date.EndsWith("上午") || date.EndsWith("下午") ? date[..^2].TrimEnd() : date;
    }

    private static bool IsTime(ReadOnlySpan<char> text)
    {
        if (text.EndsWith(" AM", StringComparison.OrdinalIgnoreCase) || text.EndsWith(" PM", StringComparison.OrdinalIgnoreCase))
            text = text[..^3];
        return !text.IsEmpty && char.IsAsciiDigit(text[0]) && !text.ContainsAnyExcept(TimeCharacters);
    }

    private static readonly SearchValues<char> TimeCharacters = SearchValues.Create("0123456789:.+Z");
}
