using Analytics.Regulations.Compliance;
using Analytics.Regulations.Rules;
using Analytics.Regulations.Tests.Compliance;
using Analytics.Store;
using Xunit.Abstractions;

namespace Analytics.Regulations.Tests.Oracle;

/// <summary>The rule packs against loops in plain C#, on provinces in which anything may be the case.</summary>
public sealed class OracleTests(ITestOutputHelper output)
{
    private static readonly DateOnly AsOf = new(2027, 6, 30);

    private static readonly string[] OfCenters =
    [
        "center", "center_regime", "application", "site", "achievement", "evaluation", "co_builder", "committee", "committee_member", "annual_report", "report_obligation", "change_filing", "incident", "sanction",
    ];

    [Fact]
    public void Outcomes_EqualThoseOfPlainLoops()
    {
        var (wrong, compared) = (new List<string>(), new SortedDictionary<string, SortedDictionary<string, int>>(StringComparer.Ordinal));
        foreach (var seed in new[] { 1, 2 })
        {
            Compare(seed, wrong, compared);
        }

        output.WriteLine(string.Join('\n', compared.Select(check => $"{check.Key}: {string.Join(", ", check.Value.Select(outcome => $"{outcome.Key} {outcome.Value}"))}")));
        Assert.True(wrong.Count == 0, $"{wrong.Count} differ:\n{string.Join('\n', wrong.GroupBy(line => line.Split(' ')[0]).SelectMany(check => check.Take(3).Prepend($"{check.Key}: {check.Count()}")))}");
        Assert.True(compared.Count >= 20, $"only {compared.Count} checks are compared");
        Assert.Empty(compared.Where(check => check.Value.Count < 3).Select(check => $"{check.Key} only came to {string.Join(", ", check.Value.Keys)}"));
    }

    private static void Compare(int seed, List<string> wrong, SortedDictionary<string, SortedDictionary<string, int>> compared)
    {
        using var database = new DuckDbConnection("Data Source=:memory:");
        database.Open();
        RandomRegister.Fill(database, 300, seed, "anshan", "dalian", "liaocheng", "liaoning", "qingdao");
        var facts = new Facts(database, [.. OfCenters.Select(table => (table, "center_id")), ("host_unit", "host_id"), ("platform", "platform_id"), ("equipment", "platform_id"), ("personnel", "platform_id"), ("finance_year", "unit_id")]);
        var law = new Law(facts, AsOf);
        var calendar = WorkCalendar.Read(PackFiles.Shipped());
        Verdict[] all =
        [
            .. new Thresholds(law).Judge(), .. new Evaluations(law).Judge(), .. new Reports(law, calendar).Judge(), .. new Filings(law, calendar).Judge(), .. new Offences(law).Judge(),
            .. new Committees(law).Judge(), .. new Platforms(law).Judge(),
        ];
        var verdicts = all
            .ToLookup(verdict => (verdict.Check, verdict.Center, verdict.Period, verdict.Subject), verdict => verdict.Outcome);
        ComplianceCheck.Run(database, RuleBook.Read(PackFiles.Shipped()), AsOf, CancellationToken.None);
        // Without a day there is nothing to read the lists by.
        foreach (var (key, outcome) in Outcomes(database, verdicts.Select(group => group.Key.Check).ToHashSet(StringComparer.Ordinal)).Where(item => item.Key.Period.Length > 0))
        {
            compared.TryAdd(key.Check, []);
            compared[key.Check][outcome] = compared[key.Check].GetValueOrDefault(outcome) + 1;
            var expected = verdicts[key].ToList();
            if (expected.Count != 1 || expected[0] != outcome)
            {
                wrong.Add($"{key.Check} seed {seed} {key.Center} {key.Period} {key.Subject}: {outcome}, the loops say {string.Join('/', expected)}");
            }
        }
    }

    private static List<((string Check, string Center, string Period, string Subject) Key, string Outcome)> Outcomes(DuckDbConnection database, HashSet<string> checks)
    {
        using var command = database.CreateCommand();
        command.CommandText = "SELECT check_id, center_id, period, subject, outcome FROM result.compliance ORDER BY ALL";
        using var reader = command.ExecuteReader();
        var rows = new List<((string, string, string, string), string)>();
        while (reader.Read())
        {
            if (checks.Contains(reader.GetString(0)))
            {
                rows.Add(((reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)), reader.GetString(4)));
            }
        }

        return rows;
    }
}
