using System.Text;
using Analytics.Dashboard.Accounts;
using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Dashboard.Serving;

/// <summary>Writes pages as answers: those of the registry, and those that only a server has.</summary>
/// <param name="run">The run that is shown.</param>
/// <param name="renderer">Renders.</param>
/// <param name="forgery">Gives forms their token.</param>
/// <param name="services">Has the accounts, where people sign in.</param>
internal sealed class PageAnswers(CurrentRun run, PageRenderer renderer, IAntiforgery forgery, IServiceProvider services)
{
    /// <summary>Reads and shows a page.</summary>
    /// <param name="context">The request.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="load">Reads what is shown; null where there is nothing for the viewer.</param>
    /// <param name="section">The section of the navigation.</param>
    /// <param name="status">The status of the answer when there is something.</param>
    public async Task Show(HttpContext context, Viewer viewer, Func<PageRequest, PageContent?> load, string section, int status = StatusCodes.Status200OK)
    {
        using var reader = run.Read(viewer, Languages.Of(context.Request), context.RequestAborted);
        var request = PageEndpoints.RequestOf(context, reader, run.Workspace) with { Accounts = services.GetService<AccountStore>() };
        var content = load(request);
        if (content is null)
        {
            var missing = new NotFoundPage();
            (content, section, status) = (missing.Load(request)!, missing.Section, StatusCodes.Status404NotFound);
        }

        context.Response.StatusCode = status;
        var view = new PageView(reader.Words, request.Links, viewer, reader.Run, context.Request.Path.Value!.TrimStart('/'), content.Title, section)
        {
            Rules = reader.Rules,
            FormToken = forgery.GetAndStoreTokens(context).RequestToken,
            Navigation = viewer.IsNobody ? [] : DashboardPages.EntriesFor(viewer),
        };

        // The header that the antiforgery service sets would let a browser keep the page.
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(await renderer.Render(view, content).ConfigureAwait(false), Encoding.UTF8).ConfigureAwait(false);
    }
}
