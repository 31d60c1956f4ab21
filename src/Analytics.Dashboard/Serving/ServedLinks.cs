using Analytics.Dashboard.Assets;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Serving;

/// <summary>Links between the server's pages.</summary>
public sealed class ServedLinks : PageLinks
{
    /// <inheritdoc/>
    public override string Page(string path, params IEnumerable<(string Name, string? Value)> query) => "/" + Encode(path, query);

    /// <inheritdoc/>
    public override string Asset(string name) => $"/assets/{DashboardAssets.Hash(name)}/{name}";

    /// <inheritdoc/>
    public override string? Download(string list, string format, params IEnumerable<(string Name, string? Value)> query) => "/" + Encode($"lists/{list}.{format}", query);

    /// <inheritdoc/>
    public override string? Report(string file) => "/" + Encode("reports/" + file, []);

    /// <inheritdoc/>
    public override string OtherLanguage(string path) => "/" + Encode("language", [("back", "/" + path)]);
}
