using System.IO.Compression;
using System.Text;
using Analytics.Dashboard.Assets;
using Analytics.Dashboard.Data;
using Analytics.Dashboard.Pages.Cases;
using Analytics.Dashboard.Shell;
using Analytics.Pipeline.Explaining;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Exporting;

/// <summary>The whole file of a case as one ZIP that opens from a disk: the page in both languages with all that it needs, and its rows as CSV. Masked.</summary>
internal static class CaseFile
{
    // Files in it are of no time: the same case is the same bytes.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the file; null where there is no such case for the viewer.</summary>
    /// <param name="renderer">Renders the pages.</param>
    /// <param name="readers">One for each language, Chinese first.</param>
    /// <param name="workspace">The workspace's folder.</param>
    /// <param name="id">The finding.</param>
    public static async Task<byte[]?> Write(PageRenderer renderer, IReadOnlyList<RunReader> readers, string workspace, string id)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var reader in readers)
            {
                var links = new AloneLinks(!reader.Words.IsChinese);
                var request = new PageRequest(reader, links, id, new Dictionary<string, string>()) { Workspace = workspace, IsFile = true };
                if (CaseReader.Read(request) is not { } model)
                {
                    return null;
                }

                var title = $"{reader.Words.Of(model.Head.Kind)} {model.Head.Id}";
                var view = new PageView(reader.Words, links, reader.Viewer, reader.Run, "findings/" + id, title, "findings") { Rules = reader.Rules };
                Add(zip, AloneLinks.File(!reader.Words.IsChinese), Encoding.UTF8.GetBytes(await renderer.Render(view, new PageContent(title, typeof(CaseView), model with { IsAlone = true })).ConfigureAwait(false)));
                if (reader.Words.IsChinese)
                {
                    Add(zip, "rows.csv", Rows(reader.Words, model.Explanation.Rows));
                }
            }

            foreach (var name in DashboardAssets.Names)
            {
                Add(zip, "assets/" + name, DashboardAssets.Bytes(name)!);
            }
        }

        return buffer.ToArray();
    }

    private static byte[] Rows(ReportWords words, IReadOnlyList<ExplainedRow> rows)
    {
        using var buffer = new MemoryStream();
        Lists.ListFile.WriteCsv(
            buffer, ["platform_id", "platform", "table", "file", "sheet", "row", "sha256", "column", words.Say("列", "name"), "value"],
            rows.SelectMany(row => row.Cells.Select(cell =>
                (IEnumerable<object?>)[row.PlatformId, row.Platform, row.Table, row.File, row.Sheet, row.Row, row.Sha256, cell.Key, FactText.Name(words, row.Table, cell.Key), cell.Value])));
        return buffer.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        using var stream = entry.Open();
        stream.Write(bytes);
    }

    /// <summary>Links of a page that stands alone: to its own other language, and to nothing else.</summary>
    private sealed class AloneLinks(bool english) : PageLinks
    {
        public static string File(bool english) => english ? "index.en.html" : "index.html";

        public override string Page(string path, params IEnumerable<(string Name, string? Value)> query) => File(english);

        public override string Asset(string name) => "assets/" + name;

        public override string? Download(string list, string format, params IEnumerable<(string Name, string? Value)> query) => null;

        public override string? Report(string file) => null;

        public override string OtherLanguage(string path) => File(!english);
    }
}
