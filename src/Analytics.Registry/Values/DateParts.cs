namespace Analytics.Registry.Values;

/// <summary>Dates whose parts are separated: by signs, by 年月日, or by an English month.</summary>
internal static class DateParts
{
    private const int EarliestYear = 1850;
    private const int LatestYear = 2199;

    /// <summary>Reads up to three parts and decides which is which.</summary>
    public static Parsed<DateValue> Parse(ReadOnlySpan<char> text, DateOptions options)
    {
        Span<DatePart> parts = stackalloc DatePart[3];
        int count = DatePart.Split(text, parts);
        if (count < 1)
            return Parsed.Error<DateValue>(DateErrors.Shape);
        parts = parts[..count];
        foreach (DatePart part in parts)
        {
            if (part.IsMonthName)
                return WithMonthName(parts);
        }
        if (parts[0].Mark == '年')
            return YearFirst(parts, options);
        if (count == 1 || !SameSigns(parts))
            return Parsed.Error<DateValue>(DateErrors.Shape);
        // 98-3-5 can only start with its year, though not tell the century by itself.
        if (parts[0].Length == 4 || (parts[0].Length == 2 && parts[0].Value > 31))
            return YearFirst(parts, options);
        return parts[^1].Length == 4 ? YearLast(parts) : Parsed.Error<DateValue>(DateErrors.Ambiguous);
    }

    /// <summary>A day, if it exists and lies in the years that can occur.</summary>
    public static Parsed<DateValue> Day(int year, int month, int day) =>
        year is < EarliestYear or > LatestYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            ? Parsed.Error<DateValue>(DateErrors.Impossible)
            : Parsed.Value(DateValue.OfDay(new DateOnly(year, month, day)));

    private static Parsed<DateValue> Month(int year, int month) =>
        year is < EarliestYear or > LatestYear || month is < 1 or > 12
            ? Parsed.Error<DateValue>(DateErrors.Impossible)
            : Parsed.Value(DateValue.OfMonth(year, month));

    private static Parsed<DateValue> YearFirst(ReadOnlySpan<DatePart> parts, DateOptions options)
    {
        if (!MarksAreRight(parts) || (parts.Length > 1 && parts[1].Length > 2) || (parts.Length > 2 && parts[2].Length > 2))
            return Parsed.Error<DateValue>(DateErrors.Shape);
        if (!TryYear(parts[0], options, out int year))
            return Parsed.Error<DateValue>(DateErrors.Ambiguous);
        return parts.Length switch
        {
            1 => year is < EarliestYear or > LatestYear ? Parsed.Error<DateValue>(DateErrors.Impossible) : Parsed.Value(DateValue.OfYear(year)),
            2 => Month(year, parts[1].Value),
            _ => Day(year, parts[1].Value, parts[2].Value),
        };
    }

    /// <summary>3/2024; 25/3/2024 and 3/25/2024, where only one of the two can be the month; 5/5/2024, where it does not matter.</summary>
    private static Parsed<DateValue> YearLast(ReadOnlySpan<DatePart> parts)
    {
        int year = parts[^1].Value;
        if (parts.Length == 2)
            return Month(year, parts[0].Value);
        int first = parts[0].Value;
        int second = parts[1].Value;
        if (first > 12 || first == second)
            return Day(year, second, first);
        return second > 12 ? Day(year, first, second) : Parsed.Error<DateValue>(DateErrors.Ambiguous);
    }

    /// <summary>5-Mar-2024, March 5, 2024, Mar-2024. Mar-24 could be a day of this year or the month of that one.</summary>
    private static Parsed<DateValue> WithMonthName(ReadOnlySpan<DatePart> parts)
    {
        int month = 0;
        int year = 0;
        int day = 0;
        foreach (DatePart part in parts)
        {
            if (part.IsMonthName && month == 0)
                month = part.Value;
            else if (!part.IsMonthName && part.Length == 4 && year == 0)
                year = part.Value;
            else if (!part.IsMonthName && part.Length <= 2 && day == 0)
                day = part.Value;
            else
                return Parsed.Error<DateValue>(DateErrors.Shape);
        }
        if (year == 0)
            return Parsed.Error<DateValue>(DateErrors.Ambiguous);
        return parts.Length == 2 ? Month(year, month) : Day(year, month, day);
    }

    private static bool TryYear(DatePart part, DateOptions options, out int year)
    {
        year = part.Value;
        if (part.Length == 4)
            return true;
        // The latest century that can be; it must be the only one a living memory reaches.
        year += 1900;
        return part.Length == 2 && options.LatestYear is { } latest && year + 100 > latest && year <= latest;
    }

    /// <summary>年, then 月, then 日, 号 or nothing; without 年 there are signs only.</summary>
    private static bool MarksAreRight(ReadOnlySpan<DatePart> parts)
    {
        if (parts[0].Mark != '年')
            return true;
        return (parts.Length < 2 || parts[1].Mark is '月' or '\0') && (parts.Length < 3 || (parts[1].Mark == '月' && parts[2].Mark is '日' or '号' or '\0'));
    }

    private static bool SameSigns(ReadOnlySpan<DatePart> parts)
    {
        if (parts[^1].Mark != '\0' || parts[0].Mark is '月' or '日' or '号')
            return false;
        return parts.Length < 3 || parts[0].Mark == parts[1].Mark;
    }
}
