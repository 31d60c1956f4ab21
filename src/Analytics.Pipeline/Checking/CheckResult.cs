using Analytics.Pipeline.Reports.Data;
using Analytics.Regulations.Clauses;
using Analytics.Regulations.Rules;

namespace Analytics.Pipeline.Checking;

/// <summary>What a check before submission found.</summary>
/// <param name="Outcomes">The compliance sheet: by center, gravest outcomes first, then in the regulation's order.</param>
/// <param name="Regulations">The regulations that were held against the centers.</param>
/// <param name="Summary">What came in.</param>
/// <param name="Year">The report year; <c>null</c> when neither options nor input name one.</param>
/// <param name="AsOf">The day of judgement.</param>
/// <param name="Problems">Rows that could not be read, a line for each reason in a sheet: file, sheet, rows, column and reason.</param>
public sealed record CheckResult(
    IReadOnlyList<CheckedOutcome> Outcomes, IReadOnlyList<Regulation> Regulations, RunSummary Summary, int? Year, DateOnly AsOf, IReadOnlyList<string> Problems)
{
    /// <summary>How many outcomes there are of a kind.</summary>
    public int Count(Outcome outcome) => Outcomes.Count(row => row.Outcome == outcome);

    /// <summary>Whether any outcome is as grave as that.</summary>
    /// <param name="least">FAIL or WARN.</param>
    public bool HasAtLeast(Outcome least) => Outcomes.Any(row => row.Outcome >= least);
}
