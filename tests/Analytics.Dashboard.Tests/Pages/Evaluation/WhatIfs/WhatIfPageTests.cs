using System.Globalization;
using Analytics.Dashboard.Pages.Evaluation.WhatIfs;
using Analytics.Dashboard.Rights;
using Analytics.Pipeline.Tests.Reports.Pages;

namespace Analytics.Dashboard.Tests.Pages.Evaluation.WhatIfs;

/// <summary>The form that asks what ranks would be under other weights, in the model and by hand.</summary>
[Collection(SampleCollection.Name)]
public sealed class WhatIfPageTests(SampleDashboard sample)
{
    private const string Liaoning = "liaoning-2026";

    private static WhatIfModel Model(Reading reading, params (string Name, string Value)[] query) => Assert.IsType<WhatIfModel>(new WhatIfPage().Load(reading.Request(Liaoning, query))!.Model);

    [Fact]
    public void Load_Unchanged_IsTheRun()
    {
        using var reading = new Reading(sample.Workspace);
        var model = Model(reading);
        Assert.False(model.IsChanged);
        Assert.Equal(0, model.Moved);
        Assert.Equal(0, model.Regraded);
        var ranks = reading.Reader.Rows("SELECT center_id, rank FROM result.score WHERE regulation = 'liaoning-2026' AND rank IS NOT NULL", row => (row.GetString(0), row.GetInt32(1))).ToDictionary();
        Assert.Equal(ranks.Count, model.Centers.Count(center => center.Rank is not null));
        Assert.All(model.Centers.Where(center => center.Rank is not null), center => Assert.Equal(ranks[center.Id], center.Rank));
    }

    [Fact]
    public void Load_OneIndicatorAlone_RanksByIt()
    {
        using var reading = new Reading(sample.Workspace);
        var parts = Model(reading).Parts;

        // Every weight but that of one dimension is 0: the score is then the dimension's.
        var kept = parts.First(part => part.IsPart);
        var model = Model(reading, [.. parts.Where(part => part.IsPart && part != kept).Select(part => ("w." + part.Code, "0"))]);
        Assert.True(model.IsChanged);
        Assert.Null(model.Refusal);
        var scores = reading.Reader.Rows("SELECT center_id, score FROM result.score_part WHERE regulation = 'liaoning-2026' AND part = $part AND score IS NOT NULL", row => (row.GetString(0), row.GetDouble(1)), ("part", kept.Code)).ToDictionary();
        Assert.NotEmpty(scores);
        Assert.All(model.Centers.Where(center => center.Score is not null && scores.ContainsKey(center.Id)), center => Assert.Equal(scores[center.Id], center.Score!.Value, 6));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("many")]
    [InlineData("1e400")]
    public void Load_WeightThatIsNone_SaysSo(string weight)
    {
        using var reading = new Reading(sample.Workspace);
        var part = Model(reading).Parts[0];
        var model = Model(reading, ("w." + part.Code, weight));
        Assert.NotNull(model.Refusal);
        Assert.Empty(model.Centers);
    }

    [Fact]
    public void Load_ForAHostUnit_HoldsItsCenterAlone()
    {
        using var all = new Reading(sample.Workspace);
        var center = Model(all).Centers[0];
        using var reading = new Reading(sample.Workspace, new Viewer("host", ViewerRole.Host, [], [center.Id]));
        Assert.Equal(center, Assert.Single(Model(reading).Centers));
    }

    [SkippableFact]
    public async Task Form_ChangedByHand_ComputesAndCanBeTakenBack()
    {
        await using var browser = await Browser.Start();
        var (page, _, complaints) = await browser.Open($"{sample.Url}/evaluation/what-if/{Liaoning}");
        var weights = page.Locator("input[name^='w.']");
        Assert.True(await weights.CountAsync() > 5);
        await weights.First.FillAsync((double.Parse(await weights.First.InputValueAsync(), CultureInfo.InvariantCulture) * 4).ToString(CultureInfo.InvariantCulture));
        await page.Locator("button.primary").ClickAsync();
        Assert.Contains("w.", page.Url, StringComparison.Ordinal);
        Assert.Contains("个名次变动", await page.Locator("#then + .count").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator("input.changed").CountAsync());
        await page.Locator(".methods a").ClickAsync();
        Assert.Equal(0, await page.Locator("input.changed").CountAsync());
        Assert.Empty(complaints);
    }
}
