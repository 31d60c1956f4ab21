using System.Globalization;
using Analytics.Registry.Intake.Ledger;
using Analytics.Regulations.Compliance;
using Analytics.Regulations.Rules;
using Analytics.Store;

namespace Analytics.Regulations.Examples;

/// <summary>
/// The centers of a rule book's examples, one center an example, in one database for each day of judgement: ready to be judged by any
/// check, as often as one likes.
/// </summary>
internal sealed class ExampleWorld : IDisposable
{
    private const string Entities = """
        CREATE SCHEMA result;
        CREATE TABLE result.entity (kind VARCHAR, entity_id VARCHAR, row_id BIGINT, table_name VARCHAR, source_id INTEGER, source_row INTEGER)
        """;

    private readonly RuleBook _book;
    private readonly SortedDictionary<DateOnly, Day> _days = [];
    private readonly Dictionary<(string Check, int Place), (DateOnly Day, string Center)> _centers = [];

    /// <summary>Writes the facts of all examples, and prepares subjects and measures.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="adopted">Whether drafts are read as if they bound, as their examples are written; else a draft only informs.</param>
    public ExampleWorld(RuleBook book, bool adopted = true)
    {
        _book = adopted ? book.Adopted() : book;
        var cases = book.Checks.SelectMany(item => item.Check.Examples.Select((example, place) => (item.Pack, item.Check, Example: example, Place: place)))
            .Select((item, i) => (item.Pack, item.Check, item.Example, item.Place, Day: item.Example.AsOf ?? ExampleRun.DefaultDay, Center: string.Create(CultureInfo.InvariantCulture, $"例{i + 1:D5}"))).ToList();
        foreach (var day in cases.GroupBy(item => item.Day))
        {
            var database = EmptyRun();
            var facts = new ExampleFacts(database);
            foreach (var item in day)
            {
                facts.Add(item.Center, item.Pack.Regulation.Regime, item.Example);
                _centers.Add((item.Check.Id, item.Place), (item.Day, item.Center));
            }

            facts.Write();
            _days.Add(day.Key, new Day(database, ComplianceCheck.Prepare(database, _book, day.Key)));
        }
    }

    /// <summary>A database with all canonical tables, empty.</summary>
    public static DuckDbConnection EmptyRun()
    {
        // Over a handful of rows a second thread only waits for the first, and takes processor time for it.
        var database = new DuckDbConnection("Data Source=:memory:;Threads=1");
        database.Open();
        IntakeTables.Create(database);
        database.Execute(Entities);
        return database;
    }

    /// <summary>What a check makes of its own examples, in their order.</summary>
    /// <param name="pack">The check's pack.</param>
    /// <param name="check">The check, or a variant of it with the same examples.</param>
    public IReadOnlyList<Outcome> OutcomesOf(RulePack pack, Check check)
    {
        var places = Enumerable.Range(0, check.Examples.Count).Select(place => _centers[(check.Id, place)]).ToList();
        var outcomes = new Dictionary<string, Outcome>(StringComparer.Ordinal);
        foreach (var day in places.Select(place => place.Day).Distinct())
        {
            foreach (var (center, outcome) in Judge(_days[day], pack, check))
            {
                outcomes[center] = outcome;
            }
        }

        return [.. places.Select(place => outcomes.GetValueOrDefault(place.Center, Outcome.NotApplicable))];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var day in _days.Values)
        {
            day.Database.Dispose();
        }
    }

    /// <summary>
    /// The gravest outcome of each center among the subjects of the first set that has any of it; a center without a subject is none that
    /// the check applies to.
    /// </summary>
    private Dictionary<string, Outcome> Judge(Day day, RulePack pack, Check check)
    {
        var database = day.Database;
        var outcomes = new Dictionary<string, Outcome>(StringComparer.Ordinal);
        foreach (var set in check.Subjects.Where(set => day.Judged.Contains((set, pack.Regulation.Id))))
        {
            database.Execute("DELETE FROM work.judgement");
            ComplianceCheck.Judge(database, pack, check, _book.Subjects[set]);
            var found = new Dictionary<string, Outcome>(StringComparer.Ordinal);
            using var command = database.CreateCommand();
            command.CommandText = $"SELECT center_id, final FROM ({ComplianceTables.Final})";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var (center, outcome) = (reader.GetString(0), Outcomes.Of(reader.GetString(1))!.Value);
                found[center] = found.TryGetValue(center, out var known) && known > outcome ? known : outcome;
            }

            foreach (var (center, outcome) in found)
            {
                outcomes.TryAdd(center, outcome);
            }
        }

        return outcomes;
    }

    /// <summary>What is judged on one day.</summary>
    private sealed record Day(DuckDbConnection Database, IReadOnlySet<(string Set, string Regulation)> Judged);
}
