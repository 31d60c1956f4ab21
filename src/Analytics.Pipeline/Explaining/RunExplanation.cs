using Analytics.Pipeline.Decisions;

namespace Analytics.Pipeline.Explaining;

/// <summary>Why a finding, an entity or a pair of rows is what it is. Masked: it can be shown as it stands.</summary>
/// <param name="Id">What was asked for.</param>
/// <param name="RunId">The published run that it is explained from.</param>
public sealed record RunExplanation(string Id, string RunId)
{
    /// <summary>The finding; null for an entity or a pair.</summary>
    public ExplainedFinding? Finding { get; init; }

    /// <summary>The flag, with its rows; null for anything else.</summary>
    public ExplainedFlag? Flag { get; init; }

    /// <summary>The rows behind it, each with its place.</summary>
    public IReadOnlyList<ExplainedRow> Rows { get; init; } = [];

    /// <summary>What joined the rows, the strongest first.</summary>
    public IReadOnlyList<ExplainedLink> Links { get; init; } = [];

    /// <summary>For copied texts the pairs of sections with what they share; none for anything else.</summary>
    public IReadOnlyList<ExplainedTexts> Texts { get; init; } = [];

    /// <summary>Everything that was decided, asked and answered about it, in the order of the log, undone lines too.</summary>
    public IReadOnlyList<DecisionEntry> Decisions { get; init; } = [];

    /// <summary>Ids that were merged into the entity's, or that it was split from, in sentences.</summary>
    public IReadOnlyList<EntityChange> History { get; init; } = [];

    /// <summary>The findings about the entity or the pair's entities.</summary>
    public IReadOnlyList<string> FindingIds { get; init; } = [];
}

/// <summary>A finding with its clause.</summary>
/// <param name="Kind">The kind's code.</param>
/// <param name="Severity">high, medium or low.</param>
/// <param name="Confidence">The probability that the fact holds.</param>
/// <param name="ConfidenceWord">certain, likely or possible.</param>
/// <param name="Outcome">The outcome under the clause.</param>
/// <param name="State">new, confirmed, dismissed or explained.</param>
/// <param name="EntityId">The entity.</param>
/// <param name="Subject">The person or thing, masked.</param>
/// <param name="Identifier">Its number, masked; empty where there is none.</param>
/// <param name="Message">What was found.</param>
/// <param name="Question">What to ask the unit.</param>
/// <param name="Clause">The clause's id; empty where no clause held speaks of the fact.</param>
/// <param name="Source">Title, document number, article and first day of the regulation.</param>
/// <param name="Quote">The clause, verbatim.</param>
public sealed record ExplainedFinding(
    string Kind, string Severity, double Confidence, string ConfidenceWord, string Outcome, string State, string EntityId, string Subject, string Identifier,
    string Message, string Question, string Clause, string Source, string? Quote);

/// <summary>A row with its place.</summary>
/// <param name="RowId">Its id in the run; two of them make a pair's id, <c>P-12-907</c>.</param>
/// <param name="EntityId">Its entity.</param>
/// <param name="Table">The canonical table.</param>
/// <param name="Platform">The platform's name or id.</param>
/// <param name="File">File relative to the input folder.</param>
/// <param name="Sheet">Sheet, for workbooks.</param>
/// <param name="Row">The row as the file counts it.</param>
/// <param name="Sha256">The file's SHA-256.</param>
/// <param name="Cells">What is filled in, by canonical column, masked.</param>
public sealed record ExplainedRow(
    long RowId, string EntityId, string Table, string Platform, string File, string? Sheet, int Row, string Sha256, IReadOnlyList<KeyValuePair<string, string>> Cells)
{
    /// <summary>The platform's id; empty where the row has none.</summary>
    public string PlatformId { get; init; } = "";
}

/// <summary>What joined two rows.</summary>
/// <param name="Id">The pair's id.</param>
/// <param name="Basis">identifier, evidence or decision.</param>
/// <param name="Weight">log2 of the odds, in bits.</param>
/// <param name="Probability">The probability that the two are one.</param>
/// <param name="Steps">What each comparison added; none where no weighing took place.</param>
public sealed record ExplainedLink(string Id, string Basis, double Weight, double Probability, IReadOnlyList<ExplainedStep> Steps)
{
    /// <summary>What a person decided of the two rows and was not taken back: one or not_one; null for nothing.</summary>
    public string? Decided { get; init; }
}

/// <summary>Two texts that share passages, masked; their parts in order.</summary>
/// <param name="LeftRow">The id of the one text's row.</param>
/// <param name="RightRow">The id of the other's.</param>
/// <param name="Left">The one text in parts: of the shared ones, and of its own.</param>
/// <param name="Right">The other text in parts.</param>
public sealed record ExplainedTexts(long LeftRow, long RightRow, IReadOnlyList<TextPart> Left, IReadOnlyList<TextPart> Right);

/// <summary>A part of a text.</summary>
/// <param name="Text">The part.</param>
/// <param name="IsShared">Whether it stands in the other text too.</param>
public readonly record struct TextPart(string Text, bool IsShared);

/// <summary>What one comparison added.</summary>
/// <param name="Comparison">The comparison's name.</param>
/// <param name="Level">The level that it came to.</param>
/// <param name="Weight">Bits.</param>
public sealed record ExplainedStep(string Comparison, string Level, double Weight);

/// <summary>A change of an entity's id.</summary>
/// <param name="EntityId">The retired id of a merger, the new id of a split.</param>
/// <param name="Change">merged or split.</param>
/// <param name="OtherId">Into which it was merged, or from which it was split.</param>
public sealed record EntityChange(string EntityId, string Change, string OtherId);
