using System.Globalization;
using System.Text;
using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Shell;
using Microsoft.AspNetCore.Antiforgery;
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
            app.MapMethods("/" + page.Path, [HttpMethods.Get, HttpMethods.Head], (HttpContext context, CurrentRun run, PageRenderer renderer, IAntiforgery forgery, IViewers viewers) => Answer(context, page, run, renderer, forgery, viewers));
        }

        app.MapFallback((HttpContext context, CurrentRun run, PageRenderer renderer, IAntiforgery forgery, IViewers viewers) =>
            Answer(context, new NotFoundPage(), run, renderer, forgery, viewers));
    }

    private static async Task Answer(HttpContext context, DashboardPage page, CurrentRun run, PageRenderer renderer, IAntiforgery forgery, IViewers viewers)
    {
        if (viewers.Of(context) is not { } viewer)
        {
            context.Response.Redirect("/sign-in?back=" + Uri.EscapeDataString(context.Request.Path + context.Request.QueryString));
            return;
        }

        using var reader = run.Read(viewer, Languages.Of(context.Request), context.RequestAborted);
        var request = RequestOf(context, reader, run.Workspace);
        var content = page.IsOpenTo(viewer) ? page.Load(request) : null;
        if (content is null || page is NotFoundPage)
        {
            page = new NotFoundPage();
            content = page.Load(request)!;
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        var view = new PageView(reader.Words, request.Links, viewer, reader.Run, context.Request.Path.Value!.TrimStart('/'), content.Title, page.Section)
        {
            FormToken = forgery.GetAndStoreTokens(context).RequestToken,
            Navigation = DashboardPages.EntriesFor(viewer),
        };

        // The header that the antiforgery service sets would let a browser keep the page.
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(await renderer.Render(view, content).ConfigureAwait(false), Encoding.UTF8).ConfigureAwait(false);
    }

    /// <summary>What a page or a list is asked for by a request.</summary>
    internal static PageRequest RequestOf(HttpContext context, Data.RunReader reader, string workspace) => new(
        reader, new ServedLinks(), context.Request.RouteValues.Values.FirstOrDefault()?.ToString() ?? "",
        context.Request.Query.ToDictionary(pair => pair.Key, pair => Convert.ToString(pair.Value[0], CultureInfo.InvariantCulture) ?? "", StringComparer.Ordinal))
    { Workspace = workspace };
}
