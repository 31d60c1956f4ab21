namespace Analytics.Regulations.Rules;

/// <summary>What a check says of a center. An outcome is advice: who decides is the authority.</summary>
public enum Outcome
{
    /// <summary>符合.</summary>
    Pass,

    /// <summary>不适用: the premise does not hold, or the version in force on the day is not held.</summary>
    NotApplicable,

    /// <summary>提示: worth knowing, nothing to answer.</summary>
    Info,

    /// <summary>缺数据: what the clause asks about is not in the data; never a pass, never a failure.</summary>
    Missing,

    /// <summary>需人工核实: the facts leave it to a person.</summary>
    Review,

    /// <summary>需说明: short of what the clause asks for in principle.</summary>
    Warn,

    /// <summary>不符合.</summary>
    Fail,

    /// <summary>建议启动撤销程序: the conditions of revocation are all established facts; the authority decides.</summary>
    TriggerRevoke,
}

/// <summary>The words of outcomes in rule packs and reports.</summary>
public static class Outcomes
{
    private static readonly string[] Words = ["PASS", "NOT_APPLICABLE", "INFO", "MISSING", "REVIEW", "WARN", "FAIL", "TRIGGER_REVOKE"];

    /// <summary>The word of an outcome, e.g. <c>NOT_APPLICABLE</c>.</summary>
    public static string Word(this Outcome outcome) => Words[(int)outcome];

    /// <summary>The outcome of a word; null when it is none.</summary>
    public static Outcome? Of(string? word) => Array.IndexOf(Words, word) is var place and >= 0 ? (Outcome)place : null;

    /// <summary>All words, mildest first.</summary>
    public static IReadOnlyList<string> All => Words;

    /// <summary>
    /// The gravest outcome that a strength of wording allows: 原则上 and 一般 at most a warning, 可以 at most a review, 鼓励 at most a note.
    /// </summary>
    /// <param name="strength">must, in-principle, may or encourage.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another word.</exception>
    public static Outcome Limit(string strength) => strength switch
    {
        "must" => Outcome.TriggerRevoke,
        "in-principle" => Outcome.Warn,
        "may" => Outcome.Review,
        "encourage" => Outcome.Info,
        _ => throw new ArgumentOutOfRangeException(nameof(strength), strength, "A strength is must, in-principle, may or encourage."),
    };
}
