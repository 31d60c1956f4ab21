using System.Text.Json.Nodes;
using Analytics.Dashboard.Pages.Evaluation;
using Analytics.Dashboard.Pages.Evaluation.Panels;
using Analytics.TestKit;

namespace Analytics.Dashboard.Tests.Pages.Evaluation;

/// <summary>The evaluation's pages against the run's reports, and who sees them.</summary>
[Collection(SampleCollection.Name)]
public sealed class RankingPageTests(SampleDashboard sample)
{
    private const string Liaoning = "liaoning-2026";

    private IReadOnlyList<IReadOnlyDictionary<string, string>> Report => CsvTable.Read(Path.Combine(sample.Workspace, "reports", "scores.csv"));

    [Fact]
    public void Page_HoldsEveryCenterWithItsRank_AndSaysThatItIsAnExample()
    {
        using var reading = new Reading(sample.Workspace);
        var model = RankingModel.Read(reading.Request(Liaoning))!;
        Assert.True(model.IsIllustrative);
        Assert.Equal(Report.Count(row => row["regulation"] == Liaoning), model.Scores.Total);
        var ranked = model.Scores.Rows.Count(row => row["rank"] is not null);
        Assert.Equal(ranked, model.Ranking!.Rows.Count);
        var intervals = model.Ranking.Option["series"]!.AsArray();
        for (var i = 0; i < ranked; i++)
        {
            var (low, width, dot) = (Number(intervals[0]!, i), Number(intervals[1]!, i), intervals[2]!["data"]![i]![0]!.GetValue<double>());
            Assert.True(low >= 1 && width >= 0 && low + width <= ranked && dot >= 1, $"line {i}: {low} + {width}, {dot}");
        }

        Assert.Equal(1, model.Weights.Sum(row => row.Set), 9);
        Assert.Equal(1, model.Weights.Sum(row => row.Effective ?? 0), 6);

        static double Number(JsonNode series, int place) => series["data"]![place]!.GetValue<double>();
    }

    [Fact]
    public void Page_OfOtherRegulations_IsNotThere()
    {
        using var reading = new Reading(sample.Workspace);
        Assert.Null(RankingModel.Read(reading.Request("elsewhere-1999")));
        Assert.Null(new PanelPage().Load(reading.Request("elsewhere-1999")));
    }

    [Fact]
    public void Page_ForACity_HoldsThatCitysCentersAlone()
    {
        using var all = new Reading(sample.Workspace);
        var whole = RankingModel.Read(all.Request(Liaoning))!;
        var city = whole.Scores.Rows[0].Text("city");
        using var reading = new Reading(sample.Workspace, Reading.City(city));
        var model = RankingModel.Read(reading.Request(Liaoning))!;
        Assert.NotEmpty(model.Scores.Rows);
        Assert.All(model.Scores.Rows, row => Assert.Equal(city, row.Text("city")));
        Assert.True(model.Scores.Total < whole.Scores.Total);
        Assert.Equal(model.Scores.Rows.Count(row => row["rank"] is not null), model.Grades?.Rows.Count ?? 0);
        Assert.False(model.ShowsExperts);
        Assert.False(new PanelPage().IsOpenTo(Reading.City(city)));
    }
}
