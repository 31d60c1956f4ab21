namespace Analytics.Registry.Values;

/// <summary>
/// Chinese numerals: 一百二十三, 两万, 十五, 二〇二四 (digit by digit), 十二点五, and the capitals of bank notes 壹贰叁. What speech
/// shortens is refused, because a number and what a reader takes it for then differ: 一百五 means 150, 两万五 means 25,000.
/// </summary>
public static class ChineseNumeral
{
    private const string Plain = "零一二三四五六七八九";
    private const string Capital = "零壹贰叁肆伍陆柒捌玖";
    private const string Traditional = "〇壹貳參肆伍陸柒捌玖";

    /// <summary>Reads a numeral; false when the text is none or holds a shortened form.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        bool negative = !text.IsEmpty && text[0] is '负' or '負';
        if (negative)
            text = text[1..];
        if (text.Length is 0 or > 24)
            return false;
        int point = text.IndexOfAny('点', '點');
        decimal fraction = 0;
        if (point >= 0)
        {
            if (!TryDigits(text[(point + 1)..], out fraction))
                return false;
            fraction /= Rounding.PowerOfTen(text.Length - point - 1);
            text = text[..point];
        }
        if (!TryDigits(text, out value) && !TryUnits(text, out value))
            return false;
        value = negative ? -(value + fraction) : value + fraction;
        return true;
    }

    /// <summary>The value of one digit; -1 for any other character.</summary>
    internal static int DigitOf(char c)
    {
        if (c == '两' || c == '兩')
            return 2;
        if (c == '○')
            return 0;
        int plain = Plain.IndexOf(c);
        if (plain >= 0)
            return plain;
        int capital = Capital.IndexOf(c);
        return capital >= 0 ? capital : Traditional.IndexOf(c);
    }

    /// <summary>Ten to a thousand inside a section of four digits; 0 for any other character.</summary>
    internal static int UnitOf(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        _ => 0,
    };

    private static bool TryDigits(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        foreach (char c in text)
        {
            int digit = DigitOf(c);
            if (digit < 0)
                return false;
            value = (value * 10) + digit;
        }
        return !text.IsEmpty;
    }

    private static bool TryUnits(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        int hundredMillion = text.LastIndexOfAny('亿', '億');
        if (hundredMillion >= 0)
        {
            if (!TryBelowHundredMillion(text[..hundredMillion], false, out decimal high))
                return false;
            value = high * 100_000_000;
            text = text[(hundredMillion + 1)..];
            if (text.IsEmpty)
                return true;
        }
        bool found = TryBelowHundredMillion(text, hundredMillion >= 0, out decimal low);
        value += low;
        return found;
    }

    private static bool TryBelowHundredMillion(ReadOnlySpan<char> text, bool follows, out decimal value)
    {
        value = 0;
        int tenThousand = text.IndexOfAny('万', '萬');
        if (tenThousand >= 0)
        {
            if (!TrySection(text[..tenThousand], follows, out int high))
                return false;
            value = high * 10_000m;
            text = text[(tenThousand + 1)..];
            if (text.IsEmpty)
                return true;
            follows = true;
        }
        bool found = TrySection(text, follows, out int low);
        value += low;
        return found;
    }

    /// <summary>Up to 9,999. A last digit that skips a unit needs 零 before it, else it is the shortened form.</summary>
    private static bool TrySection(ReadOnlySpan<char> text, bool follows, out int value)
    {
        value = 0;
        int digit = -1;
        int lastUnit = 10_000;
        bool zero = false;
        foreach (char c in text)
        {
            int read = DigitOf(c);
            int unit = UnitOf(c);
            if (read == 0 && digit < 0)
            {
                zero = true;
            }
            else if (read > 0 && digit < 0)
            {
                digit = read;
            }
            else if (unit > 0 && unit < lastUnit && (digit > 0 || (unit == 10 && (value == 0 || zero))))
            {
                value += (digit > 0 ? digit : 1) * unit;
                lastUnit = unit;
                digit = -1;
                zero = false;
            }
            else
            {
                return false;
            }
        }
        if (digit < 0)
            return value > 0;
        bool first = value == 0 && !follows;
        value += digit;
        return first || lastUnit == 10 || zero;
    }
}
