using Analytics.Dashboard.Accounts;
using Analytics.Pipeline;
using Analytics.Pipeline.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Analytics.Dashboard.Serving;

/// <summary>The language of a browser's pages: Chinese until the person switches; the choice is a cookie.</summary>
internal static class Languages
{
    private const string Cookie = "lang";

    public static ReportWords Of(HttpRequest request) => new(IsEnglish(request) ? ReportLanguage.English : ReportLanguage.Chinese);

    public static void MapLanguage(this IEndpointRouteBuilder app) => app.MapGet("/language", (HttpContext context, string? back) =>
    {
        context.Response.Cookies.Append(Cookie, IsEnglish(context.Request) ? "zh" : "en", new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(365) });
        return Results.LocalRedirect(Safe(back));
    }).OpenToAll();

    /// <summary>A path on this server; the overview for anything else. Two slashes, or one turned round, begin another host's address.</summary>
    public static string Safe(string? path) => path is ['/', not ('/' or '\\'), ..] && !path.Any(char.IsControl) ? path : "/";

    private static bool IsEnglish(HttpRequest request) => request.Cookies[Cookie] == "en";
}
