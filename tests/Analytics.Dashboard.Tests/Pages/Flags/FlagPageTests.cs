using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Pages.Flags;
using Analytics.TestKit;

namespace Analytics.Dashboard.Tests.Pages.Flags;

/// <summary>The flags' pages against the run's reports, and who sees them.</summary>
[Collection(SampleCollection.Name)]
public sealed class FlagPageTests(SampleDashboard sample)
{
    private IReadOnlyList<IReadOnlyDictionary<string, string>> Report(string name) => CsvTable.Read(Path.Combine(sample.Workspace, "reports", name));

    [Fact]
    public void List_HoldsEveryFlagInTheOrderOfTheReport()
    {
        using var reading = new Reading(sample.Workspace);
        var list = FlagsModel.Read(reading.Request()).Flags;
        Assert.Equal(Report("flags.csv").Select(row => row["flag_id"]), list.Rows.Select(row => row.Text("flag_id")));
        Assert.All(list.Rows, row => Assert.DoesNotContain("reported_", row.Text("indicator"), StringComparison.Ordinal));
    }

    [Fact]
    public void Page_OfEveryFlag_ShowsWhyAndTheRows()
    {
        using var reading = new Reading(sample.Workspace);
        foreach (var flag in Report("flags.csv"))
        {
            var model = Assert.IsType<FlagModel>(new FlagPage().Load(reading.Request(flag["flag_id"]))!.Model);
            Assert.NotEmpty(model.Charts);
            Assert.All(model.Charts, chart => Assert.NotEmpty(chart.Rows));
            Assert.NotEmpty(model.Flag.Question);
            Assert.NotEmpty(model.Flag.Innocent);
            Assert.Equal(Report("flag-evidence.csv").Count(row => row["flag_id"] == flag["flag_id"]), model.Flag.RowCount);
        }
    }

    [Fact]
    public void Page_OfAFlagOfAnotherCity_IsNotThere()
    {
        using var all = new Reading(sample.Workspace);
        var flag = FlagsModel.Read(all.Request()).Flags.Rows[0];
        var own = all.Reader.First("SELECT city FROM result.flag WHERE flag_id = $id", row => row.GetString(0), ("id", flag.Text("flag_id")))!;
        var other = all.Reader.First("SELECT min(city) FROM registry.platform WHERE city <> $city", row => row.GetString(0), ("city", own))!;
        using var inside = new Reading(sample.Workspace, Reading.City(own));
        using var outside = new Reading(sample.Workspace, Reading.City(other));
        Assert.NotNull(new FlagPage().Load(inside.Request(flag.Text("flag_id"))));
        Assert.Null(new FlagPage().Load(outside.Request(flag.Text("flag_id"))));
        Assert.DoesNotContain("flags/" + flag.Text("flag_id"), new FlagPage().Paths(outside.Request()));
        Assert.Null(new FlagPage().Load(inside.Request("L-000000000000")));
    }

    [Fact]
    public void Reconciliation_UnderAFilter_IsWhatTheReportCounts()
    {
        using var reading = new Reading(sample.Workspace);
        var report = Report("reconciliation.csv");
        var list = ListReader.Read(reading.Reader, FlagLists.Reconciliation, ListRequest.Parse(FlagLists.Reconciliation, new Dictionary<string, string> { ["state"] = "exceeds" }));
        Assert.Equal(report.Count, list.Unfiltered);
        Assert.Equal(report.Count(row => row["state"] == "exceeds"), list.Total);
        Assert.All(list.Rows, row => Assert.Equal("exceeds", row.Text("state")));
    }
}
