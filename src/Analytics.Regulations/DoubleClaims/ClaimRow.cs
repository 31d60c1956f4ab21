using Analytics.Registry.Identifiers;
using Analytics.Regulations.Findings;

namespace Analytics.Regulations.DoubleClaims;

/// <summary>A row by which a platform counts something as its own, joined to platform, host and place.</summary>
internal sealed record ClaimRow
{
    public required string EntityId { get; init; }

    public required long RowId { get; init; }

    public required string Title { get; init; }

    public required string Number { get; init; }

    public required IReadOnlyList<string> People { get; init; }

    /// <summary>The entities of the units that own it, as the row states them.</summary>
    public required IReadOnlyList<string> Owners { get; init; }

    public required string OwnersText { get; init; }

    public required string? Unit { get; init; }

    public required DateOnly? Date { get; init; }

    public required DateOnly? End { get; init; }

    public required decimal? Amount { get; init; }

    /// <summary>The part of the money that is this unit's.</summary>
    public required decimal? Share { get; init; }

    public required string? Role { get; init; }

    /// <summary>The entity of the platform's host; null where it is not known.</summary>
    public required string? Host { get; init; }

    public required PlatformOfRow Platform { get; init; }

    public required SourceOfRow Source { get; init; }

    /// <summary>The row as evidence, people masked.</summary>
    public EvidenceRow ToEvidence(ClaimKind kind) => RowOrigin.Evidence(kind.Table, RowId, Platform, Source, Title, Number) with
    {
        Start = Date,
        End = End,
        Facts = Facts(kind.Facts),
    };

    private List<EvidenceFact> Facts(ClaimFacts columns) => [.. EvidenceFact.Of(
        (columns.Owners, OwnersText), (columns.Unit, Unit), (columns.Role, Role), (columns.Date, Date), (columns.Amount, Amount), (columns.Share, Share),
        (columns.People, string.Join("、", People.Select(name => Masking.Name(name))))).Where(fact => fact.Column.Length > 0)];
}
