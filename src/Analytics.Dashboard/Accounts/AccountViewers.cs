using System.Globalization;
using System.Security.Claims;
using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Serving;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace Analytics.Dashboard.Accounts;

/// <summary>The viewer of a request is the account of its cookie, as the account is now: what an administrator changes holds at the next click.</summary>
/// <param name="accounts">The accounts.</param>
public sealed class AccountViewers(AccountStore accounts) : IViewers
{
    private const string Stamp = "stamp";

    /// <inheritdoc/>
    public Viewer? Of(HttpContext context) => AccountOf(context)?.Viewer;

    /// <summary>The account of a request; null for whoever has not signed in, or whose account was changed since.</summary>
    internal Account? AccountOf(HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } number && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && accounts.Find(id) is { IsDisabled: false } account && context.User.FindFirstValue(Stamp) == account.Stamp.ToString(CultureInfo.InvariantCulture)
            ? account
            : null;

    /// <summary>What the cookie says: the account's number and its state, neither role nor rights.</summary>
    internal static ClaimsPrincipal PrincipalOf(Account account) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, account.Id.ToString(CultureInfo.InvariantCulture)),
            new Claim(ClaimTypes.Name, account.Id.ToString(CultureInfo.InvariantCulture)),
            new Claim(Stamp, account.Stamp.ToString(CultureInfo.InvariantCulture)),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme));
}
