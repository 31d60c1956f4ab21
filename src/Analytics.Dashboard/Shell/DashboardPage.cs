using Analytics.Dashboard.Rights;

namespace Analytics.Dashboard.Shell;

/// <summary>A page of the dashboard: where it is, who may open it, what it reads, and which component shows it. One class a page, listed in <see cref="DashboardPages"/>.</summary>
public abstract class DashboardPage
{
    /// <summary>The path, without a slash before it; at most one segment is a name in braces, e.g. <c>people/{id}</c>.</summary>
    public abstract string Path { get; }

    /// <summary>The navigation's entry for it; null for pages that are reached from others.</summary>
    public virtual NavigationEntry? Entry => null;

    /// <summary>The section that the page belongs to.</summary>
    public string Section => Entry?.Section ?? Path.Split('/')[0];

    /// <summary>Whether a viewer may open the page at all; what is on it the queries narrow further.</summary>
    public virtual bool IsOpenTo(Viewer viewer) => true;

    /// <summary>Reads what the page shows; null where there is no such thing, or the viewer may not see it: both look the same from outside.</summary>
    public abstract PageContent? Load(PageRequest request);

    /// <summary>The paths of all pages of this kind, for files; a page without a name in braces is itself.</summary>
    public virtual IEnumerable<string> Paths(PageRequest request) => [Path];

    /// <summary>Whether the export writes it.</summary>
    public virtual bool IsInFiles => true;

    /// <summary>The lists on the page, each of which can be had as a file.</summary>
    public virtual IReadOnlyList<Lists.ListDefinition> Lists => [];
}
