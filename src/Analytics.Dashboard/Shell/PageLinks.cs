using System.Globalization;

namespace Analytics.Dashboard.Shell;

/// <summary>How pages point at each other: by the server's paths, or by files beside each other.</summary>
public abstract class PageLinks
{
    /// <summary>The link to a page of the dashboard.</summary>
    /// <param name="path">E.g. <c>people</c> or <c>people/F-0123</c>; the empty path is the overview.</param>
    /// <param name="query">What the page is asked; a missing or empty value is left out. Files know no queries.</param>
    /// <returns>The link; where files have no such page, to the one that says so.</returns>
    public abstract string Page(string path, params IEnumerable<(string Name, string? Value)> query);

    /// <summary>Whether there is such a page: a server has them all, files are as many as an export bears.</summary>
    /// <param name="path">As for <see cref="Page"/>.</param>
    public virtual bool Has(string path) => true;

    /// <summary>The link to a style sheet or script.</summary>
    public abstract string Asset(string name);

    /// <summary>The link to a list as a file, with the same question as the page; null where there is none.</summary>
    /// <param name="list">The list's name.</param>
    /// <param name="format">csv or xlsx.</param>
    /// <param name="query">What the list is asked.</param>
    public abstract string? Download(string list, string format, params IEnumerable<(string Name, string? Value)> query);

    /// <summary>The link to a report of the run, e.g. <c>findings.csv</c>; null where there is none.</summary>
    public abstract string? Report(string file);

    /// <summary>The link to the same page in the other language.</summary>
    public abstract string OtherLanguage(string path);

    /// <summary>A path's segments, encoded; a query behind it.</summary>
    protected static string Encode(string path, IEnumerable<(string Name, string? Value)> query)
    {
        ArgumentNullException.ThrowIfNull(path);
        var encoded = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        var asked = string.Join('&', query.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}")));
        return asked.Length > 0 ? encoded + "?" + asked : encoded;
    }
}
