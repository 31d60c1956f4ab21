using System.Net;
using Analytics.Dashboard.Auditing;
using Analytics.Dashboard.Data;
using Analytics.Dashboard.Exporting;
using Analytics.Dashboard.Rights;
using Analytics.Pipeline;
using Analytics.Pipeline.Reports;
using Analytics.TestKit;

namespace Analytics.Dashboard.Tests.Unmasking;

/// <summary>Identifiers in full: for a reason, for the record, once, and nowhere else.</summary>
[Collection(SampleCollection.Name)]
public sealed class UnmaskTests(SampleDashboard sample)
{
    [Fact]
    public async Task Unmask_WithAReason_ShowsOnceAndRecordsWho()
    {
        await using var served = await AccountsDashboard.Start(sample);
        var (finding, number) = Known();
        using var province = await served.SignedIn("厅里的人", ViewerRole.Province, [], []);
        Assert.DoesNotContain(number, await province.Text("/identifiers/" + finding), StringComparison.Ordinal);
        using (var hasty = await province.Send("/unmask", "/identifiers/" + finding, ("id", finding), ("reason", "x")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, hasty.StatusCode);
            Assert.DoesNotContain(number, await hasty.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(File.ReadLines(AuditLog.File(served.Workspace)), line => line.Contains("unmask", StringComparison.Ordinal));
        using (var shown = await province.Send("/unmask", "/identifiers/" + finding, ("id", finding), ("reason", $"与社保记录核对 {number}")))
        {
            Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
            Assert.Contains(number, await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.True(shown.Headers.CacheControl?.NoStore);
        }

        Assert.DoesNotContain(number, await province.Text("/identifiers/" + finding), StringComparison.Ordinal);
        var row = Assert.Single(File.ReadLines(AuditLog.File(served.Workspace)), line => line.Contains("\"unmask\"", StringComparison.Ordinal));
        Assert.Contains("厅里的人", row, StringComparison.Ordinal);
        Assert.Contains(finding, row, StringComparison.Ordinal);
        Assert.Contains("与社保记录核对", row, StringComparison.Ordinal);
        Assert.DoesNotContain(number, row, StringComparison.Ordinal);
        Assert.Contains("与社保记录核对", await province.Text("/audit?q=" + finding), StringComparison.Ordinal);
        using var export = new TempFolder();
        await StaticExport.Write(served.Workspace, Path.Combine(export.Path, "out"));
        Assert.All(
            Directory.EnumerateFiles(export.Path, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".html" or ".csv" or ".js"),
            file => Assert.DoesNotContain(number, File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ViewerRole.City)]
    [InlineData(ViewerRole.Expert)]
    [InlineData(ViewerRole.Host)]
    public async Task Unmask_ByARoleThatMayNot_IsDenied(ViewerRole role)
    {
        await using var served = await AccountsDashboard.Start(sample);
        var (finding, number) = Known();
        using var visitor = await served.SignedIn("narrow", role, ["大连市", "沈阳市", "本溪市"], ["DL-TIC-0038"]);
        using var answer = await visitor.Send("/unmask", "/", ("id", finding), ("reason", "a reason that is long enough"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain(number, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("\"denied\"", File.ReadLines(AuditLog.File(served.Workspace)).Last(), StringComparison.Ordinal);
        using var rows = await visitor.Send("/quarantine", "/", ("name", "any.csv"), ("reason", "a reason that is long enough"));
        Assert.Equal(HttpStatusCode.Forbidden, rows.StatusCode);
        Assert.Contains("\"quarantine\"", File.ReadLines(AuditLog.File(served.Workspace)).Last(), StringComparison.Ordinal);
    }

    private (string Finding, string Number) Known()
    {
        using var run = LiveRun.Open(sample.Workspace);
        using var reader = new RunReader(run, Viewer.Local, new ReportWords(ReportLanguage.Chinese));
        return reader.First(
            "SELECT e.finding_id, p.id_number FROM result.evidence e JOIN main.personnel p USING (row_id) WHERE e.table_name = 'personnel' AND length(p.id_number) = 18 ORDER BY e.finding_id LIMIT 1",
            row => (row.GetString(0), row.GetString(1)));
    }
}
