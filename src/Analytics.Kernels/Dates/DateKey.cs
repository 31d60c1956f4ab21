namespace Analytics.Kernels.Dates;

/// <summary>
/// A calendar date prepared for comparison, known to the day, to the month or to the year. A register may hold what no calendar has
/// (31 February), so the parts are only checked for their range. The default value is missing.
/// </summary>
public readonly record struct DateKey
{
    /// <summary>How a part that is not known is written: two digits that no date has, both unlike every digit.</summary>
    private const uint UnknownPart = 0xFF;

    /// <param name="year">1 to 9999; 0 for a missing date, whatever month and day.</param>
    /// <param name="month">1 to 12; 0 where it is not known.</param>
    /// <param name="day">1 to 31; 0 where it is not known.</param>
    public DateKey(int year, int month = 0, int day = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(year);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfNegative(month);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        ArgumentOutOfRangeException.ThrowIfNegative(day);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, 31);
        Digits = year == 0 ? 0 : (TwoDigits(year / 100) << 24) | (TwoDigits(year % 100) << 16) | (Part(month) << 8) | Part(day);
    }

    /// <param name="date">A day of the proleptic Gregorian calendar.</param>
    public DateKey(DateOnly date)
        : this(date.Year, date.Month, date.Day)
    {
    }

    /// <summary>
    /// A date written yyyyMMdd, month and day 00 where they are not known. Whatever else is written there stays, also a month 13: it may be one
    /// slip away from a right one. What is not eight digits, or has the year 0000, is missing.
    /// </summary>
    public static DateKey OfDigits(ReadOnlySpan<char> text)
    {
        if (text.Length != 8 || text.ContainsAnyExceptInRange('0', '9') || text.StartsWith("0000"))
        {
            return default;
        }

        var digits = 0u;
        foreach (var digit in text)
        {
            digits = (digits << 4) | (uint)(digit - '0');
        }

        digits |= (digits & 0xFF00) == 0 ? UnknownPart << 8 : 0;
        digits |= (digits & 0xFF) == 0 ? UnknownPart : 0;
        return new DateKey(digits);
    }

    /// <summary>The key whose <see cref="Digits"/> they are.</summary>
    internal DateKey(uint digits) => Digits = digits;

    /// <summary>Whether the date is missing.</summary>
    public bool IsMissing => Digits == 0;

    /// <summary>Whether year, month and day are known.</summary>
    public bool IsComplete => HasMonth && HasDay;

    /// <summary>1 to 9999; 0 for a missing date.</summary>
    public int Year => (Number(Digits >> 24) * 100) + Number((Digits >> 16) & 0xFF);

    /// <summary>1 to 12; 0 where it is not known.</summary>
    public int Month => Known((Digits >> 8) & 0xFF);

    /// <summary>1 to 31; 0 where it is not known.</summary>
    public int Day => Known(Digits & 0xFF);

    /// <summary>The date as yyyyMMdd, four bits a digit, the day lowest; <see cref="UnknownPart"/> for an unknown part; 0 for a missing date.</summary>
    internal uint Digits { get; }

    internal bool HasMonth => Digits != 0 && ((Digits >> 8) & 0xFF) != UnknownPart;

    internal bool HasDay => Digits != 0 && (Digits & 0xFF) != UnknownPart;

    private static uint Part(int part) => part == 0 ? UnknownPart : TwoDigits(part);

    private static uint TwoDigits(int number) => (uint)(((number / 10) << 4) | (number % 10));

    private static int Known(uint digits) => digits == UnknownPart ? 0 : Number(digits);

    private static int Number(uint digits) => (int)(((digits >> 4) * 10) + (digits & 15));
}
