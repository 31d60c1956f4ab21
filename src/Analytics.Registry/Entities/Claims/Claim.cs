using Analytics.Kernels.Chinese.Organisations;

namespace Analytics.Registry.Entities.Claims;

/// <summary>A row by which a platform counts something as its own: an achievement, a project, a contract, a transfer.</summary>
internal sealed record Claim
{
    /// <summary>The row.</summary>
    public required long RowId { get; init; }

    /// <summary>The platform that claims.</summary>
    public required string? PlatformId { get; init; }

    /// <summary>What the thing is (invention_patent, paper …); claims of different kinds are never one. Empty where it is not known.</summary>
    public required string Kind { get; init; }

    /// <summary>Its numbers, as far as they can be read.</summary>
    public required IReadOnlyList<ClaimNumber> Numbers { get; init; }

    /// <summary>Its title in the form in which titles are compared.</summary>
    public required string Title { get; init; }

    /// <summary>People in the form in which names are compared, each once, in ordinal order.</summary>
    public required IReadOnlyList<string> People { get; init; }

    /// <summary>The day of grant, approval or signature.</summary>
    public required DateOnly? Date { get; init; }

    /// <summary>Money, yuan.</summary>
    public required decimal? Amount { get; init; }

    /// <summary>The journal, the client, the transferee.</summary>
    public required OrganisationKeys Party { get; init; }
}
