using System.Net;
using System.Text.RegularExpressions;
using Analytics.Dashboard.Auditing;
using Analytics.Dashboard.Exporting;
using Analytics.Dashboard.Pages.Quality;
using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Shell;
using Analytics.Pipeline;
using Analytics.Pipeline.Stages;
using Analytics.TestKit;

namespace Analytics.Dashboard.Tests.Pages.Quality;

/// <summary>The data quality's pages over a run of damaged files.</summary>
public sealed class QualityPagesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Workspace => Path.Combine(_folder.Path, "workspace");

    public QualityPagesTests() =>
        new AnalyticsRun(RunStages.Default).Execute(new RunOptions(RepositoryRoot.File("data-samples/damaged"), Workspace), progress: null, CancellationToken.None);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Pages_OfDamagedFiles_AccountForEveryRow_AndOfferTheQuarantineToThoseWhoMaySeeIt()
    {
        using (var reading = new Reading(Workspace))
        {
            var files = Assert.IsType<OfficeListModel>(new QualityPage().Load(reading.Request())!.Model);
            Assert.Equal(0, files.Figures[^1].Value);
            Assert.Contains(files.Figures, figure => figure.IsBad);
            Assert.Equal(reading.Reader.Count("SELECT count(*) FROM intake.file"), files.List.Total);
            var quarantine = Assert.IsType<QuarantineModel>(new QuarantinePage().Load(reading.Request())!.Model);
            Assert.NotEmpty(quarantine.Reasons);
            Assert.NotEmpty(quarantine.Files);
            Assert.Empty(Assert.IsType<QuarantineModel>(new QuarantinePage().Load(reading.Request() with { IsFile = true })!.Model).Files);
            Assert.All(DashboardPages.All.Where(page => page.Section == "quality"), page => Assert.False(page.IsOpenTo(Reading.City("沈阳市"))));
        }

        var (server, url) = await SampleDashboard.Serve(Workspace);
        await using var _ = server;
        using var client = new HttpClient();
        using var visitor = new Visitor(url);
        var name = WebUtility.HtmlDecode(Regex.Match(await visitor.Text("/quality/quarantine"), "name=\"name\" value=\"([^\"]+)\"").Groups[1].Value);
        Assert.NotEmpty(name);
        using (var hasty = await visitor.Send("/quarantine", "/quality/quarantine", ("name", name), ("reason", "急")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, hasty.StatusCode);
        }

        using (var elsewhere = await visitor.Send("/quarantine", "/quality/quarantine", ("name", "../manifest.json"), ("reason", "退回单位改正后重新报送")))
        {
            Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        }

        Assert.False(File.Exists(AuditLog.File(Workspace)));
        using (var file = await visitor.Send("/quarantine", "/quality/quarantine", ("name", name), ("reason", "退回单位改正后重新报送")))
        {
            Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
            Assert.True((await file.Content.ReadAsStringAsync()).Split('\n').Length > 2, "The file has heads and at least one row.");
        }

        // It holds exact values: it is on record as what it is, with its reason.
        var row = Assert.Single(File.ReadLines(AuditLog.File(Workspace)));
        Assert.All((string[])["\"unmask\"", name, "退回单位改正后重新报送"], text => Assert.Contains(text, row, StringComparison.Ordinal));

        // In the columns that show how values are written, 9 stands for any digit.
        // Every page stands, with no center and no flag too; nothing unmasked is in the files of an export.
        var export = Path.Combine(_folder.Path, "export");
        await StaticExport.Write(Workspace, export);
        foreach (var shown in DashboardPages.All.Where(one => one.IsOpenTo(Viewer.Local) && !one.Path.Contains('{', StringComparison.Ordinal)))
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"{url}/{shown.Path}")).StatusCode);
        }

        Assert.False(Directory.Exists(Path.Combine(export, "quarantine")));
        Assert.All(Directory.EnumerateFiles(export, "*.html", SearchOption.AllDirectories), html => Assert.DoesNotMatch(@"(?<![0-9A-Za-z])(?!9{17})[1-9]\d{16}[0-9X](?![0-9A-Za-z])", File.ReadAllText(html)));
    }
}
