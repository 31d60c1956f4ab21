using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Accounts;

/// <summary>The accounts, for administrators; without accounts there is no such page.</summary>
internal sealed class AccountsPage : DashboardPage
{
    public override string Path => "accounts";

    public override NavigationEntry? Entry { get; } = new("accounts", "账户管理", "Accounts");

    public override bool IsInFiles => false;

    public override bool IsOpenTo(Viewer viewer) => viewer.KeepsAccounts;

    public override PageContent? Load(PageRequest request) => Content(request, new AccountsSaid());

    /// <summary>The page after a form was sent.</summary>
    public static PageContent? Content(PageRequest request, AccountsSaid said) => request.Accounts is { } accounts
        ? new(request.Words.Say("账户管理", "Accounts"), typeof(AccountsView), AccountsModel.Read(request.Reader, accounts, said))
        : null;

    public override IEnumerable<string> Paths(PageRequest request) => [];
}
