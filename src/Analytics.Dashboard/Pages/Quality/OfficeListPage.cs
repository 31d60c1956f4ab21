using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Quality;

/// <summary>A page of the section, which concerns the whole office: not for those who see some platforms alone.</summary>
internal abstract class OfficeListPage : DashboardPage
{
    /// <summary>The page's list.</summary>
    protected abstract ListDefinition List { get; }

    /// <summary>What is said above the list.</summary>
    protected abstract (string Zh, string En) Explanation { get; }

    /// <summary>What is said where there is nothing.</summary>
    protected virtual (string Zh, string En) Nothing => ("暂无内容。", "Nothing here.");

    public override IReadOnlyList<ListDefinition> Lists => [List];

    public override bool IsOpenTo(Viewer viewer) => viewer.MayAudit;

    /// <summary>The pages of the section.</summary>
    internal static IReadOnlyList<Tab> Tabs { get; } =
    [
        new("quality", "文件", "Files"), new("quality/rows", "行数", "Rows"), new("quality/quarantine", "隔离", "Quarantine"), new("quality/warnings", "提示", "Warnings"),
        new("quality/headers", "表头", "Headers"), new("quality/profiles", "各列概况", "Columns"),
    ];

    public override PageContent? Load(PageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var words = request.Words;
        return new(words.Say("数据质量：", "Data quality: ") + words.Say(List.Zh, List.En), typeof(OfficeListView), new OfficeListModel(
            words.Say(Explanation.Zh, Explanation.En), words.Say(Nothing.Zh, Nothing.En), Figures(request), ListReader.Read(request.Reader, List, request.List(List))));
    }

    /// <summary>Figures above the list; none for most pages.</summary>
    protected virtual IReadOnlyList<Figure> Figures(PageRequest request) => [];
}

/// <summary>What a page with one list of the whole office shows.</summary>
/// <param name="Explanation">What is said above it.</param>
/// <param name="Nothing">What is said where there is nothing.</param>
/// <param name="Figures">Figures above it.</param>
/// <param name="List">The list.</param>
public sealed record OfficeListModel(string Explanation, string Nothing, IReadOnlyList<Figure> Figures, ListModel List);

/// <summary>A figure with its name.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">How many.</param>
/// <param name="IsBad">Whether it asks for attention.</param>
public sealed record Figure(string Name, long Value, bool IsBad = false);
