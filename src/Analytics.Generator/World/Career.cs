namespace Analytics.Generator.World;

/// <summary>What a person's posts amount to.</summary>
internal enum CareerKind
{
    /// <summary>One post.</summary>
    Single,

    /// <summary>Left one platform, joined another later: lawful.</summary>
    Mover,

    /// <summary>Fixed at two or three provincial platforms at once.</summary>
    IllegalDouble,

    /// <summary>The same, with an approved exception.</summary>
    ApprovedDouble,

    /// <summary>Fixed at one, mobile at another: lawful with an agreement.</summary>
    MobileElsewhere,

    /// <summary>Fixed at a provincial and at a municipal platform: article 18 does not speak of it.</summary>
    LevelDouble,

    /// <summary>Fixed under both titles of one center.</summary>
    LineageDouble,

    /// <summary>Fixed at provincial platforms of two provinces.</summary>
    OtherProvince,

    /// <summary>Fixed at an active and at a revoked platform.</summary>
    RevokedDouble,
}

/// <summary>A post as planned: where, from when, until when (both days count; no end: still there), fixed or mobile, with or without agreement.</summary>
/// <param name="Platform">Where.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, or null while it lasts.</param>
/// <param name="IsFixed">Fixed (固定) or mobile (流动).</param>
/// <param name="Agreement">For mobile staff: signed, not signed, or not said.</param>
internal sealed record Post(Platform Platform, DateOnly Start, DateOnly? End, bool IsFixed, bool? Agreement)
{
    /// <summary>Whether the post is held on some day of the year.</summary>
    public bool Covers(int year) => Start.Year <= year && (End is null || End.Value.Year >= year);

    /// <summary>Whether some roster in the folder lists the post.</summary>
    public bool IsListed(int reportYear) => Platform.RosterYears(reportYear).Any(Covers);

    /// <summary>Whether the two posts share a day.</summary>
    public bool Overlaps(Post other) => (other.End is null || Start <= other.End) && (End is null || other.Start <= End);
}

/// <summary>A person's posts, the first one at home.</summary>
internal sealed record Career(CareerKind Kind, IReadOnlyList<Post> Posts);
