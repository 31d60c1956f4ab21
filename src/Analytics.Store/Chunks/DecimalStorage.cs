using System.Globalization;
using System.Numerics;

namespace Analytics.Store.Chunks;

/// <summary>
/// DuckDB's decimals are integers with a scale beside them (up to 38 digits); the framework's hold 96 bits and their own scale (up to 28).
/// </summary>
internal static class DecimalStorage
{
    /// <summary>Most digits of a DuckDB decimal.</summary>
    internal const int MaxWidth = 38;

    private const int MaxScale = 28;
    private static readonly Int128[] Powers = MakePowers();
    private static readonly Int128 Largest = ((Int128)1 << 96) - 1;

    /// <summary>10 to the power of <paramref name="exponent"/>, 0 to 38.</summary>
    internal static Int128 Power(int exponent) => Powers[exponent];

    /// <summary>The integer that a decimal's bits hold, without its scale.</summary>
    internal static Int128 Unscaled(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = unchecked(((UInt128)(uint)bits[2] << 64) | ((UInt128)(uint)bits[1] << 32) | (uint)bits[0]);
        return bits[3] < 0 ? -(Int128)magnitude : (Int128)magnitude;
    }

    /// <summary>
    /// The value as an integer with <paramref name="scale"/> decimals; what is finer is rounded half away from zero, as DuckDB's casts do.
    /// </summary>
    /// <returns>False when it has more than <paramref name="width"/> digits.</returns>
    internal static bool TryRescale(decimal value, int width, int scale, out Int128 unscaled)
    {
        unscaled = Unscaled(value);
        var surplus = value.Scale - scale;
        if (surplus > 0)
        {
            var divisor = Powers[surplus];
            var (quotient, remainder) = Int128.DivRem(unscaled, divisor);
            unscaled = quotient + (Int128.Abs(remainder) * 2 >= divisor ? Int128.Sign(unscaled) : 0);
        }
        else if (surplus < 0)
        {
            return TryRescale(unscaled, width, -surplus, out unscaled);
        }

        return Int128.Abs(unscaled) < Powers[width];
    }

    /// <summary>A whole number as an integer with <paramref name="scale"/> decimals.</summary>
    /// <returns>False when it has more than <paramref name="width"/> digits.</returns>
    internal static bool TryRescale(Int128 whole, int width, int scale, out Int128 unscaled)
    {
        var limit = scale <= width ? Powers[width - scale] : 0;
        var fits = -limit < whole && whole < limit;
        unscaled = fits ? whole * Powers[scale] : 0;
        return fits;
    }

    /// <summary>The framework's decimal of an unscaled integer; it keeps the column's scale where it can.</summary>
    /// <exception cref="OverflowException">More digits than System.Decimal holds.</exception>
    internal static decimal ToDecimal(Int128 unscaled, int scale)
    {
        var magnitude = Int128.Abs(unscaled);
        var shown = scale;
        while ((magnitude > Largest || shown > MaxScale) && shown > 0 && magnitude % 10 == 0)
        {
            magnitude /= 10;
            shown--;
        }

        if (magnitude > Largest || shown > MaxScale)
        {
            throw new OverflowException(
                $"{Text(unscaled, scale)} has more digits than System.Decimal holds; read it as DOUBLE or VARCHAR by a CAST in the SQL");
        }

        var low = unchecked((ulong)magnitude);
        return new decimal(
            unchecked((int)low), unchecked((int)(low >> 32)), unchecked((int)(uint)(magnitude >> 64)), unscaled < 0, (byte)shown);
    }

    private static string Text(Int128 unscaled, int scale)
    {
        var digits = BigInteger.Abs(unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        return $"{(unscaled < 0 ? "-" : "")}{digits[..^scale]}{(scale > 0 ? "." : "")}{digits[^scale..]}";
    }

    private static Int128[] MakePowers()
    {
        var powers = new Int128[MaxWidth + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }
}
