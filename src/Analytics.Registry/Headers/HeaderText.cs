using Analytics.Registry.Values;

namespace Analytics.Registry.Headers;

/// <summary>A header as comparison sees it, with what it says about units set apart.</summary>
/// <param name="Key">What is compared: letters and digits only, lower case, no numbering, units, notes or marks. Empty for a blank header.
/// Normalising a key gives the same key.</param>
/// <param name="BaseKey">The key without the remarks that stood in brackets; equal to <paramref name="Key"/> when there were none.</param>
/// <param name="Remark">Bracketed words that are neither unit nor note and may change the meaning (其中财政, 中文 …), or null.</param>
/// <param name="MoneyUnit">The money unit that the header names.</param>
/// <param name="Unit">Another unit that it names (m2, %, 人, 台套 …), or null.</param>
/// <param name="Year">A calendar year that it names (2025年度研发投入), or null.</param>
/// <param name="IsRequired">True when it is marked as one to be filled (*, 必填).</param>
/// <param name="Parts">Keys of the parts of a header in two wordings (姓名/Name); empty when it has one.</param>
public sealed record HeaderText(
    string Key, string BaseKey, string? Remark, MoneyUnit MoneyUnit, string? Unit, int? Year, bool IsRequired, IReadOnlyList<string> Parts)
{
    /// <summary>
    /// Takes a header apart. Pure, culture-invariant and idempotent on <see cref="Key"/>; never fails, whatever characters the cell holds.
    /// </summary>
    public static HeaderText Normalise(string? header)
    {
        var parser = new HeaderTextParser();
        return parser.Parse(header ?? "");
    }
}
