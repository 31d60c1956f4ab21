namespace Analytics.Regulations.Rules;

/// <summary>One check of a clause, as written in a pack.</summary>
public sealed record Check
{
    /// <summary>The clause and a letter, e.g. <c>liaoning-2026/12.3#a</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The clause's id, e.g. <c>liaoning-2026/12.3</c>.</summary>
    public string Clause => Id[..Id.IndexOf('#', StringComparison.Ordinal)];

    /// <summary>What is checked, in a few words.</summary>
    public required Wording Name { get; init; }

    /// <summary>The sets of subjects it is judged for: declaration, annual, continuous …</summary>
    public required IReadOnlyList<string> Subjects { get; init; }

    /// <summary>must, in-principle, may or encourage.</summary>
    public required string Strength { get; init; }

    /// <summary>Who acts: center, dept or authority. What departments omit is never held against a center.</summary>
    public required string Actor { get; init; }

    /// <summary>The premise in SQL; where it does not hold the check does not apply. Null: it always applies.</summary>
    public string? Given { get; init; }

    /// <summary>Rows that are judged one by one, the gravest outcome counting; null judges the subject as a whole.</summary>
    public RowSet? Each { get; init; }

    /// <summary>The test.</summary>
    public required CheckTest Test { get; init; }

    /// <summary>The outcome where the test fails and no exception applies.</summary>
    public required Outcome Otherwise { get; init; }

    /// <summary>Exceptions where the test fails, the first that applies.</summary>
    public IReadOnlyList<CheckException> Unless { get; init; } = [];

    /// <summary>Doubts where the test passes, the first that applies.</summary>
    public IReadOnlyList<CheckException> EvenSo { get; init; } = [];

    /// <summary>Canonical columns and measures that it reads, as the requirement sheet lists them.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>What to do about it.</summary>
    public required Wording Remedy { get; init; }

    /// <summary>Whether the number stands in the text, or was inferred from its words (应有, 不得有, 主要).</summary>
    public bool Inferred { get; init; }

    /// <summary>Whether events before the regulation's first day are judged, too: the check's own conditions say what becomes of them.</summary>
    public bool EarlierToo { get; init; }

    /// <summary>Cases in the law's words with the outcome each must have.</summary>
    public IReadOnlyList<Example> Examples { get; init; } = [];

    /// <summary>The file it stands in.</summary>
    public required string File { get; init; }

    /// <summary>Its 1-based line.</summary>
    public required long Line { get; init; }
}

/// <summary>A condition that turns a failed test (or a passed one) into another outcome.</summary>
/// <param name="When">SQL in the check's context.</param>
/// <param name="Then">The outcome.</param>
/// <param name="Clause">The clause it rests on, where that is another one; else null.</param>
/// <param name="Why">Why, in words.</param>
/// <param name="IfUnknown">Whether it is looked at, too, where the test cannot be judged.</param>
public sealed record CheckException(string When, Outcome Then, string? Clause, Wording Why, bool IfUnknown);

/// <summary>A case, written as facts.</summary>
/// <param name="Say">The case in words.</param>
/// <param name="Outcome">The outcome it must have.</param>
/// <param name="AsOf">The day of judgement; null takes the example set's.</param>
/// <param name="Facts">Rows by table: column and value as an office would write them.</param>
/// <param name="Line">Its 1-based line in the check's file.</param>
public sealed record Example(string Say, Outcome Outcome, DateOnly? AsOf, IReadOnlyList<Fact> Facts, long Line);

/// <summary>One row of an example.</summary>
/// <param name="Table">The canonical table.</param>
/// <param name="Cells">Column and value as text.</param>
/// <param name="Register">The year whose register it stands in; null for a list without a year of its own.</param>
/// <param name="Line">Its 1-based line in the file.</param>
public sealed record Fact(string Table, IReadOnlyDictionary<string, string> Cells, int? Register, long Line);
