using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Dates;

/// <summary>Dates near one another, some incomplete, some missing, some that no calendar has.</summary>
internal static class DateSamples
{
    public static Gen<(int Year, int Month, int Day)> Dates { get; } =
        from year in Gen.Frequency(
            (1, Gen.Constant(0)), (8, Gen.Choose(1980, 1989)), (4, Gen.Choose(1, 9999)), (2, Gen.Elements(1958, 1985, 1895, 8951, 1, 9999, 11)))
        from month in Gen.Frequency((1, Gen.Constant(0)), (6, Gen.Choose(1, 12)))
        from day in Gen.Frequency((1, Gen.Constant(0)), (6, Gen.Choose(1, 31)), (3, Gen.Choose(1, 12)))
        select (year, month, day);

    /// <summary>Half of the pairs unrelated, half the second a slip away from the first.</summary>
    public static Gen<((int Year, int Month, int Day) A, (int Year, int Month, int Day) B)> Pairs { get; } =
        from a in Dates
        from other in Dates
        from kind in Gen.Choose(0, 7)
        from place in Gen.Choose(0, 6)
        select (a, kind switch
        {
            0 => a,
            1 when a.Day <= 12 => (a.Year, a.Day, a.Month),
            2 => (a.Year, a.Month, other.Day),
            3 => Exchanged(a, place),
            _ => other,
        });

    /// <summary>Two neighbouring digits exchanged, where that leaves a date.</summary>
    private static (int Year, int Month, int Day) Exchanged((int Year, int Month, int Day) date, int place)
    {
        var text = $"{date.Year:0000}{date.Month:00}{date.Day:00}".ToCharArray();
        (text[place], text[place + 1]) = (text[place + 1], text[place]);
        var number = text.Aggregate(0, (sum, digit) => (sum * 10) + digit - '0');
        var (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
        return month <= 12 && day <= 31 ? (year, month, day) : date;
    }
}
