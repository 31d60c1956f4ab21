namespace Analytics.Pipeline;

/// <summary>The names of a run's stages, as they stand in progress, manifest and the table <c>pipeline.stage</c>.</summary>
public static class StageNames
{
    /// <summary>Files are found, read, checked and loaded.</summary>
    public const string Intake = "intake";

    /// <summary>What the tables hold is summed up, column by column.</summary>
    public const string Profile = "profile";

    /// <summary>Rows that were put aside are written as files to be corrected.</summary>
    public const string Quarantine = "quarantine";

    /// <summary>Rows of one person, thing or organisation are brought together.</summary>
    public const string Entities = "entities";

    /// <summary>Clauses are held against the entities.</summary>
    public const string Findings = "findings";

    /// <summary>What centers keep under any lawful assignment of what findings contest.</summary>
    public const string Allocation = "allocation";

    /// <summary>Every computable clause is held against every center.</summary>
    public const string Compliance = "compliance";

    /// <summary>Centers are scored, ranked and graded.</summary>
    public const string Scoring = "scoring";

    /// <summary>Reported figures are held against ledgers, peers and other years.</summary>
    public const string Flags = "flags";

    /// <summary>Reports are written.</summary>
    public const string Reports = "reports";

    /// <summary>The run takes the place of the last published one.</summary>
    public const string Publish = "publish";

    /// <summary>All of them, in the order in which they are run.</summary>
    public static IReadOnlyList<string> InOrder { get; } = [Intake, Profile, Quarantine, Entities, Findings, Allocation, Compliance, Scoring, Flags, Reports, Publish];
}
