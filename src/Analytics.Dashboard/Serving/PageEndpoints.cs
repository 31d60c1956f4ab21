using System.Globalization;
using Analytics.Dashboard.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Analytics.Dashboard.Serving;

/// <summary>Answers requests for pages.</summary>
internal static class PageEndpoints
{
    public static void MapPages(this IEndpointRouteBuilder app)
    {
        foreach (var page in DashboardPages.All)
        {
            app.MapMethods("/" + page.Path, [HttpMethods.Get, HttpMethods.Head], (HttpContext context, PageAnswers pages, IViewers viewers) => Answer(context, page, pages, viewers));
        }

        app.MapFallback((HttpContext context, PageAnswers pages, IViewers viewers) => Answer(context, new NotFoundPage(), pages, viewers));
    }

    private static Task Answer(HttpContext context, DashboardPage page, PageAnswers pages, IViewers viewers) => viewers.Of(context) is { } viewer
        ? pages.Show(context, viewer, request => page is not NotFoundPage && page.IsOpenTo(viewer) ? page.Load(request) : null, page.Section)
        : throw new InvalidOperationException("Somebody who has not signed in passed the gate.");

    /// <summary>What a page or a list is asked for by a request.</summary>
    public static PageRequest RequestOf(HttpContext context, Data.RunReader reader, string workspace) => new(
        reader, new ServedLinks(), context.Request.RouteValues.Values.FirstOrDefault()?.ToString() ?? "",
        context.Request.Query.ToDictionary(pair => pair.Key, pair => Convert.ToString(pair.Value[0], CultureInfo.InvariantCulture) ?? "", StringComparer.Ordinal))
    { Workspace = workspace };
}
