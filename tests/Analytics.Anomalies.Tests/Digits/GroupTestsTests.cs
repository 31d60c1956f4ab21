using Analytics.Anomalies.Digits;
using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Tests.Figures;

namespace Analytics.Anomalies.Tests.Digits;

/// <summary>Contracts of sixty centers of two kinds and two cities, of which the laboratories' begin with sixes to nines alone.</summary>
public sealed class GroupTestsTests
{
    private const string Contracts = "contract.amount_yuan";
    private static readonly IReadOnlyList<GroupTest> Tests = GroupTests.Of(Book());

    [Fact]
    public void Of_EveryGroupWithEnoughAmounts_AllKindsAndCities()
    {
        var groups = Tests.Where(test => test.List == Contracts && test.Kind == "first").Select(test => (test.Grouping, test.Group, test.Centers, test.Test.Count)).ToList();
        Assert.Equal([("all", "", 60, 2400L), ("city", "大连市", 30, 1200L), ("city", "沈阳市", 30, 1200L), ("kind", "key_lab", 15, 600L), ("kind", "tic", 45, 1800L)], groups);
        Assert.Contains(Tests, test => test is { List: "annual_report.reported_fund_yuan", Grouping: "all", Test.Count: 120 });
        Assert.Equal(Tests.Count, Tests.Select(test => test.Id).Distinct().Count());
    }

    [Fact]
    public void Of_OnlyTheKindThatStrays_StandsOut()
    {
        GroupTest Of(string grouping, string group, string kind) => Tests.Single(test => (test.List, test.Grouping, test.Group, test.Kind) == (Contracts, grouping, group, kind));
        Assert.True(Of("kind", "key_lab", "first").Adjusted < 0.001);
        Assert.True(Of("kind", "tic", "first").Adjusted > 0.05);
        Assert.True(Of("kind", "tic", "last").Adjusted > 0.05);

        // Six hundred amounts are too few for Nigrini's words.
        Assert.Null(Of("kind", "key_lab", "first").Test.Conformity);
        Assert.NotNull(Of("kind", "tic", "first").Test.Conformity);
        Assert.All(Tests, test => Assert.InRange(test.Adjusted, test.P, 1));
    }

    private static FigureBook Book()
    {
        var random = new Random(12);
        decimal Amount(bool strays) => Math.Round((strays ? 60_000 : 0) + (strays ? random.Next(39_999) : (decimal)Math.Pow(10, 3 + (3 * random.NextDouble()))));
        List<Report> reports = [.. from i in Enumerable.Range(0, 60)
                                   from year in new[] { 2024, 2025 }
                                   select Books.Report(new Center($"C{i:D3}", $"C{i:D3}", i % 4 == 0 ? "key_lab" : "tic", null, null, i < 30 ? "沈阳市" : "大连市"), year, ("reported_fund_yuan", Amount(false)))];
        var rows = (from i in Enumerable.Range(0, 60) from j in Enumerable.Range(0, 40) select ($"C{i:D3}", (long)((i * 100) + j), Amount(i % 4 == 0))).ToList();
        return new FigureBook(reports, []) { Amounts = [new AmountList("contract", "amount_yuan", rows)] };
    }
}
