using Analytics.Regulations.Findings;

namespace Analytics.Regulations.SinglePlatform;

/// <summary>One roster row of a person, joined to its platform and to the place it was read from.</summary>
internal sealed record StaffRow
{
    public required long RowId { get; init; }

    public required string EntityId { get; init; }

    public required PlatformOfRow Platform { get; init; }

    public required SourceOfRow Source { get; init; }

    public required string Name { get; init; }

    public required string IdNumber { get; init; }

    public required string? Employer { get; init; }

    public required bool? Fixed { get; init; }

    public required bool? FullTime { get; init; }

    public required DateOnly? Start { get; init; }

    public required DateOnly? End { get; init; }

    public required int? Year { get; init; }

    /// <summary>The latest report year for which the row's platform sent a roster.</summary>
    public required int? LatestRosterYear { get; init; }

    public ServicePeriod? Period => ServicePeriod.Of(Start, End, Year, LatestRosterYear);
}
