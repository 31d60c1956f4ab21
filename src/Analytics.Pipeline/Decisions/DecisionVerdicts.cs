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

    /// <summary>What a unit can reply.</summary>
    public static IReadOnlyList<string> OfReplies { get; } = ["true", "untrue", "corrected", "explained"];

    /// <summary>States of a finding that a person can give it; new takes a decision back without forgetting that there was one.</summary>
    public static IReadOnlyList<string> OfFindings { get; } = ["confirmed", "dismissed", "explained", "new"];

    /// <summary>Decisions about a pair.</summary>
    public static IReadOnlyList<string> OfPairs { get; } = [One, NotOne];
}
