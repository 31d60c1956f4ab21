namespace Analytics.Dashboard.Tests.Pages.Calendar;

/// <summary>What is due is what calendar.csv says.</summary>
[Collection(SampleCollection.Name)]
public sealed class CalendarTests(SampleDashboard sample)
{
    [Fact]
    public async Task Calendar_OfEachState_IsAsLongAsInTheReport()
    {
        var rows = sample.Report("calendar.csv");
        Assert.Equal(rows.Count, ServedPages.Total(await sample.Page("calendar")));
        foreach (var state in rows.GroupBy(row => row["state"], StringComparer.Ordinal))
        {
            Assert.Equal(state.LongCount(), ServedPages.Total(await sample.Page("calendar?state=" + state.Key)));
        }
    }

    [Fact]
    public async Task Allocation_OfEachVerdict_IsAsLongAsInTheReport()
    {
        var rows = sample.Report("allocation.csv");
        Assert.NotEmpty(rows);
        foreach (var verdict in rows.GroupBy(row => row["verdict"], StringComparer.Ordinal))
        {
            var page = await sample.Page("allocation?verdict=" + verdict.Key);
            Assert.Equal(verdict.LongCount(), ServedPages.Total(page));
            Assert.Equal(verdict.Count(), System.Text.RegularExpressions.Regex.Count(page, "<svg "));
        }
    }
}
