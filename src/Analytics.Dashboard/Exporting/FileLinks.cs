using Analytics.Dashboard.Pages.Missing;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Exporting;

/// <summary>Links between files beside each other. The Chinese pages are at the top, the English ones in <c>en</c>; both share the assets, lists and reports.</summary>
/// <param name="path">The path of the page that links.</param>
/// <param name="english">Whether the page is an English one.</param>
/// <param name="pages">The paths of all pages that are written; null for all that there are.</param>
internal sealed class FileLinks(string path, bool english, IReadOnlySet<string>? pages = null) : PageLinks
{
    private readonly string _up = string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/')));

    private string Top => english ? _up + "../" : _up;

    /// <summary>The file of a page, relative to the folder of its language.</summary>
    public static string File(string path) => path.Length == 0 ? "index.html" : path + ".html";

    public override bool Has(string path) => pages?.Contains(path) != false;

    public override string Page(string path, params IEnumerable<(string Name, string? Value)> query) => _up + Encode(File(Has(path) ? path : NotExportedPage.Name), []);

    public override string Asset(string name) => $"{Top}assets/{name}";

    // Lists that hang on a page's own id stand on the page; the whole ones have files.
    public override string? Download(string list, string format, params IEnumerable<(string Name, string? Value)> query) =>
        !query.Any(pair => pair.Name == "id" && pair.Value is not null) ? Top + Encode($"lists/{list}.{format}", []) : null;

    public override string? Report(string file) => Top + Encode("reports/" + file, []);

    public override string OtherLanguage(string path) => english ? Top + Encode(File(path), []) : _up + Encode("en/" + File(path), []);
}
