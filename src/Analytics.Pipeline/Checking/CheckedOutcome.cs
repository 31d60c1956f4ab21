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
    /// <summary>Whether a person has something to do about it.</summary>
    public bool NeedsAction => Outcome is Outcome.TriggerRevoke or Outcome.Fail or Outcome.Warn or Outcome.Review or Outcome.Missing;
}
