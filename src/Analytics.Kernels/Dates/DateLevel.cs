namespace Analytics.Kernels.Dates;

/// <summary>How alike two calendar dates are; a pair falls on exactly one level. The greater the value the stronger the level.</summary>
public enum DateLevel
{
    /// <summary>At least one date is missing: nothing is said.</summary>
    Missing = -1,

    /// <summary>None of the levels above.</summary>
    Else = 0,

    /// <summary>The same year; month and day differ or are not known on both sides.</summary>
    SameYear = 1,

    /// <summary>Two of year, month and day are equal, the third is not, or is not known on both sides.</summary>
    TwoPartsEqual = 2,

    /// <summary>The same year; the month of the one is the day of the other and the reverse (2025-03-04, 2025-04-03).</summary>
    DayMonthSwapped = 3,

    /// <summary>Both known to the day; written yyyyMMdd exactly one digit differs, or two neighbouring digits are exchanged.</summary>
    OneSlip = 4,

    /// <summary>The same day, known on both sides.</summary>
    Equal = 5,
}
