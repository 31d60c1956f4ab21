using System.Text.RegularExpressions;
using Analytics.Regulations.Rules;

namespace Analytics.Dashboard.Tests.Pages.Rules;

/// <summary>The rules are shown whole: no clause and no check is left out.</summary>
[Collection(SampleCollection.Name)]
public sealed class RulesTests(SampleDashboard sample)
{
    [Fact]
    public async Task Regulation_Page_HasEveryClauseAndCheck()
    {
        var outcomes = sample.Report("compliance.csv");
        foreach (var pack in RuleBook.Read(PackFiles.Shipped()).Packs)
        {
            var page = await sample.Page("rules/" + pack.Regulation.Id);
            Assert.Equal(pack.Regulation.Clauses.Select(clause => clause.Id), Regex.Matches(page, "<section class=\"clause\" id=\"([^\"]+)\"").Select(match => match.Groups[1].Value));
            var words = ServedPages.Words(page);
            Assert.All(pack.Regulation.Clauses, clause => Assert.Contains(clause.Quote, words, StringComparison.Ordinal));
            Assert.All(pack.Checks, check => Assert.Contains($"<code>{check.Id}</code>", page, StringComparison.Ordinal));
            foreach (var count in outcomes.Where(row => row["regulation"] == pack.Regulation.Id).GroupBy(row => (Check: row["check_id"], Outcome: row["outcome"])))
            {
                Assert.Matches($"check={Regex.Escape(Uri.EscapeDataString(count.Key.Check))}&amp;outcome={count.Key.Outcome}\">[^<0-9]* {count.Count()}</a>", page);
            }
        }
    }
}
