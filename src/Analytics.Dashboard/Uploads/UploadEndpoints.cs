using Analytics.Dashboard.Auditing;
using Analytics.Dashboard.Pages.Uploads;
using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Analytics.Dashboard.Uploads;

/// <summary>Takes files for the next run: score sheets and corrected rows.</summary>
internal static class UploadEndpoints
{
    public static void MapUploads(this IEndpointRouteBuilder app) => app.MapPost("/uploads", Take).WithMetadata(new RequestSizeLimitAttribute(Inbox.LargestFile + RequestLimits.LongestForm));

    private static async Task Take(HttpContext context, IViewers viewers, PageAnswers pages, Inbox inbox)
    {
        var form = context.Request.Form;
        var isKind = Enum.TryParse<UploadKind>(form["kind"], out var kind) && Enum.IsDefined(kind);
        if (viewers.Of(context) is not { MayUpload: true } viewer || (viewer.Role == ViewerRole.Expert && isKind && kind != UploadKind.Scores))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (!isKind || form.Files is not [{ } file])
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var (taken, zh, en) = await inbox.Take(file, kind, viewer.Name, context.RequestAborted).ConfigureAwait(false);
        AuditTrail.Note(context, taken is null ? "upload-refused" : "upload", taken?.Sha256[..12] ?? "", kind.ToString());
        await pages.Show(
            context, viewer, request => UploadsPage.Content(request, new UploadSaid(taken, zh is null ? null : request.Words.Say(zh, en!))), "uploads",
            taken is null ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK).ConfigureAwait(false);
    }
}
