using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Missing;

/// <summary>Where links of files lead whose page was not written, since there are more than an export bears: it says where the rest is.</summary>
internal sealed class NotExportedPage : DashboardPage
{
    /// <summary>The path.</summary>
    public const string Name = "not-exported";

    public override string Path => Name;

    public override PageContent? Load(PageRequest request) => new(request.Words.Say("此页未随导出提供", "This page is not part of the export"), typeof(NotExportedView), new NotExportedModel(
        request.MostInFile, [.. DashboardPages.All.Where(page => page.IsInFiles).SelectMany(page => page.Lists).Where(list => !list.Where.Contains("$id", StringComparison.Ordinal)).DistinctBy(list => list.Name)]));
}

/// <summary>What the page says.</summary>
/// <param name="Most">How many rows a list shows, and pages stand behind.</param>
/// <param name="Lists">The lists that are beside the pages as whole files.</param>
public sealed record NotExportedModel(int Most, IReadOnlyList<ListDefinition> Lists);
