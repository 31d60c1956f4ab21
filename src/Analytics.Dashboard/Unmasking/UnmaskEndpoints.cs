using Analytics.Dashboard.Auditing;
using Analytics.Dashboard.Pages.Identifiers;
using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Serving;
using Analytics.Dashboard.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Analytics.Dashboard.Unmasking;

/// <summary>Lets exact values out, the identifiers behind one finding or a file of quarantined rows, for a written reason that is in the audit log before the answer is begun.</summary>
internal static class UnmaskEndpoints
{
    public static void MapUnmasking(this IEndpointRouteBuilder app)
    {
        app.MapPost("/unmask", Identifiers);
        app.MapPost("/quarantine", Quarantine);
    }

    private static async Task Identifiers(HttpContext context, IViewers viewers, PageAnswers pages, CurrentRun run, AuditLog log)
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

        if (!Unmasked.IsReason(reason))
        {
            await Show(new IdentifiersModel(id, [], reason, IsRefused: true), StatusCodes.Status400BadRequest).ConfigureAwait(false);
            return;
        }

        Record(context, log, viewer, id, reason);
        await pages.Show(
            context, viewer, request => IdentifiersPage.Content(request, new IdentifiersModel(id, Unmasked.Read(request.Reader, id), reason, IsRefused: false)), "people").ConfigureAwait(false);

        Task Show(IdentifiersModel model, int status) => pages.Show(context, viewer, request => IdentifiersPage.Content(request, model), "people", status);
    }

    private static IResult Quarantine(HttpContext context, IViewers viewers, CurrentRun run, AuditLog log, [FromForm] string name, [FromForm] string? reason)
    {
        // Exact values of the whole office.
        if (viewers.Of(context) is not { MayUnmask: true } viewer)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        // The run's own list names what there is, so that no name leads elsewhere.
        using var reader = run.Read(viewer, Languages.Of(context.Request), context.RequestAborted);
        if (!reader.Run.QuarantineNames.Contains(name))
        {
            return Results.NotFound();
        }

        if (reason?.Trim() is not { } given || !Unmasked.IsReason(given))
        {
            return Results.BadRequest();
        }

        Record(context, log, viewer, name, given);
        return Results.File(Path.Combine(reader.Run.Quarantine, name), "text/csv; charset=utf-8", name);
    }

    // Masked itself: a reason may quote the very number that it is about.
    private static void Record(HttpContext context, AuditLog log, Viewer viewer, string subject, string reason) =>
        AuditTrail.Written(context, log.Append(viewer.Name, "unmask", subject, Registry.Identifiers.Masking.FreeText(reason)));
}
