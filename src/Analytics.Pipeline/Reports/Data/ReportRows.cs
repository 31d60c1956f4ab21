namespace Analytics.Pipeline.Reports.Data;

/// <summary>A row of <c>result.finding</c> in the report's language.</summary>
internal sealed record FindingRow(
    string Id, string? Kind, string? Severity, double? Confidence, string? ConfidenceWord, string? Outcome, string? Regulation, string? Clause,
    string? PlatformIds, string? EntityId, string? Subject, string? Identifier, DateOnly? OverlapFrom, DateOnly? OverlapTo, bool YearOnly,
    string? Message, string? Question);

/// <summary>A row of <c>result.evidence</c>.</summary>
internal sealed record EvidenceRow(
    string FindingId, string? Table, string? PlatformId, string? PlatformName, string? PlatformKind, string? City, string? File, string? Sheet,
    int? Row, string? Sha256, string? Name, string? Identifier, DateOnly? Start, DateOnly? End, int? ReportYear,
    IReadOnlyList<FactRow> Facts);

/// <summary>A row of <c>result.evidence_fact</c>.</summary>
internal sealed record FactRow(string Column, string Value);

/// <summary>A row of <c>result.clause</c>.</summary>
internal sealed record ClauseRow(string Regulation, string Clause, string? Title, string? DocumentNo, string? Article, string? Quote, DateOnly? Effective);

/// <summary>What became of a file's sheet, for the accounting.</summary>
internal sealed record AccountingRow(
    string File, string? Sheet, string? Table, long Read, long Accepted, long Quarantined, long Other, string? Status, string? VersionState,
    string? DuplicateOf, string? Message);

/// <summary>How often a quality code was met.</summary>
internal sealed record CodeRow(string Code, string? Severity, long Rows, long Files, string? Column, string? Example, string? Place, int? Row);

/// <summary>A header that no canonical column answers to.</summary>
internal sealed record UnknownHeaderRow(string Header, string? Suggestion, string? Table, long Sheets, string? Example);

/// <summary>A failure of a row that was put aside, its text masked.</summary>
internal sealed record QuarantineRow(string? File, string? Sheet, int? Row, string? Column, string Code, string? Message, string? RawMasked);

/// <summary>A row of <c>result.allocation</c> in the report's language. Amounts are people or yuan.</summary>
internal sealed record AllocationRow(
    string CenterId, string CenterName, string? City, string Clause, string Article, string Measure, decimal Declared, int Contested, decimal? Low, decimal? High,
    decimal Threshold, string Verdict, string? GroupId, string Message);

/// <summary>A row of <c>result.allocation_summary</c>, with how many thresholds have which verdict.</summary>
internal sealed record AllocationSummaryRow(
    string Measure, long Thresholds, long Contested, long Safe, long AtRisk, long Group, long Lost, long LostContested, long Unclear, long KeptAtLeast, long KeptAtMost);
