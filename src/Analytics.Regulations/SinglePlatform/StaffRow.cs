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

    /// <summary>The key of the row's usable identifier; empty without one.</summary>
    public required string IdKey { get; init; }

    public required DateOnly? BirthDate { get; init; }

    public required string? Employer { get; init; }

    public required bool? Fixed { get; init; }

    public required bool? FullTime { get; init; }

    public required bool? AgreementSigned { get; init; }

    public required DateOnly? Start { get; init; }

    public required DateOnly? End { get; init; }

    public required int? Year { get; init; }

    /// <summary>The latest report year for which the row's platform sent a roster.</summary>
    public required int? LatestRosterYear { get; init; }

    /// <summary>The regimes that govern the row's platform, parted by ';'.</summary>
    public required string Regimes { get; init; }

    public ServicePeriod? Period => ServicePeriod.Of(Start, End, Year, LatestRosterYear);

    /// <summary>Whether a regime governs the row's platform.</summary>
    public bool IsUnder(string regime) => Regimes.Split(';').Contains(regime, StringComparer.Ordinal);

    /// <summary>
    /// The day on which the row's roster had to be filed (31 March of the year after, Liaoning article 27): an annual check falls under the
    /// version in force on that day. Without a year it is judged as if filed today.
    /// </summary>
    public DateOnly FilingDay => Year is { } year ? new DateOnly(year + 1, 3, 31) : DateOnly.MaxValue;

    /// <summary>Whether something that the clause needs was inferred or is missing: level, province or state of the platform.</summary>
    public bool IsPlatformInferred => Platform.LevelFromName || Platform.Status is null || Platform.Province is null;
}
