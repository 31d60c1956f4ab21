using Analytics.Dashboard.Data;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Rules;

/// <summary>The regulations that are held, and how far each is decided by computing.</summary>
internal sealed class RulesPage : DashboardPage
{
    public override string Path => "rules";

    public override NavigationEntry? Entry { get; } = new("rules", "规则", "Rules");

    public override PageContent? Load(PageRequest request) => new(request.Words.Say("规则", "Rules"), typeof(RulesView), RulesModel.Of(request.Reader.Rules.Book));
}
