namespace Analytics.Regulations.Allocation;

/// <summary>What becomes of a center under one threshold.</summary>
internal static class Verdict
{
    /// <summary>At or above the threshold, whatever is decided and whatever the missing values are.</summary>
    public const string Safe = "safe";

    /// <summary>What is decided on contested people or instruments decides.</summary>
    public const string AtRisk = "at_risk";

    /// <summary>At risk, and one of a group of centers that cannot all reach their thresholds.</summary>
    public const string Group = "group";

    /// <summary>Below the threshold, whatever is decided and whatever the missing values are.</summary>
    public const string Lost = "lost_whatever";

    /// <summary>Missing values leave it open, before anything contested is assigned.</summary>
    public const string Unclear = "unclear";
}

/// <summary>One center under one threshold. Amounts are people or yuan.</summary>
internal sealed record AllocationRow
{
    public required Requirement Requirement { get; init; }

    /// <summary>What its lists say.</summary>
    public required decimal Declared { get; init; }

    /// <summary>How many people or instruments of its lists are contested.</summary>
    public required int Contested { get; init; }

    /// <summary>What it keeps for certain; null where it sent no list.</summary>
    public required decimal? Low { get; init; }

    /// <summary>What it can have at most; null where it sent no list, or a value is missing and nothing bounds it.</summary>
    public required decimal? High { get; init; }

    public required string Verdict { get; init; }

    /// <summary>The cluster of centers that compete with it; null when none does.</summary>
    public string? Cluster { get; init; }

    /// <summary>The group of centers that cannot all be kept of which it is one.</summary>
    public string? Group { get; init; }

    public required string MessageZh { get; init; }

    public required string MessageEn { get; init; }
}

/// <summary>Centers that compete for contested people or instruments that each of them still needs.</summary>
internal sealed record ClusterRow(string Id, string Measure, int Centers, int Thresholds, int Contested, int KeptAtLeast, int KeptAtMost);

/// <summary>Centers that cannot all reach their thresholds. Amounts are people or yuan.</summary>
internal sealed record GroupRow(
    string Id, string Cluster, string Measure, IReadOnlyList<Requirement> Members, decimal Needed, decimal Available, int Contested, int KeptAtLeast, int KeptAtMost,
    string MessageZh, string MessageEn);

/// <summary>How many centers are under a measure's thresholds, and how many of them can be at or above these at once.</summary>
internal sealed record SummaryRow(string Measure, int Thresholds, int Contested, int KeptAtLeast, int KeptAtMost);

/// <summary>All that is found of one measure.</summary>
internal sealed record MeasureAllocation(
    IReadOnlyList<AllocationRow> Rows, IReadOnlyList<ClusterRow> Clusters, IReadOnlyList<GroupRow> Groups, SummaryRow Summary);
