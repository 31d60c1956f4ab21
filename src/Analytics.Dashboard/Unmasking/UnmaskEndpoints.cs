using Analytics.Dashboard.Auditing;
using Analytics.Dashboard.Pages.Identifiers;
using Analytics.Dashboard.Serving;
using Analytics.Dashboard.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Analytics.Dashboard.Unmasking;

/// <summary>Shows the identifiers behind one finding once, for a written reason that is in the audit log before the answer is begun.</summary>
internal static class UnmaskEndpoints
{
    public static void MapUnmasking(this IEndpointRouteBuilder app) => app.MapPost("/unmask", Unmask);

    private static async Task Unmask(HttpContext context, IViewers viewers, PageAnswers pages, CurrentRun run, AuditLog log)
    {
        var form = context.Request.Form;
        var (id, reason) = (form["id"].ToString(), form["reason"].ToString().Trim());
        if (viewers.Of(context) is not { MayUnmask: true } viewer)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        using (var reader = run.Read(viewer, Languages.Of(context.Request), context.RequestAborted))
        {
            if (!Unmasked.Exists(reader, id))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }
        }

        if (reason.Length is < Unmasked.ShortestReason or > Unmasked.LongestReason)
        {
            await Show(new IdentifiersModel(id, [], reason, IsRefused: true), StatusCodes.Status400BadRequest).ConfigureAwait(false);
            return;
        }

        // Masked itself: a reason may quote the very number that it is about.
        AuditTrail.Written(context, log.Append(viewer.Name, "unmask", id, Registry.Identifiers.Masking.FreeText(reason)));
        await pages.Show(
            context, viewer, request => IdentifiersPage.Content(request, new IdentifiersModel(id, Unmasked.Read(request.Reader, id), reason, IsRefused: false)), "people").ConfigureAwait(false);

        Task Show(IdentifiersModel model, int status) => pages.Show(context, viewer, request => IdentifiersPage.Content(request, model), "people", status);
    }
}
