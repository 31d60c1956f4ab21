using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Flags;

/// <summary>Figures that should be looked at, ranked.</summary>
internal sealed class FlagsPage : DashboardPage
{
    public override string Path => "flags";

    public override NavigationEntry? Entry { get; } = new("flags", "数据疑点", "Flags");

    public override IReadOnlyList<ListDefinition> Lists { get; } = [FlagLists.Flags];

    public override PageContent? Load(PageRequest request) => new(request.Words.Say("数据疑点", "Figures to look at"), typeof(FlagsView), FlagsModel.Read(request));

    /// <summary>The pages of the section.</summary>
    internal static IReadOnlyList<Tab> Tabs { get; } =
    [
        new("flags", "疑点清单", "Flags"), new("flags/reconciliation", "账表核对", "Figures against ledgers"), new("flags/digits", "金额数字规律", "Digits"), new("flags/detectors", "检测方法", "Detectors"),
    ];
}
