namespace Analytics.Pipeline.Decisions;

/// <summary>What can be decided about what.</summary>
public static class DecisionVerdicts
{
    /// <summary>Two rows are one person, instrument, organisation …</summary>
    public const string One = "one";

    /// <summary>Two rows are not.</summary>
    public const string NotOne = "not_one";

    /// <summary>A question was sent to the unit.</summary>
    public const string Sent = "sent";

    /// <summary>A remark was attached.</summary>
    public const string Noted = "noted";

    /// <summary>A reviewer took the finding on.</summary>
    public const string Assigned = "assigned";

    /// <summary>A figure is true, and later years are compared with it.</summary>
    public const string Approved = "approved";

    /// <summary>A figure is false, and no later year is compared with it.</summary>
    public const string Rejected = "rejected";

    /// <summary>What a unit can reply.</summary>
    public static IReadOnlyList<string> OfReplies { get; } = ["true", "untrue", "corrected", "explained"];

    /// <summary>States of a finding or a flag that a person can give it; new takes a decision back without forgetting that there was one.</summary>
    public static IReadOnlyList<string> OfFindings { get; } = ["confirmed", "dismissed", "explained", "new"];

    /// <summary>Decisions about a figure or a whole report.</summary>
    public static IReadOnlyList<string> OfFigures { get; } = [Approved, Rejected];

    /// <summary>Decisions about a pair.</summary>
    public static IReadOnlyList<string> OfPairs { get; } = [One, NotOne];
}
