using Analytics.Pipeline;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Analytics.Dashboard.Serving;

/// <summary>Takes the forms that decide. Each asks the antiforgery service, the viewer's role, and the query whether the viewer sees the thing.</summary>
internal static class DecisionEndpoints
{
    private const int LongestNote = 2_000;

    public static void MapDecisions(this IEndpointRouteBuilder app) => app.MapPost("/decide", (
        HttpContext context, CurrentRun run, IViewers viewers, DecisionDesk desk, [FromForm] string id, [FromForm] string verdict, [FromForm] string? note, [FromForm] string? back) =>
    {
        if (viewers.Of(context) is not { MayDecide: true } viewer)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (note?.Length > LongestNote)
        {
            return Results.BadRequest();
        }

        using (var reader = run.Read(viewer, Languages.Of(context.Request), context.RequestAborted))
        {
            if (reader.Count("SELECT count(*) FROM live.finding WHERE finding_id = $id AND {sees_any:platform_ids}", ("id", id)) == 0)
            {
                return Results.NotFound();
            }
        }

        try
        {
            desk.Decide(viewer, id, verdict, note);
            return Results.LocalRedirect(Languages.Safe(back));
        }
        catch (RunFailedException)
        {
            // Two people took the same thing back, or a verdict that no form of ours sends.
            return Results.Conflict();
        }
    });
}
