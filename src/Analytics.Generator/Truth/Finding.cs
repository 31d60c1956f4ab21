namespace Analytics.Generator.Truth;

/// <summary>A finding that the world holds, as written to <c>findings.csv</c>.</summary>
/// <param name="Kind">single_platform, mobile_no_agreement, identifier_conflict, equipment_duplicate or equipment_excess.</param>
/// <param name="Regulation">The regulation, or empty where no clause is decided.</param>
/// <param name="Clause">Its clause, or empty.</param>
/// <param name="PlatformIds">Joined with ';', in ordinal order.</param>
/// <param name="EntityId">The true person or instrument.</param>
/// <param name="Basis">exact_identifier where equal usable identifiers alone give this very set of platforms, else fuzzy.</param>
/// <param name="ExactPlatformIds">The sets that equal usable identifiers alone give, parted by '|'; empty if none.</param>
/// <param name="Outcome">finding, or explained where an approved exception covers it.</param>
/// <param name="Detail">What was planted.</param>
internal sealed record Finding(
    string Kind, string Regulation, string Clause, string PlatformIds, string EntityId, string Basis, string ExactPlatformIds, string Outcome, string Detail);
