using Analytics.Dashboard.Auditing;
using Analytics.Dashboard.Pages.SignIn;
using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Serving;
using Analytics.Dashboard.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Dashboard.Accounts;

/// <summary>Signing in and out, and a person's own password.</summary>
internal static class SignInEndpoints
{
    private static readonly TimeSpan Session = TimeSpan.FromHours(8);

    public static void AddSignIn(this IServiceCollection services) => services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
    {
        cookie.Cookie = new CookieBuilder { Name = "session", HttpOnly = true, SameSite = SameSiteMode.Strict, SecurePolicy = CookieSecurePolicy.SameAsRequest, IsEssential = true };
        cookie.ExpireTimeSpan = Session;
        cookie.SlidingExpiration = true;
    });

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in", (HttpContext context, PageAnswers pages, string? back) => ShowDoor(context, pages, back, failed: false)).OpenToAll();
        app.MapPost("/sign-in", SignIn).OpenToAll();
        app.MapPost("/sign-out", async (HttpContext context) =>
        {
            AuditTrail.Note(context, "sign-out");
            await context.SignOutAsync().ConfigureAwait(false);
            return Results.LocalRedirect("/sign-in");
        }).WithMetadata(new SignInGate.OpenBeforeChange());
        app.MapGet("/password", (HttpContext context, PageAnswers pages, AccountViewers viewers) => ShowPassword(context, pages, viewers.AccountOf(context)!, failed: false))
            .WithMetadata(new SignInGate.OpenBeforeChange());
        app.MapPost("/password", ChangePassword).WithMetadata(new SignInGate.OpenBeforeChange());
    }

    private static async Task SignIn(HttpContext context, PageAnswers pages, AccountStore accounts, TimeProvider clock)
    {
        var form = context.Request.Form;
        var name = form["name"].ToString().Trim();
        var password = form["password"].ToString();
        var (account, isKnown) = password.Length <= Passwords.Longest ? accounts.SignIn(name, password, clock.GetUtcNow()) : (null, false);
        if (account is null)
        {
            // A name that is nobody's may be a password in the wrong field.
            AuditTrail.Note(context, "sign-in-failed", who: isKnown ? name : "—");
            await ShowDoor(context, pages, form["back"], failed: true).ConfigureAwait(false);
            return;
        }

        AuditTrail.Note(context, "sign-in", who: account.Name);
        await context.SignInAsync(AccountViewers.PrincipalOf(account)).ConfigureAwait(false);
        context.Response.Redirect(account.MustChange ? "/password" : Languages.Safe(form["back"]));
    }

    private static async Task ChangePassword(HttpContext context, PageAnswers pages, AccountStore accounts, AccountViewers viewers)
    {
        var form = context.Request.Form;
        var account = viewers.AccountOf(context)!;
        var (old, next, again) = (form["old"].ToString(), form["next"].ToString(), form["again"].ToString());
        if (next != again || old.Length > Passwords.Longest || !accounts.ChangePassword(account.Id, old, next))
        {
            AuditTrail.Note(context, "password-failed");
            await ShowPassword(context, pages, account, failed: true).ConfigureAwait(false);
            return;
        }

        AuditTrail.Note(context, "password");
        await context.SignInAsync(AccountViewers.PrincipalOf(accounts.Find(account.Id)!)).ConfigureAwait(false);
        context.Response.Redirect("/");
    }

    private static Task ShowDoor(HttpContext context, PageAnswers pages, string? back, bool failed) => pages.Show(
        context, Viewer.Nobody, request => new PageContent(request.Words.Say("登录", "Sign in"), typeof(SignInView), new SignInModel(Languages.Safe(back), failed)), "sign-in",
        failed ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK);

    private static Task ShowPassword(HttpContext context, PageAnswers pages, Account account, bool failed) => pages.Show(
        context, account.Viewer, request => new PageContent(request.Words.Say("修改口令", "Change the password"), typeof(PasswordView), new PasswordModel(account.MustChange, failed)), "password",
        failed ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
}
