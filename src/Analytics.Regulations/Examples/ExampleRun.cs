using Analytics.Regulations.Compliance;
using Analytics.Regulations.Rules;

namespace Analytics.Regulations.Examples;

/// <summary>An example, and what the check made of it.</summary>
/// <param name="Check">The check.</param>
/// <param name="Example">The example.</param>
/// <param name="Actual">The outcome.</param>
public sealed record ExampleResult(Check Check, Example Example, Outcome Actual)
{
    /// <summary>Whether the outcome is the one that the example must have.</summary>
    public bool Holds => Actual == Example.Outcome;
}

/// <summary>Runs every example of a rule book through the very engine that judges centers.</summary>
public static class ExampleRun
{
    /// <summary>The day of judgement where an example names none.</summary>
    public static DateOnly DefaultDay { get; } = new(2026, 6, 30);

    /// <summary>
    /// The outcome of a check that fails without an exception: its own, within what wording and actor allow. An empty field fails nobody: it
    /// is missing, unless the outcome is a question or a note.
    /// </summary>
    public static Outcome FailingOutcome(Check check)
    {
        ArgumentNullException.ThrowIfNull(check);
        var most = ComplianceTables.MostOf(check);
        var outcome = check.Otherwise > most ? most : check.Otherwise;
        return check.Test is CheckTest.Filled && outcome > Outcome.Review ? Outcome.Missing : outcome;
    }

    /// <summary>All results, in the order of the book.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="cancellation">Stops between two checks.</param>
    public static IReadOnlyList<ExampleResult> Run(RuleBook book, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(book);
        var results = new List<ExampleResult>();
        foreach (var part in book.ByRegime())
        {
            using var world = new ExampleWorld(part);
            foreach (var (pack, check) in part.Checks)
            {
                cancellation.ThrowIfCancellationRequested();
                results.AddRange(check.Examples.Zip(world.OutcomesOf(pack, check), (example, outcome) => new ExampleResult(check, example, outcome)));
            }
        }

        return results;
    }
}
