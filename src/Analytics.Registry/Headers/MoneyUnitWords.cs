using Analytics.Registry.Values;

namespace Analytics.Registry.Headers;

/// <summary>The words with which headers and unit lines name a <see cref="MoneyUnit"/>.</summary>
public static class MoneyUnitWords
{
    private static readonly Dictionary<string, MoneyUnit> Words = new(StringComparer.Ordinal)
    {
        ["元"] = MoneyUnit.Yuan,
        ["人民币"] = MoneyUnit.Yuan,
        ["人民币元"] = MoneyUnit.Yuan,
        ["元人民币"] = MoneyUnit.Yuan,
        ["yuan"] = MoneyUnit.Yuan,
        ["rmb"] = MoneyUnit.Yuan,
        ["cny"] = MoneyUnit.Yuan,
        ["rmbyuan"] = MoneyUnit.Yuan,
        ["千元"] = MoneyUnit.ThousandYuan,
        ["仟元"] = MoneyUnit.ThousandYuan,
        ["thousandyuan"] = MoneyUnit.ThousandYuan,
        ["1000yuan"] = MoneyUnit.ThousandYuan,
        ["万元"] = MoneyUnit.WanYuan,
        ["万"] = MoneyUnit.WanYuan,
        ["萬元"] = MoneyUnit.WanYuan,
        ["人民币万元"] = MoneyUnit.WanYuan,
        ["万元人民币"] = MoneyUnit.WanYuan,
        ["wanyuan"] = MoneyUnit.WanYuan,
        ["10kyuan"] = MoneyUnit.WanYuan,
        ["10kcny"] = MoneyUnit.WanYuan,
        ["10krmb"] = MoneyUnit.WanYuan,
        ["10000yuan"] = MoneyUnit.WanYuan,
        ["10000cny"] = MoneyUnit.WanYuan,
        ["10000rmb"] = MoneyUnit.WanYuan,
        ["rmb10000"] = MoneyUnit.WanYuan,
        ["tenthousandyuan"] = MoneyUnit.WanYuan,
        ["百万元"] = MoneyUnit.MillionYuan,
        ["millionyuan"] = MoneyUnit.MillionYuan,
        ["亿元"] = MoneyUnit.YiYuan,
        ["亿"] = MoneyUnit.YiYuan,
        ["亿元人民币"] = MoneyUnit.YiYuan,
    };

    /// <summary>Reads a unit's word (元, 万元, RMB 10,000 …). Foreign currencies and everything else are not money units.</summary>
    public static bool TryParse(string text, out MoneyUnit unit)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Words.TryGetValue(HeaderFolding.Key(HeaderFolding.Fold(text)), out unit);
    }

    /// <summary>Reads a line such as 单位：万元 or 金额单位:人民币元 that stands above or below a table and holds for all its amounts.</summary>
    public static bool TryParseUnitLine(string line, out MoneyUnit unit)
    {
        ArgumentNullException.ThrowIfNull(line);
        unit = MoneyUnit.None;
        var folded = HeaderFolding.Fold(line).Trim('(', ')', '[', ']', '【', '】');
        var colon = folded.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return false;
        var label = HeaderFolding.Key(folded[..colon]);
        return label is "单位" or "金额单位" or "货币单位" or "计量单位" or "币种单位" or "unit" && TryParse(folded[(colon + 1)..], out unit);
    }
}
