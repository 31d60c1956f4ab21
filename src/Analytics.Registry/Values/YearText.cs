namespace Analytics.Registry.Values;

/// <summary>Years from 1900 to 2100: 2024 · 2024年 · 2024年度 · ２０２４ · 二〇二四年 · 2024.0. Two digits are an error.</summary>
public static class YearText
{
    private const int Longest = 16;

    /// <summary>A year was expected.</summary>
    public static readonly Expectation YearExpected = new("YEAR_EXPECTED", "应为四位年份，如 2024", "a year of four digits such as 2024");

    /// <summary>Reads a year.</summary>
    public static Parsed<int> Parse(ReadOnlySpan<char> cell)
    {
        if (MissingMarkers.IsMissing(cell))
            return default;
        Span<char> buffer = stackalloc char[Longest];
        if (!CellText.TryTighten(cell, buffer, out int length))
            return Parsed.Error<int>(YearExpected);
        ReadOnlySpan<char> text = buffer[..length];
        if (text.EndsWith("年度"))
            text = text[..^2];
        else if (text.EndsWith("年") || text.EndsWith("度"))
            text = text[..^1];
        else if (text.EndsWith(".0"))
            text = text[..^2];
        bool fourDigits = text.Length == 4;
        bool read = DecimalText.TryRead(text, out decimal value, out int taken) ? taken == 4 : ChineseNumeral.TryParse(text, out value);
        return fourDigits && read ? Of(value) : Parsed.Error<int>(YearExpected);
    }

    /// <summary>The year of a numeric cell.</summary>
    public static Parsed<int> FromDouble(double number) =>
        double.IsInteger(number) && number is >= 1900 and <= 2100 ? Parsed.Value((int)number) : Parsed.Error<int>(YearExpected);

    private static Parsed<int> Of(decimal value) =>
        value is >= 1900 and <= 2100 && decimal.Truncate(value) == value ? Parsed.Value((int)value) : Parsed.Error<int>(YearExpected);
}
