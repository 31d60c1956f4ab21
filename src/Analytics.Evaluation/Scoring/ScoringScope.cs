namespace Analytics.Evaluation.Scoring;

/// <summary>For which year, regime and city scores are asked.</summary>
/// <param name="Year">The report year; null when there is none, and then nothing is scored.</param>
/// <param name="Regime">Only centers of this regime (liaoning, dalian …); null: all.</param>
/// <param name="City">Only centers of this city (name or GB/T 2260 code) are written; ranks are among all of the regime. Null: all.</param>
/// <param name="Packs">A folder of rule packs with an authority's own frameworks; null: the product's.</param>
public sealed record ScoringScope(int? Year, string? Regime = null, string? City = null, string? Packs = null);
