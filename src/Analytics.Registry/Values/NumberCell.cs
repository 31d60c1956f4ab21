namespace Analytics.Registry.Values;

/// <summary>What numbers, money and percentages have in common before and after their digits.</summary>
internal static class NumberCell
{
    /// <summary>Cleans a cell into the buffer; takes off an apostrophe and the parentheses of accounting, (1,234.5) for a negative number.</summary>
    public static bool TryPrepare(ReadOnlySpan<char> cell, Span<char> buffer, out ReadOnlySpan<char> text, out bool negative)
    {
        text = default;
        negative = false;
        cell = cell.Trim();
        if (cell.Length is 0 || cell.Length > buffer.Length)
            return false;
        ReadOnlySpan<char> clean = buffer[..CellText.Clean(cell, buffer)];
        if (!clean.IsEmpty && clean[0] is '\'' or '\u2019' or '\u2018')
            clean = clean[1..];
        if (clean.Length > 2 && clean[0] == '(' && clean[^1] == ')')
        {
            clean = clean[1..^1].Trim();
            negative = true;
            // (-5) could be meant either way.
            if (clean.IsEmpty || clean[0] is '-' or '+' or '\u2212')
                return false;
        }
        text = clean;
        return !text.IsEmpty;
    }

    /// <summary>Takes 千, 百万, 万, 千万, 亿, 万亿 off the front and returns what they multiply by; 1 when there is none.</summary>
    public static decimal Multiplier(ref ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        decimal factor = 1;
        while (!text.IsEmpty)
        {
            decimal unit = text[0] switch
            {
                '万' or '萬' => 10_000m,
                '亿' or '億' => 100_000_000m,
                _ => ChineseNumeral.UnitOf(text[0]) is var small and >= 100 ? small : 0,
            };
            // 千万 and 百万 grow; 万千 does not exist. 千克 is a kilogram, which is a unit.
            if (unit == 0 || unit <= factor || text.StartsWith("千克") || text.StartsWith("千米"))
                break;
            factor *= unit;
            text = text[1..].TrimStart();
        }
        return factor;
    }

    /// <summary>A character that Chinese numerals are written with.</summary>
    public static bool IsChineseNumeral(char c) =>
        ChineseNumeral.DigitOf(c) >= 0 || ChineseNumeral.UnitOf(c) > 0 || c is '万' or '萬' or '亿' or '億' or '点' or '點' or '负' or '負';
}
