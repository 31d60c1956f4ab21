using Analytics.Dashboard.Rights;
using Analytics.Pipeline.Reading;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Shell;

/// <summary>What every part of a page knows: the language, the links, who looks, and of which run.</summary>
/// <param name="Words">Words in the page's language.</param>
/// <param name="Links">How to point at other pages.</param>
/// <param name="Viewer">Who looks.</param>
/// <param name="Run">The run.</param>
/// <param name="Path">The page's own path, without a slash before it.</param>
/// <param name="Title">The page's title.</param>
/// <param name="Section">The entry of the navigation that the page belongs to.</param>
public sealed record PageView(ReportWords Words, PageLinks Links, Viewer Viewer, PublishedRun Run, string Path, string Title, string Section)
{
    /// <summary>The rules that the run was judged by.</summary>
    public required Data.RuleShelf Rules { get; init; }

    /// <summary>What forms must send along against forgery; null where there are no forms, in files.</summary>
    public string? FormToken { get; init; }

    /// <summary>Whether the page is a file that a person opens from a disk: no forms, no queries.</summary>
    public bool IsFile => FormToken is null;

    /// <summary>The entries of the navigation that the viewer may open.</summary>
    public IReadOnlyList<NavigationEntry> Navigation { get; init; } = [];

    /// <summary>The one of two wordings that is of the page's language.</summary>
    public string Say(string chinese, string english) => Words.Say(chinese, english);

    /// <summary>A code in words.</summary>
    public string Of(string? code) => Words.Of(code);
}
