namespace Analytics.Pipeline.Decisions;

/// <summary>One line of the log of what people decided, asked and answered. Lines are added, never changed; an undo is a line too.</summary>
public sealed record DecisionEntry
{
    /// <summary>A finding's state: confirmed, dismissed, explained, or new again.</summary>
    public const string Finding = "finding";

    /// <summary>A flag's state: confirmed, dismissed, explained, or new again.</summary>
    public const string Flag = "flag";

    /// <summary>Whether a figure, or a whole report, is in the history that later years are compared with: approved, rejected.</summary>
    public const string Figure = "figure";

    /// <summary>Whether two rows are one thing: one, not_one.</summary>
    public const string Pair = "pair";

    /// <summary>A question that was sent to a unit: sent.</summary>
    public const string Question = "question";

    /// <summary>A unit's reply: true, untrue, corrected, explained.</summary>
    public const string Reply = "reply";

    /// <summary>A remark about a finding that decides nothing: noted, with the text as its note.</summary>
    public const string Remark = "remark";

    /// <summary>Who works on a finding: assigned, the reviewer being <see cref="Who"/>.</summary>
    public const string Assignment = "assignment";

    /// <summary>What a filled-in clerical sample says of a run: estimate, with the figures as its note.</summary>
    public const string Review = "review";

    /// <summary>Takes back the last line about the same thing that stands.</summary>
    public const string Undo = "undo";

    /// <summary>Its place in the log, from 1; 0 before it is in the log.</summary>
    public long Number { get; init; }

    /// <summary>What it is about: finding, flag, figure, pair, question, reply, remark, assignment or review.</summary>
    public required string Subject { get; init; }

    /// <summary>The finding's, flag's or figure's id (<see cref="FigureId"/>); of a pair the two rows as they were shown, <c>P-12-907</c>; of a review the run's id.</summary>
    public required string Id { get; init; }

    /// <summary>What was decided.</summary>
    public required string Verdict { get; init; }

    /// <summary>Who decided, as given by the caller.</summary>
    public required string Who { get; init; }

    /// <summary>The day, as given by the caller: nothing here reads a clock.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Why, or the text of a reply; exact, and masked only where it is published.</summary>
    public string? Note { get; init; }

    /// <summary>The kind of finding or of entity; of a flag the detector.</summary>
    public string? Kind { get; init; }

    /// <summary>The canonical table of a pair's rows.</summary>
    public string? Table { get; init; }

    /// <summary>The fingerprint of a pair's one row; the ordinally smaller of the two. Of a flag the id of the figure that it decides about; null where it names none.</summary>
    public string? SubjectL { get; init; }

    /// <summary>The fingerprint of a pair's other row.</summary>
    public string? SubjectR { get; init; }

    /// <summary>The platform or city that was asked or replied.</summary>
    public string? Unit { get; init; }

    /// <summary>The platform at which the unit wants to keep the person or thing.</summary>
    public string? KeepAt { get; init; }

    /// <summary>The day from which what the unit replied holds.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>Where a reply was read: file, sheet and row; of a flag its place in the list from which it was decided.</summary>
    public string? Place { get; init; }

    /// <summary>What two lines have in common that are about the same thing.</summary>
    internal string Target => Subject == Pair ? $"{Subject}\n{Kind}\n{Table}\n{SubjectL}\n{SubjectR}" : $"{Subject}\n{Id}\n{Unit}";
}
