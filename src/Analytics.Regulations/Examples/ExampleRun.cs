using System.Globalization;
using Analytics.Registry.Intake.Ledger;
using Analytics.Regulations.Compliance;
using Analytics.Regulations.Rules;
using Analytics.Store;

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

    private const string Entities = """
        CREATE SCHEMA result;
        CREATE TABLE result.entity (kind VARCHAR, entity_id VARCHAR, row_id BIGINT, table_name VARCHAR, source_id INTEGER, source_row INTEGER)
        """;

    /// <summary>All results, in the order of the book.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="cancellation">Stops between two checks.</param>
    public static IReadOnlyList<ExampleResult> Run(RuleBook book, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(book);
        var cases = book.Checks.SelectMany(item => item.Check.Examples.Select(example => (item.Pack, item.Check, Example: example)))
            .Select((item, i) => (Center: string.Create(CultureInfo.InvariantCulture, $"例{i + 1:D5}"), item.Pack, item.Check, item.Example)).ToList();
        var outcomes = new Dictionary<string, Outcome>(StringComparer.Ordinal);
        foreach (var day in cases.GroupBy(item => item.Example.AsOf ?? DefaultDay))
        {
            using var database = new DuckDbConnection("Data Source=:memory:");
            database.Open();
            IntakeTables.Create(database);
            Sql.Execute(database, Entities);
            var facts = new ExampleFacts(database);
            foreach (var item in day)
            {
                facts.Add(item.Center, item.Pack.Regulation.Regime, item.Example);
            }

            facts.Write();
            ComplianceCheck.Run(database, book, day.Key, cancellation);
            foreach (var item in day)
            {
                outcomes[item.Center] = OutcomeOf(database, item.Center, item.Check);
            }
        }

        return [.. cases.Select(item => new ExampleResult(item.Check, item.Example, outcomes[item.Center]))];
    }

    /// <summary>The gravest outcome among the subjects of the first set that has any; without a subject there is nothing to apply to.</summary>
    private static Outcome OutcomeOf(DuckDbConnection database, string center, Check check)
    {
        foreach (var set in check.Subjects)
        {
            using var command = database.CreateCommand();
            command.CommandText = "SELECT outcome FROM result.compliance WHERE center_id = $center AND check_id = $check AND subject_set = $set";
            command.Parameters.Add(new DuckDbParameter("center", center));
            command.Parameters.Add(new DuckDbParameter("check", check.Id));
            command.Parameters.Add(new DuckDbParameter("set", set));
            using var reader = command.ExecuteReader();
            Outcome? gravest = null;
            while (reader.Read())
            {
                var outcome = Outcomes.Of(reader.GetString(0))!.Value;
                gravest = gravest is null || outcome > gravest ? outcome : gravest;
            }

            if (gravest is { } found)
            {
                return found;
            }
        }

        return Outcome.NotApplicable;
    }
}
