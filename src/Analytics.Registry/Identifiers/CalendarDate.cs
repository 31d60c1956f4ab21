namespace Analytics.Registry.Identifiers;

/// <summary>Dates written as digits inside identifiers.</summary>
internal static class CalendarDate
{
    /// <summary>The earliest year a number can carry: bearers born in the 1800s exist in the standard's own examples.</summary>
    private const int EarliestYear = 1800;

    /// <summary>Reads eight digits yyyymmdd; null when the day does not exist.</summary>
    public static DateOnly? FromDigits(ReadOnlySpan<char> digits) =>
        Of((Two(digits) * 100) + Two(digits[2..]), Two(digits[4..]), Two(digits[6..]));

    /// <summary>The day, or null when it does not exist.</summary>
    public static DateOnly? Of(int year, int month, int day) =>
        year is >= EarliestYear and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>The warnings that a birth date inside a number gives.</summary>
    public static IdentifierWarnings Warnings(DateOnly? date, DateOnly? asOf) =>
        date is null ? IdentifierWarnings.DateImpossible
        : asOf is not null && date > asOf ? IdentifierWarnings.DateInFuture
        : IdentifierWarnings.None;

    private static int Two(ReadOnlySpan<char> digits) => ((digits[0] - '0') * 10) + (digits[1] - '0');
}
