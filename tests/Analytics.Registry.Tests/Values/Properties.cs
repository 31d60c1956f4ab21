using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Registry.Tests.Values;

/// <summary>Generators for values and the one way of checking them.</summary>
internal static class Properties
{
    /// <summary>Every day from 1850 to 2199.</summary>
    public static Gen<DateOnly> Days =>
        Gen.Choose(new DateOnly(1850, 1, 1).DayNumber, new DateOnly(2199, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);

    /// <summary>Decimals of up to nine digits before the point and four behind it.</summary>
    public static Gen<decimal> Amounts =>
        from whole in Gen.Choose(0, 999_999_999)
        from fraction in Gen.Choose(0, 9_999)
        from places in Gen.Choose(0, 4)
        select whole + decimal.Truncate(fraction / (decimal)Math.Pow(10, 4 - places)) / (decimal)Math.Pow(10, places);

    public static void Hold<T>(Gen<T> gen, Func<T, bool> property) => Prop.ForAll(gen.ToArbitrary(), property).QuickCheckThrowOnFailure();
}
