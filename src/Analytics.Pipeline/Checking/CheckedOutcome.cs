using Analytics.Regulations.Rules;

namespace Analytics.Pipeline.Checking;

/// <summary>One line of a compliance sheet.</summary>
/// <param name="CenterId">The center.</param>
/// <param name="CheckId">The check.</param>
/// <param name="Article">The clause as cited.</param>
/// <param name="Name">What is checked.</param>
/// <param name="Period">The day or year that is judged; empty for none.</param>
/// <param name="Subject">What in it (a change, an incident); empty for the center itself.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="IsDraft">Whether the regulation is a draft, so that the outcome only informs.</param>
/// <param name="Required">What the clause asks for.</param>
/// <param name="Actual">What the papers say; empty where nothing does.</param>
/// <param name="Why">Why an exception or a doubt decided; empty for none.</param>
/// <param name="Fix">What to fill in, or to do about it; empty for an outcome that needs nothing.</param>
/// <param name="Evidence">Where in the papers it stands: file, sheet and rows.</param>
public sealed record CheckedOutcome(
    string CenterId, string CheckId, string Article, string Name, string Period, string Subject, Outcome Outcome, bool IsDraft, string Required, string Actual,
    string Why, string Fix, IReadOnlyList<string> Evidence)
{
    /// <summary>The clause's id.</summary>
    public string Clause { get; init; } = "";

    /// <summary>What to do about it as the check has it, also where something is to be filled in first.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>The version of the regulation that was in force for what is judged.</summary>
    public string Version { get; init; } = "";

    /// <summary>The clause of the exception that decided; null for none.</summary>
    public string? ExceptionClause { get; init; }

    /// <summary>How many people or instruments are contested; null where nothing of the kind is counted.</summary>
    public int? Contested { get; init; }

    /// <summary>What the center keeps for certain, however contested ones are decided, people or yuan; null as <see cref="Contested"/>.</summary>
    public decimal? NetLow { get; init; }

    /// <summary>What it keeps at most.</summary>
    public decimal? NetHigh { get; init; }

    /// <summary>The rows it rests on, masked; only where one check or clause was asked for.</summary>
    public IReadOnlyList<Explaining.ExplainedRow> Rows { get; init; } = [];

    /// <summary>Whether a person has something to do about it.</summary>
    public bool NeedsAction => Outcome is Outcome.TriggerRevoke or Outcome.Fail or Outcome.Warn or Outcome.Review or Outcome.Missing;
}
