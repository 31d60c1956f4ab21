using System.Globalization;
using Analytics.Dashboard.Auditing;
using Analytics.Dashboard.Data;
using Analytics.Dashboard.Pages.Accounts;
using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Serving;
using Analytics.Dashboard.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Analytics.Dashboard.Accounts;

/// <summary>The administrator's work on accounts: list, create, assign, disable, reset. Nobody else finds an address here.</summary>
internal static class AccountEndpoints
{
    private static readonly char[] Separators = [' ', ',', ';', '，', '；', '、', '\r', '\n', '\t'];

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        app.MapPost("/accounts/create", (HttpContext context, Desk desk) => desk.Do(context, Create));
        app.MapPost("/accounts/assign", (HttpContext context, Desk desk) => desk.Do(context, Assign));
        app.MapPost("/accounts/disable", (HttpContext context, Desk desk) => desk.Do(context, Disable));
        app.MapPost("/accounts/reset", (HttpContext context, Desk desk) => desk.Do(context, Reset));
    }

    private static AccountsSaid Create(Form form) =>
        form.Role is not { } role ? Say("role") : form.Problem() is { } problem ? Say(problem)
        : form.Accounts.Create(form.Text("name"), role, form.Cities, form.Platforms) is { } made ? form.Done("account-create", made.Account, made.Password) : Say("name");

    private static AccountsSaid Assign(Form form) =>
        form.Role is not { } role ? Say("role") : form.Problem() is { } problem ? Say(problem)
        : form.Account is { } account && form.Accounts.Assign(account.Id, role, form.Cities, form.Platforms) ? form.Done("account-assign", form.Accounts.Find(account.Id)!) : Say("last");

    private static AccountsSaid Disable(Form form) =>
        form.Account is { } account && form.Accounts.Disable(account.Id, form.Text("disabled") == "true") ? form.Done("account-disable", form.Accounts.Find(account.Id)!) : Say("last");

    private static AccountsSaid Reset(Form form) =>
        form.Account is { } account && form.Accounts.Reset(account.Id) is { } password ? form.Done("account-reset", account, password) : Say("name");

    private static AccountsSaid Say(string problem) => new() { Problem = problem };

    /// <summary>Does what a form asks, for administrators, and shows the accounts after it.</summary>
    internal sealed class Desk(AccountStore accounts, AccountViewers viewers, PageAnswers pages, CurrentRun run)
    {
        public async Task Do(HttpContext context, Func<Form, AccountsSaid> act)
        {
            if (viewers.Of(context) is not { KeepsAccounts: true } viewer)
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            }

            AccountsSaid said;
            using (var reader = run.Read(viewer, Languages.Of(context.Request), context.RequestAborted))
            {
                said = act(new Form(context, accounts, reader));
            }

            // Whoever took the role from the own account sees the page no more.
            var after = viewers.Of(context) ?? viewer;
            await pages.Show(
                context, after, request => after.KeepsAccounts ? AccountsPage.Content(request, said) : null, "accounts",
                said.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest).ConfigureAwait(false);
        }
    }

    /// <summary>What a form of the page says.</summary>
    internal sealed class Form(HttpContext context, AccountStore accounts, RunReader reader)
    {
        public AccountStore Accounts => accounts;

        public Account? Account => int.TryParse(Text("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? accounts.Find(id) : null;

        public ViewerRole? Role => Enum.TryParse<ViewerRole>(Text("role"), out var role) && role != ViewerRole.Local && Enum.IsDefined(role) ? role : null;

        public IReadOnlyList<string> Cities => [.. context.Request.Form["cities"].OfType<string>().Where(city => city.Length > 0).Distinct(StringComparer.Ordinal)];

        public IReadOnlyList<string> Platforms => [.. Text("platforms").Split(Separators, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

        public string Text(string name) => context.Request.Form[name].ToString().Trim();

        // A city or center that the run does not know would silently show nothing.
        public string? Problem() =>
            Cities.Any(city => reader.Count("SELECT count(*) FROM registry.platform WHERE city = $city", ("city", city)) == 0) ? "city"
            : Platforms.Any(id => reader.Count("SELECT count(*) FROM registry.platform WHERE platform_id = $id", ("id", id)) == 0) ? "platform"
            : Role == ViewerRole.City && Cities.Count == 0 ? "city"
            : Role is ViewerRole.Expert or ViewerRole.Host && Platforms.Count == 0 ? "platform"
            : null;

        public AccountsSaid Done(string action, Account account, string? password = null)
        {
            AuditTrail.Note(context, action, account.Name, account.IsDisabled ? "disabled" : account.Role.ToString());
            return new AccountsSaid { About = account.Name, OneTimePassword = password };
        }
    }
}
