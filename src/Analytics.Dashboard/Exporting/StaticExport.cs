using Analytics.Dashboard.Assets;
using Analytics.Dashboard.Data;
using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Pages.Missing;
using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Shell;
using Analytics.Pipeline;
using Analytics.Pipeline.Reading;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Exporting;

/// <summary><c>analytics export</c>: the dashboard as files that open from a disk without a server, in both languages.</summary>
public static class StaticExport
{
    private static readonly Dictionary<string, string> NoQuery = [];

    /// <summary>Writes the dashboard. The folder must be empty or hold an earlier export, which is replaced.</summary>
    /// <param name="workspace">The workspace's folder.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="said">Hears how many pages are written.</param>
    /// <param name="most">Rows that a list shows, each with the page behind it; the rest is in the CSV beside it.</param>
    /// <param name="cancellation">Stops between two pages.</param>
    /// <returns>How many pages were written.</returns>
    /// <exception cref="RunFailedException">Nothing is published, or the folder holds something else.</exception>
    public static async Task<int> Write(string workspace, string folder, Action<int>? said = null, int most = ListRequest.LongestFile, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(folder);
        using var run = LiveRun.Open(workspace);
        ExportFolder.Prepare(folder, run.Run.Id);
        foreach (var name in DashboardAssets.Names)
        {
            await System.IO.File.WriteAllBytesAsync(Target(folder, "assets/" + name), DashboardAssets.Bytes(name)!, cancellation).ConfigureAwait(false);
        }

        ExportFolder.CopyReports(run.Run.Reports, folder);
        using var renderer = new PageRenderer();
        var pages = 0;
        foreach (var language in (ReportLanguage[])[ReportLanguage.Chinese, ReportLanguage.English])
        {
            using var reader = new RunReader(run, Viewer.Local, new ReportWords(language), cancellation);
            var plan = new Plan(reader, workspace, most, null);
            List<(DashboardPage Page, string Path)> all = [.. plan.Pages(), (new NotExportedPage(), NotExportedPage.Name)];
            plan = plan with { Known = all.Select(one => one.Path).ToHashSet(StringComparer.Ordinal) };
            foreach (var (page, path) in all)
            {
                cancellation.ThrowIfCancellationRequested();
                if (await Render(renderer, plan, page, path).ConfigureAwait(false) is { } text)
                {
                    await System.IO.File.WriteAllTextAsync(Target(folder, (plan.IsEnglish ? "en/" : "") + FileLinks.File(path)), text, cancellation).ConfigureAwait(false);
                    said?.Invoke(++pages);
                }
            }

            if (language == ReportLanguage.Chinese)
            {
                Lists(reader, folder);
            }
        }

        return pages;
    }

    private static async Task<string?> Render(PageRenderer renderer, Plan plan, DashboardPage page, string path)
    {
        var request = plan.Request(path, page.Path.Contains('{', StringComparison.Ordinal) ? path.Split('/')[^1] : "");
        if (page.Load(request) is not { } content)
        {
            return null;
        }

        var reader = plan.Reader;
        var view = new PageView(reader.Words, request.Links, Viewer.Local, reader.Run, path, content.Title, page.Section)
        {
            Rules = reader.Rules,
            Navigation = [.. DashboardPages.All.Where(other => other.IsInFiles).Select(other => other.Entry).OfType<NavigationEntry>()],
        };
        return await renderer.Render(view, content).ConfigureAwait(false);
    }

    private static void Lists(RunReader reader, string folder)
    {
        foreach (var list in DashboardPages.All.Where(page => page.IsInFiles).SelectMany(page => page.Lists).Where(list => !list.Where.Contains("$id", StringComparison.Ordinal)).DistinctBy(list => list.Name))
        {
            using var output = System.IO.File.Create(Target(folder, $"lists/{list.Name}.csv"));
            var rows = ListReader.All(reader, list, ListRequest.Whole);
            ListFile.WriteCsv(output, list, rows, reader.Words);
            using var workbook = System.IO.File.Create(Target(folder, $"lists/{list.Name}.xlsx"));
            ListWorkbook.Write(workbook, list, rows, reader.Words);
        }
    }

    private static string Target(string folder, string path)
    {
        var target = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        return target;
    }

    /// <summary>What is written in one language.</summary>
    /// <param name="Reader">Reads the run.</param>
    /// <param name="Workspace">The workspace's folder.</param>
    /// <param name="Most">Rows that a list shows.</param>
    /// <param name="Known">The paths of all pages that are written; null while they are being gathered.</param>
    private sealed record Plan(RunReader Reader, string Workspace, int Most, IReadOnlySet<string>? Known)
    {
        public bool IsEnglish => !Reader.Words.IsChinese;

        public IEnumerable<(DashboardPage Page, string Path)> Pages() =>
            DashboardPages.All.Where(page => page.IsInFiles).SelectMany(page => page.Paths(Request("", "")).Select(path => (page, path)));

        public PageRequest Request(string path, string id) => new(Reader, new FileLinks(path, IsEnglish, Known), id, NoQuery) { Workspace = Workspace, IsFile = true, MostInFile = Most };
    }
}
