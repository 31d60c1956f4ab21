using Analytics.Dashboard.Data;
using Analytics.Dashboard.Lists;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Shell;

/// <summary>What a page is asked for.</summary>
/// <param name="Reader">Reads the run for the viewer.</param>
/// <param name="Links">How to point at other pages.</param>
/// <param name="Id">The value of the path's segment in braces; empty where there is none.</param>
/// <param name="Query">The question, by name.</param>
public sealed record PageRequest(RunReader Reader, PageLinks Links, string Id, IReadOnlyDictionary<string, string> Query)
{
    /// <summary>Whether files are written: lists are then as long as a file bears, and show what they hold without being asked.</summary>
    public bool IsFile { get; init; }

    /// <summary>Rows that a list of a file shows, each with the page behind it; the rest is in the CSV beside it.</summary>
    public int MostInFile { get; init; } = ListRequest.LongestFile;

    /// <summary>The workspace's folder, for the product's own readers.</summary>
    public required string Workspace { get; init; }

    /// <summary>The accounts, for the page that keeps them; null without accounts.</summary>
    public Accounts.AccountStore? Accounts { get; init; }

    /// <summary>Words in the viewer's language.</summary>
    public ReportWords Words => Reader.Words;

    /// <summary>A value of the question; null where it is missing or empty.</summary>
    public string? Asked(string name) => Query.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>What a list on the page is asked for.</summary>
    public ListRequest List(ListDefinition list) => IsFile ? ListRequest.Whole with { Size = MostInFile } : ListRequest.Parse(list, Query);
}
