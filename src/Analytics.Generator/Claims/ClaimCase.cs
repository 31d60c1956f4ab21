using Analytics.Generator.Ledgers;
using Analytics.Generator.World;

namespace Analytics.Generator.Claims;

/// <summary>What two platforms have to do with one achievement, project or contract, or with two that look like one.</summary>
internal enum ClaimStory
{
    /// <summary>Both count the same one: a finding.</summary>
    Double,

    /// <summary>The partner is the city title of the same center, or revoked: lawful or not counted.</summary>
    NotCounted,

    /// <summary>Both hosts own it, and both lists say so.</summary>
    CoOwned,

    /// <summary>One leads, one takes part, each with its part of the money.</summary>
    Partners,

    /// <summary>Each counts its part of the contract's amount.</summary>
    PartsOfAmount,

    /// <summary>Two versions, instalments or papers of one series by one team.</summary>
    Series,

    /// <summary>An invention and a utility model filed on one day under one title.</summary>
    TwoFilings,

    /// <summary>Two contracts to which two units gave the same own number.</summary>
    SameOwnNumber,
}

/// <summary>One planted case: what the first and the second platform write.</summary>
/// <param name="Number">Number of the case: that of the first platform.</param>
/// <param name="Story">What lies behind it.</param>
/// <param name="First">The platform whose it is, or the first of the two.</param>
/// <param name="Second">The other platform.</param>
/// <param name="Achievements">The achievements that the two list; null where it is about something else.</param>
/// <param name="Projects">The projects that the two list.</param>
/// <param name="Contracts">The contracts that the two list.</param>
/// <param name="ByNumber">Whether both lists bear the number.</param>
internal sealed record ClaimCase(
    int Number, ClaimStory Story, Platform First, Platform Second, (Achievement First, Achievement Second)? Achievements,
    (Project First, Project Second)? Projects, (Contract First, Contract Second)? Contracts, bool ByNumber);
