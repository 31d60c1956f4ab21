namespace Analytics.Registry.Values;

/// <summary>What was expected where a date could not be read.</summary>
public static class DateErrors
{
    /// <summary>The text has the shape of no date.</summary>
    public static readonly Expectation Shape =
        new("DATE_EXPECTED", "应为日期，如 2024-03-05、2024年3月、20240305", "a date such as 2024-03-05, 2024年3月 or 20240305");

    /// <summary>A date of that shape does not exist.</summary>
    public static readonly Expectation Impossible =
        new("DATE_IMPOSSIBLE", "应为存在的日期（1850 至 2199 年）", "a day that exists, from 1850 to 2199");

    /// <summary>Two readings are possible.</summary>
    public static readonly Expectation Ambiguous =
        new("DATE_AMBIGUOUS", "日期有歧义，应写成 2024-03-05 的形式", "an unambiguous date, written as 2024-03-05");
}
