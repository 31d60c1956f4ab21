namespace Analytics.Registry.Values;

/// <summary>
/// Amounts of money as people type them, to exact yuan in decimal arithmetic: 12.5万 · 3,200元 · ￥1 200.00 · 1.2亿元 · 12万5千 · 1亿2000万 ·
/// (1,234.5) for a negative amount · 人民币伍拾万元整 · 叁元贰角伍分. A unit in the cell goes before the unit of the header. Fractions of a fen are kept:
/// rounding is for whoever stores. Ranges, 约 and foreign currencies are errors.
/// </summary>
public static class MoneyText
{
    private const int Longest = 64;

    /// <summary>What DECIMAL(18,2) holds: amounts must stay below ten to the sixteenth.</summary>
    private const decimal Bound = 10_000_000_000_000_000m;

    /// <summary>万亿.</summary>
    private const decimal LargestMultiplier = 1_000_000_000_000m;

    /// <summary>An amount was expected.</summary>
    public static readonly Expectation MoneyExpected =
        new("MONEY_EXPECTED", "应为金额，如 1234.56、12.5万、3,200元", "an amount of money such as 1234.56, 12.5万 or 3,200元");

    /// <summary>A smaller amount was expected.</summary>
    public static readonly Expectation SmallerExpected =
        new("MONEY_TOO_LARGE", "金额应小于一亿亿元", "an amount below 10^16 yuan");

    /// <summary>Reads an amount in yuan.</summary>
    /// <param name="cell">The cell as typed.</param>
    /// <param name="unit">The header's unit, for a cell without an own one.</param>
    public static Parsed<decimal> Parse(ReadOnlySpan<char> cell, MoneyUnit unit = MoneyUnit.Yuan)
    {
        if (MissingMarkers.IsMissing(cell))
            return default;
        Span<char> buffer = stackalloc char[Longest];
        if (!NumberCell.TryPrepare(cell, buffer, out ReadOnlySpan<char> text, out bool negative))
            return Parsed.Error<decimal>(MoneyExpected);
        bool minus = TakeCurrency(ref text);
        bool read = TryAmount(text, unit, out decimal yuan) || TryChineseAmount(text, unit, out yuan);
        if (!read || (minus && (negative || yuan < 0)))
            return Parsed.Error<decimal>(MoneyExpected);
        return Bounded(negative || minus ? -yuan : yuan);
    }

    /// <summary>
    /// The amount of a numeric cell: the shortest decimal that reads back as the same double, rounded to fifteen significant digits when it
    /// has more (1234.5600000000001 is 1234.56, as the spreadsheet itself shows it), times the unit.
    /// </summary>
    public static Parsed<decimal> FromDouble(double number, MoneyUnit unit = MoneyUnit.Yuan) =>
        !DecimalText.TryFromDouble(number, out decimal value) ? Parsed.Error<decimal>(MoneyExpected)
        : decimal.Abs(value) >= Bound ? Parsed.Error<decimal>(SmallerExpected)
        : Bounded(value * unit.InYuan());

    private static Parsed<decimal> Bounded(decimal yuan) =>
        decimal.Abs(yuan) >= Bound ? Parsed.Error<decimal>(SmallerExpected) : Parsed.Value(yuan);

    /// <summary>Takes ￥, RMB, CNY, 人民币 off the front and says whether a minus stood before them: -￥5.</summary>
    private static bool TakeCurrency(ref ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text;
        bool minus = rest[0] is '-' or '\u2212';
        if (minus)
            rest = rest[1..].TrimStart();
        bool found = false;
        foreach (string mark in Currencies)
        {
            if (!rest.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
                continue;
            rest = rest[mark.Length..].TrimStart(" :：");
            found = true;
        }
        if (found)
            text = rest;
        return found && minus;
    }

    private static readonly string[] Currencies = ["人民币", "RMB", "CNY", "\u00A5"];

    /// <summary>One or more of digits with a multiplier, multipliers falling: 12万5千, 1亿2000万元.</summary>
    private static bool TryAmount(ReadOnlySpan<char> text, MoneyUnit unit, out decimal yuan)
    {
        yuan = 0;
        decimal last = decimal.MaxValue;
        int parts = 0;
        while (DecimalText.TryRead(text, out decimal digits, out int taken))
        {
            if (parts > 0 && text[0] is '-' or '+')
                return false;
            text = text[taken..];
            decimal factor = NumberCell.Multiplier(ref text);
            // 12万5 means 125,000 in speech and 120,005 on paper: refuse a part without a multiplier after one with.
            if (factor >= last || factor > LargestMultiplier || (parts > 0 && factor == 1 && !text.StartsWith("元")))
                return false;
            // Held at the bound, which is an error in itself, the product stays within a decimal.
            decimal amount = Math.Clamp(DecimalText.WithoutBinaryNoise(digits), -Bound, Bound) * factor;
            yuan = yuan < 0 ? yuan - amount : yuan + amount;
            last = factor;
            parts++;
        }
        bool named = TakeYuan(ref text);
        if (parts == 0 || !text.IsEmpty)
            return false;
        if (parts == 1 && last == 1 && !named)
            return TryScale(ref yuan, unit);
        return true;
    }

    private static bool TryScale(ref decimal value, MoneyUnit unit)
    {
        // Anything beyond the bound is an error whatever the unit; the test keeps the product within a decimal.
        if (decimal.Abs(value) < Bound)
            value *= unit.InYuan();
        return true;
    }

    private static bool TakeYuan(ref ReadOnlySpan<char> text)
    {
        text = text.Trim();
        foreach (string name in YuanNames)
        {
            if (!text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                continue;
            text = text[name.Length..];
            if (text is "整" or "正")
                text = default;
            return true;
        }
        return false;
    }

    private static readonly string[] YuanNames = ["元人民币", "元", "圆", "圓", "块", "RMB", "CNY"];

    /// <summary>伍拾万元整, 叁元贰角伍分; without 元 the header's unit holds.</summary>
    private static bool TryChineseAmount(ReadOnlySpan<char> text, MoneyUnit unit, out decimal yuan)
    {
        int end = text.IndexOfAny('元', '圆', '圓');
        if (end < 0)
        {
            if (!ChineseNumeral.TryParse(text, out yuan))
                return false;
            bool multiplied = text.ContainsAny('万', '萬', '亿') || text.Contains('億');
            return multiplied || TryScale(ref yuan, unit);
        }
        if (!ChineseNumeral.TryParse(text[..end], out yuan))
            return false;
        ReadOnlySpan<char> small = text[(end + 1)..].TrimEnd("整正");
        if (small.StartsWith("零"))
            small = small[1..];
        decimal fen = 0;
        if (!TrySmall(ref small, '角', 10, ref fen) || !TrySmall(ref small, '分', 1, ref fen))
            return false;
        yuan += fen / 100;
        return small.IsEmpty;
    }

    private static bool TrySmall(ref ReadOnlySpan<char> text, char name, int worth, ref decimal fen)
    {
        if (text.Length < 2 || text[1] != name)
            return true;
        int digit = ChineseNumeral.DigitOf(text[0]);
        fen += digit * worth;
        text = text[2..];
        return digit >= 0;
    }
}
