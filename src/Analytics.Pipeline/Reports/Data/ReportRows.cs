namespace Analytics.Pipeline.Reports.Data;

/// <summary>A row of <c>result.finding</c> in the report's language.</summary>
internal sealed record FindingRow(
    string Id, string? Kind, string? Severity, double? Confidence, string? ConfidenceWord, string? Outcome, string? Regulation, string? Clause,
    string? PlatformIds, string? EntityId, string? Subject, string? Identifier, DateOnly? OverlapFrom, DateOnly? OverlapTo, bool YearOnly,
    string? Message, string? Question, string State, string? StateBy, DateOnly? StateOn, string? StateNote, string? Supersedes);

/// <summary>A row of <c>result.evidence</c>.</summary>
internal sealed record EvidenceRow(
    string FindingId, string? Table, string? PlatformId, string? PlatformName, string? PlatformKind, string? City, string? File, string? Sheet,
    int? Row, string? Sha256, string? Name, string? Identifier, DateOnly? Start, DateOnly? End, int? ReportYear,
    IReadOnlyList<FactRow> Facts);

/// <summary>A platform and the organisation that runs it.</summary>
internal sealed record HostRow(string PlatformId, string HostId, string HostName);

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

/// <summary>A row of <c>result.baseline</c>: an earlier run that this one is compared with.</summary>
internal sealed record BaselineRow(int Ordinal, string RunId, int? Year, long Findings, long Same);

/// <summary>A row of <c>result.change</c> in the report's language.</summary>
internal sealed record ChangeRow(
    int Ordinal, string Change, string FindingId, string? Supersedes, string Kind, string Clause, string EntityId, string Subject, FindingTraits? Now, FindingTraits? Before, string? Message);

/// <summary>What can change of a finding that stays.</summary>
internal sealed record FindingTraits(string PlatformIds, string ConfidenceWord, string Severity, string Outcome, string State);

/// <summary>A row of <c>decision.reply</c>: what a unit replied to a finding.</summary>
internal sealed record ReplyRow(string FindingId, string? Unit, string Reply, string By, DateOnly? On, string? Note, string? KeepAt, DateOnly? EffectiveOn);

/// <summary>A row of <c>decision.review</c>: what a filled-in clerical sample says of a run.</summary>
internal sealed record ReviewRow(string RunId, string Kind, Reviewing.ReviewFigures Figures, string By, DateOnly? On);
