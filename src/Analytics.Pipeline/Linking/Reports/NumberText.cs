using System.Globalization;

namespace Analytics.Pipeline.Linking.Reports;

/// <summary>Numbers as the page shows them, the same on every machine.</summary>
internal static class NumberText
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>A whole number with thousands separators.</summary>
    public static string Count(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number that is expected, not counted: with a decimal where it is small.</summary>
    public static string Expected(double value) => value switch
    {
        0 => "0",
        < 0.01 => "< 0.01",
        < 1 => value.ToString("0.00", CultureInfo.InvariantCulture),
        < 1000 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => Count(value),
    };

    /// <summary>Bits with their sign.</summary>
    public static string Bits(double bits) => bits.ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);

    /// <summary>A whole number of bits with its sign.</summary>
    public static string WholeBits(double bits) => bits.ToString("+0;−0;0", CultureInfo.InvariantCulture);

    /// <summary>A share in per cent; never rounded to none or to all where it is neither.</summary>
    public static string Percent(double share) => share switch
    {
        <= 0 => "0 %",
        >= 1 => "100 %",
        < 0.0005 => "< 0.1 %",
        > 0.9999 => "> 99.99 %",
        > 0.9995 => (Math.Floor(share * 10_000) / 100).ToString("0.00", CultureInfo.InvariantCulture) + " %",
        _ => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %",
    };

    /// <summary>The probability of a match, which is never certain.</summary>
    public static string Likelihood(double probability) => probability switch
    {
        < 0.0001 => "< 0.01 %",
        > 0.9999 => "> 99.99 %",
        _ => (Math.Floor(probability * 10_000) / 100).ToString("0.00", CultureInfo.InvariantCulture) + " %",
    };

    /// <summary>A share that may be unknown.</summary>
    public static string Percent(double? share) => share is { } known ? Percent(known) : "—";

    /// <summary>A probability with three digits that count, as a power of ten where it is small.</summary>
    public static string Probability(double value)
    {
        if (value is 0 or >= 0.001)
        {
            return value.ToString(value > 0.9995 ? "0.00000" : "0.000", CultureInfo.InvariantCulture);
        }

        // 9.96×10⁻⁶ is 1.0×10⁻⁵ once rounded, not 10.0×10⁻⁶.
        var exponent = (int)Math.Floor(Math.Log10(value));
        exponent += value / Math.Pow(10, exponent) >= 9.95 ? 1 : 0;
        return (value / Math.Pow(10, exponent)).ToString("0.0", CultureInfo.InvariantCulture) + "×" + PowerOfTen(exponent);
    }

    /// <summary>A negative power of ten.</summary>
    public static string PowerOfTen(int exponent) =>
        "10⁻" + string.Concat((-exponent).ToString(CultureInfo.InvariantCulture).Select(digit => Superscripts[digit - '0']));

    /// <summary>A whole number without separators.</summary>
    public static string Plain(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A place in a drawing or a table, in per cent.</summary>
    public static string Place(double percent) => percent.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
