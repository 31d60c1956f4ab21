namespace Analytics.Registry.Values;

/// <summary>
/// 数值修约 by GB/T 8170-2008: to the nearest, a half to the even last digit, in one step from the exact value (rounding a rounded value is
/// forbidden). In decimal arithmetic only: the double 1.05 lies above 1.05 and would go the wrong way.
/// </summary>
public static class Rounding
{
    private const int MostPlaces = 28;

    /// <summary>Rounds to decimal places; negative places round to tens (-1), hundreds (-2) …: 12.1498 to 1 place is 12.1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Places outside -28 to 28.</exception>
    public static decimal ToPlaces(decimal value, int places)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(places, -MostPlaces);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(places, MostPlaces);
        if (places >= 0)
            return decimal.Round(value, places, MidpointRounding.ToEven);
        decimal unit = PowerOfTen(-places);
        // The quotient can lose digits beyond the 28th; compare the remainder, which is exact.
        decimal remainder = value % unit;
        decimal below = value - remainder;
        decimal twice = decimal.Abs(remainder) * 2;
        bool up = twice > unit || (twice == unit && decimal.Truncate(below / unit) % 2 != 0);
        return up ? below + (Math.Sign(value) * unit) : below;
    }

    /// <summary>Rounds to significant digits: 1268 to two is 1300.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Digits outside 1 to 28.</exception>
    public static decimal ToSignificantDigits(decimal value, int digits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, MostPlaces);
        return value == 0 ? 0 : ToPlaces(value, Math.Min(digits - 1 - Magnitude(value), MostPlaces));
    }

    /// <summary>Rounds to halves of a unit (0.5 修约): doubled, rounded, halved. 60.28 to half a unit is 60.5.</summary>
    /// <param name="value">The exact value; at most half of what a decimal can hold.</param>
    /// <param name="places">Decimal places of the unit: 0 for 1, 1 for 0.1, -1 for 10.</param>
    public static decimal ToHalfUnit(decimal value, int places) => ToPlaces(value * 2, places) / 2;

    /// <summary>Rounds to fifths of a unit (0.2 修约): times five, rounded, divided by five. 830 to fifths of a hundred is 840.</summary>
    /// <param name="value">The exact value; at most a fifth of what a decimal can hold.</param>
    /// <param name="places">Decimal places of the unit: 0 for 1, 1 for 0.1, -1 for 10.</param>
    public static decimal ToFifthUnit(decimal value, int places) => ToPlaces(value * 5, places) / 5;

    /// <summary>The power of ten of the first significant digit: 0 for 1 to 9.99, -2 for 0.05.</summary>
    private static int Magnitude(decimal value)
    {
        decimal rest = decimal.Abs(value);
        int magnitude = 0;
        while (rest >= 10)
        {
            rest /= 10;
            magnitude++;
        }
        while (rest < 1)
        {
            rest *= 10;
            magnitude--;
        }
        return magnitude;
    }

    internal static decimal PowerOfTen(int exponent)
    {
        decimal power = 1;
        for (int i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }
}
