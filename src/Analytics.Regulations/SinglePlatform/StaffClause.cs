namespace Analytics.Regulations.SinglePlatform;

/// <summary>
/// A clause by which a person's posts at several platforms are asked about: whose posts count, and which two of them clash.
/// </summary>
internal sealed class StaffClause
{
    private StaffClause(string clauseId, string outcome) => (ClauseId, Outcome) = (clauseId, outcome);

    /// <summary>Liaoning article 18: fixed staff may, in principle, serve on one provincial platform only.</summary>
    public static StaffClause Liaoning { get; } = new("liaoning-2026/18", "WARN")
    {
        Counts = row => row.Platform.Level == "provincial" && row.Platform.Province is null or Province,
        Concerns = (_, _) => true,
        ArticleNumbers = ["18", "第十八条", "十八条", "第18条"],
        PlatformsZh = "省级平台",
        PlatformsEn = "provincial platforms",
    };

    /// <summary>
    /// Dalian article 5 (5): a center's staff are managed apart from any other platform's, of whatever level. The article forbids nobody to
    /// have two posts, so it gives questions only.
    /// </summary>
    public static StaffClause Dalian { get; } = new("dalian-2025/5.5", "REVIEW")
    {
        Counts = _ => true,
        Concerns = (left, right) => left.IsUnder("dalian") || right.IsUnder("dalian"),
        ArticleNumbers = ["5.5", "第五条（五）", "第五条(五)", "第5条(5)", "5(5)"],
        PlatformsZh = "平台（其中有大连市技术创新中心）",
        PlatformsEn = "platforms, one of them a technology innovation center of Dalian,",
    };

    /// <summary>All clauses of this kind.</summary>
    public static IReadOnlyList<StaffClause> All { get; } = [Liaoning, Dalian];

    private const string Province = "210000";

    /// <summary>The clause's id.</summary>
    public string ClauseId { get; }

    /// <summary>The strongest outcome that the clause allows once it is in force.</summary>
    public string Outcome { get; }

    /// <summary>The regime whose clause it is.</summary>
    public string Regime => ClauseId.Split('-')[0];

    /// <summary>Whether a post counts, given that its holder is fixed and its platform active.</summary>
    public required Func<StaffRow, bool> Counts { get; init; }

    /// <summary>Whether the clause speaks of two posts side by side.</summary>
    public required Func<StaffRow, StaffRow, bool> Concerns { get; init; }

    /// <summary>How people write the clause's article.</summary>
    public required IReadOnlyList<string> ArticleNumbers { get; init; }

    /// <summary>The platforms it speaks of, for a message.</summary>
    public required string PlatformsZh { get; init; }

    /// <summary>The platforms it speaks of, for a message.</summary>
    public required string PlatformsEn { get; init; }
}
