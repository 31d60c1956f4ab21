using System.Net;
using System.Text.RegularExpressions;
using Analytics.Pipeline.Reading;

namespace Analytics.Dashboard.Tests.Pages.Compliance;

/// <summary>What the pages say of the clauses is what compliance.csv says, counted in plain loops.</summary>
[Collection(SampleCollection.Name)]
public sealed partial class ComplianceTests(SampleDashboard sample)
{
    private static readonly string[] GravestFirst = ["TRIGGER_REVOKE", "FAIL", "WARN", "REVIEW", "MISSING", "INFO", "PASS", "NOT_APPLICABLE"];

    [Fact]
    public async Task Outcomes_OfEachRegulationAndOutcome_AreAsManyAsInTheReport()
    {
        var rows = sample.Report("compliance.csv");
        Assert.NotEmpty(rows);
        foreach (var group in rows.GroupBy(row => (Regulation: row["regulation"], Outcome: row["outcome"])))
        {
            var page = await sample.Page($"compliance/outcomes?regulation={group.Key.Regulation}&outcome={group.Key.Outcome}");
            Assert.Equal(group.LongCount(), ServedPages.Total(page));
        }

        Assert.Equal(rows.Count, ServedPages.Total(await sample.Page("compliance/outcomes")));
    }

    [Fact]
    public async Task Map_EveryCell_IsTheGravestOutcomeOfTheReport()
    {
        var rows = sample.Report("compliance.csv");
        foreach (var regulation in rows.GroupBy(row => row["regulation"], StringComparer.Ordinal))
        {
            var gravest = regulation.GroupBy(row => $"{row["center_id"]}~{row["clause"].Replace('/', '~')}", StringComparer.Ordinal)
                .ToDictionary(cell => cell.Key, cell => cell.Select(row => row["outcome"]).MinBy(outcome => Array.IndexOf(GravestFirst, outcome))!, StringComparer.Ordinal);
            var page = await sample.Page("compliance?regulation=" + regulation.Key);
            var cells = Cell().Matches(page).ToDictionary(cell => Uri.UnescapeDataString(WebUtility.HtmlDecode(cell.Groups["id"].Value)), cell => cell.Groups["outcome"].Value, StringComparer.Ordinal);
            Assert.Equal(gravest.OrderBy(pair => pair.Key, StringComparer.Ordinal), cells.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Map_WithAnOutcome_HasTheCentersThatHaveIt()
    {
        var expected = sample.Report("compliance.csv").Where(row => row["regulation"] == "liaoning-2026" && row["outcome"] == "FAIL").Select(row => row["center_id"]).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(expected);
        var page = await sample.Page("compliance?regulation=liaoning-2026&outcome=FAIL");
        Assert.Equal(expected, Row().Matches(page).Select(row => row.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Clause_OfACenter_ShowsTheLawAndEveryOutcomeWithItsRows()
    {
        var failed = sample.Report("compliance.csv").First(row => row["outcome"] == "FAIL");
        var page = await sample.Page($"compliance/{failed["center_id"]}~{failed["clause"].Replace('/', '~')}");
        var quote = Analytics.Regulations.Rules.RuleBook.Read(Analytics.Regulations.Rules.PackFiles.Shipped()).Packs.SelectMany(pack => pack.Regulation.Clauses).Single(clause => clause.Id == failed["clause"]).Quote;
        var words = ServedPages.Words(page);
        Assert.Contains(quote, words, StringComparison.Ordinal);
        Assert.Contains(failed["required"], words, StringComparison.Ordinal);
        Assert.Contains(failed["remedy"], words, StringComparison.Ordinal);
        Assert.Contains("依据：", words, StringComparison.Ordinal);
        Assert.Equal(
            sample.Report("compliance.csv").Count(row => row["center_id"] == failed["center_id"] && row["clause"] == failed["clause"]),
            Regex.Count(page, "<article class=\"detail\">"));
    }

    [Fact]
    public async Task Clause_ThatNamesPeople_MasksThem()
    {
        using var run = PublishedRun.Open(sample.Workspace);
        using var database = run.Connect();
        using var command = database.CreateCommand();
        command.CommandText = """
            SELECT DISTINCT r.center_id, 'liaoning-2026/18', r.check_id, p.name FROM result.compliance_row r JOIN main.personnel p ON r.table_name = 'personnel' AND p.row_id = r.row_id
            WHERE r.check_id = 'liaoning-2026/18#b' AND length(p.name) > 1 ORDER BY ALL
            """;
        var named = new List<(string Center, string Clause, string Check, string Name)>();
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                named.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)));
            }
        }

        Assert.NotEmpty(named);
        foreach (var (center, clause, check, name) in named)
        {
            foreach (var path in (string[])[$"compliance/{center}~{clause.Replace('/', '~')}", "centers/" + center, "compliance/outcomes?check=" + Uri.EscapeDataString(check), "lists/outcomes.csv"])
            {
                Assert.DoesNotContain(name, await sample.Page(path), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("compliance/nobody~liaoning-2026~18")]
    [InlineData("compliance/'~--")]
    [InlineData("centers/nobody")]
    [InlineData("rules/nothing")]
    public async Task Get_WhatThereIsNot_IsNotFound(string path)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri($"{sample.Url}/{path}"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [GeneratedRegex("class=\"cell h-(?<outcome>[A-Z_]+)\" href=\"/compliance/(?<id>[^\"]+)\"")]
    private static partial Regex Cell();

    [GeneratedRegex("<th scope=\"row\"><a href=\"/centers/([^\"]+)\"")]
    private static partial Regex Row();
}
