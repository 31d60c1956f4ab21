namespace Analytics.Registry.Values;

/// <summary>
/// The digits of a number at the start of a text: sign, thousands separators (western 1,234,567 or Chinese 123,4567, never mixed),
/// point, exponent. Decimal arithmetic throughout; a decimal comma is refused as badly grouped.
/// </summary>
internal static class DecimalText
{
    /// <summary>A decimal holds 28 digits for sure.</summary>
    private const int MostDigits = 28;

    /// <summary>Reads a number and says how many characters it took; false when there is none, it is badly grouped, or too long.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal value, out int taken)
    {
        value = 0;
        taken = 0;
        int sign = text.IsEmpty ? 0 : SignOf(text[0]);
        int at = sign == 0 ? 0 : 1;
        int integerEnd = IntegerEnd(text, at);
        if (!TryGroups(text[at..integerEnd], ref value, out int digits))
            return false;
        at = integerEnd;
        int places = 0;
        if (at < text.Length && text[at] is '.' or '。')
        {
            int end = at + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            places = end - at - 1;
            if (digits + places is 0 or > MostDigits || (places == 0 && digits == 0))
                return false;
            foreach (char c in text[(at + 1)..end])
                value = (value * 10) + (c - '0');
            at = end;
        }
        if (digits + places == 0)
            return false;
        if (!TryScale(text, ref at, places, ref value))
            return false;
        if (sign < 0)
            value = -value;
        taken = at;
        return true;
    }

    /// <summary>
    /// A double written with sixteen digits and more carries the noise of binary arithmetic (1234.5600000000001): spreadsheets keep and show
    /// fifteen. Such a number with more than six decimals is rounded to fifteen significant digits. Six decimals are a fen in units of
    /// 万元: so many can have been typed, and are kept exactly however many digits stand before them.
    /// </summary>
    public static decimal WithoutBinaryNoise(decimal value) =>
        value.Scale > MostTypedDecimals && decimal.Round(value, MostTypedDecimals) != value ? Rounding.ToSignificantDigits(value, 15) : value;

    private const int MostTypedDecimals = 6;

    /// <summary>The number that a double stands for: its shortest decimal that reads back as the same double, without binary noise.</summary>
    public static bool TryFromDouble(double number, out decimal value)
    {
        value = 0;
        if (!double.IsFinite(number) || Math.Abs(number) >= 1e27)
            return false;
        string shortest = number.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        if (!decimal.TryParse(shortest, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out value))
            return false;
        value = WithoutBinaryNoise(value);
        return true;
    }

    private static int SignOf(char c) => c switch
    {
        '-' or '\u2212' or '\u2013' => -1,
        '+' => 1,
        _ => 0,
    };

    private static int IntegerEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || IsGroupSeparator(text, at)))
            at++;
        return at;
    }

    /// <summary>A separator stands between two digits.</summary>
    private static bool IsGroupSeparator(ReadOnlySpan<char> text, int at) =>
        text[at] is ',' or ' ' or '\'' && at > 0 && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    private static bool TryGroups(ReadOnlySpan<char> text, ref decimal value, out int digits)
    {
        digits = 0;
        int size = 0;
        int inGroup = 0;
        char separator = '\0';
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                if (++digits > MostDigits)
                    return false;
                value = (value * 10) + (text[i] - '0');
                inGroup++;
                continue;
            }
            if (separator != '\0')
            {
                size = size == 0 ? inGroup : size;
                if (inGroup != size || size is not (3 or 4))
                    return false;
            }
            if (i == text.Length)
                break;
            if (separator != '\0' && text[i] != separator)
                return false;
            // Which grouping it is shows at the second group; the first may be shorter, not longer.
            if (separator == '\0' && inGroup > 4)
                return false;
            separator = text[i];
            inGroup = 0;
        }
        return FirstGroupFits(text, size);
    }

    private static bool FirstGroupFits(ReadOnlySpan<char> text, int size)
    {
        int first = 0;
        while (first < text.Length && char.IsAsciiDigit(text[first]))
            first++;
        return size == 0 || first <= size;
    }

    private static bool TryScale(ReadOnlySpan<char> text, ref int at, int places, ref decimal value)
    {
        int exponent = -places;
        if (at + 1 < text.Length && text[at] is 'e' or 'E')
        {
            int next = at + 1;
            int sign = SignOf(text[next]);
            next += sign == 0 ? 0 : 1;
            int start = next;
            int power = 0;
            while (next < text.Length && char.IsAsciiDigit(text[next]) && next - start < 3)
                power = (power * 10) + (text[next++] - '0');
            if (next == start)
                return false;
            exponent += sign < 0 ? -power : power;
            at = next;
        }
        if (value == 0)
            return true;
        if (exponent is < -MostDigits or > MostDigits)
            return false;
        if (exponent <= 0)
        {
            value /= Rounding.PowerOfTen(-exponent);
            return true;
        }
        decimal factor = Rounding.PowerOfTen(exponent);
        if (decimal.Abs(value) > decimal.MaxValue / factor)
            return false;
        value *= factor;
        return true;
    }
}
