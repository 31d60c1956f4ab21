namespace Analytics.Registry.Values;

/// <summary>
/// Counts and measures as people type them: 1,234 · １２３４ · 12.5万 · 一百二十三 · 35人 · 1200㎡ · (12) for minus twelve. The units of one are
/// read over, 万 and 亿 multiply. What is left over makes the cell an error: 约30, 30余, 30-40 are no numbers.
/// </summary>
public static class NumberText
{
    private const int Longest = 64;

    /// <summary>A number was expected.</summary>
    public static readonly Expectation NumberExpected = new("NUMBER_EXPECTED", "应为数字，如 1234.5", "a number such as 1234.5");

    /// <summary>A whole number was expected.</summary>
    public static readonly Expectation IntegerExpected = new("INTEGER_EXPECTED", "应为整数，如 12", "a whole number such as 12");

    /// <summary>A smaller number was expected.</summary>
    public static readonly Expectation SmallerExpected = new("NUMBER_TOO_LARGE", "数字超出可存储的范围", "a number within the range that can be stored");

    private static readonly string[] Units =
    [
        "人次", "人年", "人月", "平方米", "平方公里", "平米", "立方米", "公里", "公斤", "千克", "小时", "分钟", "机时", "个月", "台套", "台/套", "台（套）", "台(套)",
        "m2", "m²", "km", "kg", "人", "名", "位", "台", "套", "件", "项", "个", "篇", "次", "家", "本", "部", "份", "辆", "组", "批", "种", "间", "处", "场", "期", "门",
        "类", "张", "只", "根", "条", "所", "座", "㎡", "米", "吨", "年", "月", "天", "日", "岁", "周", "h",
    ];

    /// <summary>Reads a number.</summary>
    public static Parsed<decimal> Parse(ReadOnlySpan<char> cell)
    {
        if (MissingMarkers.IsMissing(cell))
            return default;
        Span<char> buffer = stackalloc char[Longest];
        if (!NumberCell.TryPrepare(cell, buffer, out ReadOnlySpan<char> text, out bool negative))
            return Parsed.Error<decimal>(NumberExpected);
        decimal value;
        if (DecimalText.TryRead(text, out decimal digits, out int taken))
        {
            value = DecimalText.WithoutBinaryNoise(digits);
            text = text[taken..];
        }
        else if (!TryChinese(ref text, out value))
        {
            return Parsed.Error<decimal>(NumberExpected);
        }
        decimal factor = NumberCell.Multiplier(ref text);
        if (!text.IsEmpty && !IsUnit(text))
            return Parsed.Error<decimal>(NumberExpected);
        if (decimal.Abs(value) > decimal.MaxValue / factor)
            return Parsed.Error<decimal>(SmallerExpected);
        return Parsed.Value(negative ? -value * factor : value * factor);
    }

    /// <summary>Reads a whole number; 12.0 is one, 12.5 is not.</summary>
    public static Parsed<long> ParseInteger(ReadOnlySpan<char> cell)
    {
        Parsed<decimal> number = Parse(cell);
        return number.HasValue ? ToInteger(number.Value)
            : number.IsMissing ? default
            : Parsed.Error<long>(IntegerExpected);
    }

    /// <summary>The number of a numeric cell: the shortest decimal of the double, without binary noise.</summary>
    public static Parsed<decimal> FromDouble(double number) =>
        DecimalText.TryFromDouble(number, out decimal value) ? Parsed.Value(value) : Parsed.Error<decimal>(NumberExpected);

    private static Parsed<long> ToInteger(decimal value) =>
        decimal.Truncate(value) != value ? Parsed.Error<long>(IntegerExpected)
        : value is < long.MinValue or > long.MaxValue ? Parsed.Error<long>(SmallerExpected)
        : Parsed.Value((long)value);

    /// <summary>The longest beginning that is a Chinese numeral: 一百二十三人.</summary>
    private static bool TryChinese(ref ReadOnlySpan<char> text, out decimal value)
    {
        int end = 0;
        while (end < text.Length && NumberCell.IsChineseNumeral(text[end]))
            end++;
        bool found = ChineseNumeral.TryParse(text[..end], out value);
        if (found)
            text = text[end..];
        return found;
    }

    private static bool IsUnit(ReadOnlySpan<char> text)
    {
        foreach (string unit in Units)
        {
            if (text.Equals(unit, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
