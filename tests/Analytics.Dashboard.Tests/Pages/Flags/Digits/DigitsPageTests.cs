using System.Globalization;
using Analytics.Dashboard.Pages.Flags.Digits;
using Analytics.Dashboard.Rights;

namespace Analytics.Dashboard.Tests.Pages.Flags.Digits;

/// <summary>The pooled tests of digits: every one of digits.csv, with the counts that its chart and its table show.</summary>
[Collection(SampleCollection.Name)]
public sealed class DigitsPageTests(SampleDashboard sample)
{
    [Fact]
    public void Load_ListAndGroups_HoldEveryTestOfTheReport()
    {
        using var reading = new Reading(sample.Workspace);
        var report = sample.Report("digits.csv");
        Assert.NotEmpty(report);
        var model = Assert.IsType<DigitsModel>(new DigitsPage().Load(reading.Request())!.Model);
        Assert.Equal(report.Count, model.Tests.Total);
        Assert.NotNull(model.Longest);
        var page = new DigitGroupPage();
        foreach (var rows in report.GroupBy(row => $"{row["list"]}~{row["grouping"]}~{row["group"]}"))
        {
            Assert.Contains("flags/digits/" + rows.Key, page.Paths(reading.Request()));
            var group = Assert.IsType<DigitGroup>(page.Load(reading.Request(rows.Key))!.Model);
            Assert.Equal(rows.Select(row => (row["test"], row["amounts"])).Order(), group.Tests.Select(test => (test.Test, test.Amounts.ToString(CultureInfo.InvariantCulture))).Order());
            foreach (var (test, chart) in group.Tests.Zip(group.Charts))
            {
                var observed = chart.Option["series"]![0]!["data"]!.AsArray().Select(value => value!.GetValue<double>()).ToList();
                Assert.Equal(test.Test == "first_two" ? 90 : 9, observed.Count);
                Assert.Equal(test.Amounts, observed.Sum());
                Assert.Equal(observed.Count, chart.Rows.Count);
                Assert.InRange(chart.Option["series"]![1]!["data"]!.AsArray().Sum(value => value!.GetValue<double>()), test.Amounts - 5, test.Amounts + 5);
            }
        }

        Assert.Null(page.Load(reading.Request("no~such~group")));
        Assert.False(page.IsOpenTo(Reading.City("大连市")));
    }

    [Fact]
    public async Task Get_FlagsOfACity_ShowsNoTabThatIsClosed()
    {
        await using var served = await AccountsDashboard.Start(sample);
        using var city = await served.SignedIn("dalian", ViewerRole.City, ["大连市"], []);
        Assert.DoesNotContain("flags/digits", await city.Text("/flags"), StringComparison.Ordinal);
        Assert.Contains("href=\"/flags/digits\"", await sample.Page("flags"), StringComparison.Ordinal);
    }
}
