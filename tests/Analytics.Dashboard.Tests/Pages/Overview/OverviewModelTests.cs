using Analytics.Dashboard.Pages.Overview;
using Analytics.TestKit;

namespace Analytics.Dashboard.Tests.Pages.Overview;

/// <summary>The overview's figures against the run's reports.</summary>
[Collection(SampleCollection.Name)]
public sealed class OverviewModelTests(SampleDashboard sample)
{
    private IReadOnlyList<IReadOnlyDictionary<string, string>> Report(string name) => CsvTable.Read(Path.Combine(sample.Workspace, "reports", name));

    [Fact]
    public void Read_WholeRun_IsWhatTheReportsSay()
    {
        using var reading = new Reading(sample.Workspace);
        var model = OverviewModel.Read(reading.Reader);
        Assert.Equal(Report("findings.csv").Count, model.Findings);
        Assert.Equal(Report("flags.csv").Count, model.Intake.Flags);
        var compliance = Report("compliance.csv");
        Assert.All(model.Outcomes, row => Assert.Equal(compliance.Count(line => line["regulation"] == row.Regulation && line["outcome"] == "PASS"), row.Pass));
        Assert.Equal(compliance.Count(line => line["outcome"] is "FAIL" or "TRIGGER_REVOKE"), model.Failed);
        Assert.Equal(model.Failed, model.Cities.Sum(city => city.Failed));
        Assert.Equal(model.Intake.Platforms, model.Cities.Sum(city => city.Platforms));
        Assert.Equal(Math.Min(8, model.Open), model.Queue.Count);
        Assert.Equal(model.Duties.OrderBy(duty => duty.Due).Select(duty => duty.Due), model.Duties.Select(duty => duty.Due));
    }

    [Fact]
    public void Read_ForACity_HoldsThatCityAlone_AndNothingOfTheOffice()
    {
        using var all = new Reading(sample.Workspace);
        var whole = OverviewModel.Read(all.Reader);
        var city = whole.Cities[0];
        using var reading = new Reading(sample.Workspace, Reading.City(city.City));
        var model = OverviewModel.Read(reading.Reader);
        Assert.Equal(city, Assert.Single(model.Cities));
        Assert.Equal(city.Findings, model.Findings);
        Assert.True(model.Findings < whole.Findings);
        Assert.False(model.ShowsOffice);
        Assert.Empty(model.Runs);
    }
}
