namespace Analytics.Registry.Values;

/// <summary>What a bare number in a column of shares means.</summary>
public enum PercentUnit : byte
{
    /// <summary>0.125 is an eighth.</summary>
    Fraction,

    /// <summary>12.5 is an eighth: the header says %.</summary>
    Percent,
}

/// <summary>Shares as fractions of one: 12.5% · 12.5％ · 百分之十二点五 · 3‰; a bare number as the column's unit says.</summary>
public static class PercentText
{
    private const int Longest = 64;

    /// <summary>A percentage was expected.</summary>
    public static readonly Expectation PercentExpected = new("PERCENT_EXPECTED", "应为百分比，如 12.5%", "a percentage such as 12.5%");

    /// <summary>Reads a share; 1 is the whole.</summary>
    public static Parsed<decimal> Parse(ReadOnlySpan<char> cell, PercentUnit unit)
    {
        if (MissingMarkers.IsMissing(cell))
            return default;
        Span<char> buffer = stackalloc char[Longest];
        if (!NumberCell.TryPrepare(cell, buffer, out ReadOnlySpan<char> text, out bool negative))
            return Parsed.Error<decimal>(PercentExpected);
        decimal divisor = unit == PercentUnit.Percent ? 100 : 1;
        if (text.StartsWith("百分之"))
        {
            text = text[3..];
            divisor = 100;
        }
        else if (text[^1] is '%' or '\u2030')
        {
            divisor = text[^1] == '%' ? 100 : 1000;
            text = text[..^1].TrimEnd();
        }
        bool read = DecimalText.TryRead(text, out decimal value, out int taken) && taken == text.Length;
        if (!read && !ChineseNumeral.TryParse(text, out value))
            return Parsed.Error<decimal>(PercentExpected);
        value = DecimalText.WithoutBinaryNoise(value) / divisor;
        return Parsed.Value(negative ? -value : value);
    }

    /// <summary>The share of a numeric cell.</summary>
    public static Parsed<decimal> FromDouble(double number, PercentUnit unit) =>
        DecimalText.TryFromDouble(number, out decimal value)
            ? Parsed.Value(value / (unit == PercentUnit.Percent ? 100 : 1))
            : Parsed.Error<decimal>(PercentExpected);
}
