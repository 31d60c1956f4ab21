using Analytics.Regulations.Clauses;

namespace Analytics.Regulations.Findings;

/// <summary>For which year, day, regime and city findings are asked.</summary>
/// <param name="Year">The report year; rosters of later years are not looked at. Null: all years.</param>
/// <param name="AsOf">The day of judgement: what begins later is not yet a fact.</param>
/// <param name="Regime">Only findings under this regime (liaoning, dalian, …); null: all.</param>
/// <param name="City">Only findings that concern a platform of this city (name or GB/T 2260 code); null: all.</param>
/// <param name="Packs">A folder of rule packs beside the product's own; null: none.</param>
/// <param name="OneUnit">
/// Whether the delivery is a unit's own, which wants to know all that is still missing: checks without a single fact to judge are told, too.
/// </param>
public sealed record FindingScope(int? Year, DateOnly AsOf, string? Regime = null, string? City = null, string? Packs = null, bool OneUnit = false)
{
    /// <summary>The regulations that findings are held against: the product's, those of <see cref="Packs"/> in their place.</summary>
    public RegulationLibrary Library => field ??= RegulationLibrary.ShippedAnd(Packs);
}
