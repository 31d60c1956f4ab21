namespace Analytics.Registry.Values;

/// <summary>How finely a date was given.</summary>
public enum DatePrecision : byte
{
    /// <summary>To the day.</summary>
    Day,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To the year.</summary>
    Year,

    /// <summary>An end that has not come: 至今, 长期.</summary>
    Open,
}

/// <summary>A date with its precision: the first and the last day that it may mean. An open end has neither.</summary>
public readonly record struct DateValue
{
    private DateValue(DatePrecision precision, DateOnly? first, DateOnly? last)
    {
        Precision = precision;
        First = first;
        Last = last;
    }

    /// <summary>An end that has not come.</summary>
    public static readonly DateValue OpenEnd = new(DatePrecision.Open, null, null);

    /// <summary>How finely the date was given.</summary>
    public DatePrecision Precision { get; }

    /// <summary>The first day that it may mean; null for an open end.</summary>
    public DateOnly? First { get; }

    /// <summary>The last day that it may mean; null for an open end.</summary>
    public DateOnly? Last { get; }

    /// <summary>Whether it is an end that has not come.</summary>
    public bool IsOpen => Precision == DatePrecision.Open;

    /// <summary>One day.</summary>
    public static DateValue OfDay(DateOnly day) => new(DatePrecision.Day, day, day);

    /// <summary>A month, 1 to 12.</summary>
    public static DateValue OfMonth(int year, int month) =>
        new(DatePrecision.Month, new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>A year.</summary>
    public static DateValue OfYear(int year) => new(DatePrecision.Year, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
}
