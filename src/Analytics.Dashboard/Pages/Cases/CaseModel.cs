using Analytics.Dashboard.Charts;
using Analytics.Pipeline.Decisions;
using Analytics.Pipeline.Explaining;

namespace Analytics.Dashboard.Pages.Cases;

/// <summary>What the page of a case shows. Masked.</summary>
/// <param name="Head">The finding as it stands now.</param>
/// <param name="Explanation">Clause, rows, links, decisions.</param>
/// <param name="Platforms">The finding's platforms.</param>
/// <param name="Queue">Its place among the others of its group.</param>
/// <param name="Records">Its records side by side; one table for each canonical table.</param>
/// <param name="Timeline">Service periods; null where there are none to draw.</param>
/// <param name="Weights">How the weights of the strongest links add up.</param>
/// <param name="Texts">Copied texts beside each other.</param>
/// <param name="Elsewhere">Where else its people or things appear.</param>
/// <param name="Others">Other findings about them.</param>
public sealed record CaseModel(
    CaseHead Head, RunExplanation Explanation, IReadOnlyList<CasePlatform> Platforms, CaseQueue Queue, IReadOnlyList<RecordTable> Records, CaseTimeline? Timeline,
    IReadOnlyList<ChartModel> Weights, IReadOnlyList<TextPairModel> Texts, IReadOnlyList<ExplainedRow> Elsewhere, IReadOnlyList<OtherFinding> Others)
{
    /// <summary>Rows that the viewer may not see: of platforms of others.</summary>
    public int Withheld { get; init; }

    /// <summary>Whether the page stands alone in a file: it then leads nowhere.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The platforms for which the viewer may write a reply: an official for each of the finding's, a unit for its own once it was asked.</summary>
    public IReadOnlyList<CasePlatform> ReplyFor { get; init; } = [];

    /// <summary>The replies that stand, of <see cref="ReplyFor"/>.</summary>
    public IReadOnlyList<DecisionEntry> Replies { get; init; } = [];

    /// <summary>Whether a remark stands that can be taken back.</summary>
    public bool HasRemark { get; init; }
}

/// <summary>A finding with its live state.</summary>
public sealed record CaseHead(
    string Id, string Kind, string Severity, double? Confidence, string ConfidenceWord, string Outcome, string? Regulation, string? EntityId, string? Subject, string? Identifier,
    DateOnly? OverlapFrom, DateOnly? OverlapTo, bool YearOnly, string State, string? StateBy, DateOnly? StateOn, string? StateNote, bool Asked, int Replies, string? AssignedTo);

/// <summary>A platform of a finding.</summary>
public sealed record CasePlatform(string Id, string? Name, string? Kind, string? City);

/// <summary>A finding's place among those of its group, the surest first.</summary>
/// <param name="Group">The page of the list.</param>
/// <param name="Place">From 1.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Previous">The one before; null at the beginning.</param>
/// <param name="Next">The one behind; null at the end.</param>
/// <param name="NextOpen">The next about which nobody has decided.</param>
/// <param name="NextMine">The viewer's next open one, wherever it stands.</param>
public sealed record CaseQueue(string Group, long Place, long Total, string? Previous, string? Next, string? NextOpen, string? NextMine);

/// <summary>Another finding about the same entity.</summary>
public sealed record OtherFinding(string Id, string Kind, string State, string Message);

/// <summary>Two texts beside each other.</summary>
public sealed record TextPairModel(ExplainedRow Left, ExplainedRow Right, ExplainedTexts Texts);
