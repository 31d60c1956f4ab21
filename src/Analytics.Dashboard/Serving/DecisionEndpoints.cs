using System.Globalization;
using Analytics.Dashboard.Data;
using Analytics.Dashboard.Rights;
using Analytics.Pipeline;
using Analytics.Pipeline.Decisions;
using Analytics.Pipeline.Explaining;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Analytics.Dashboard.Serving;

/// <summary>Takes the forms that decide. Each asks the antiforgery service, the viewer's role, and the query whether the viewer sees the thing.</summary>
internal static class DecisionEndpoints
{
    private const int LongestNote = 2_000;

    public static void MapDecisions(this IEndpointRouteBuilder app)
    {
        app.MapPost("/decide", (
            HttpContext context, CurrentRun run, IViewers viewers, DecisionDesk desk, [FromForm] string id, [FromForm] string verdict, [FromForm] string? finding, [FromForm] string? note, [FromForm] string? back) =>
            Answer(context, run, viewers, note, back, viewer => viewer.MayDecide, reader => Sees(reader, id, finding), viewer =>
            {
                var (plain, undone) = verdict switch
                {
                    "undo-question" => (DecisionEntry.Undo, DecisionEntry.Question),
                    "undo-assignment" => (DecisionEntry.Undo, DecisionEntry.Assignment),
                    "undo-remark" => (DecisionEntry.Undo, DecisionEntry.Remark),
                    _ => (verdict, DecisionEntry.Finding),
                };
                desk.Decide(viewer, id, plain, note, undone);
            }));

        app.MapPost("/reply", (
            HttpContext context, CurrentRun run, IViewers viewers, DecisionDesk desk, [FromForm] string id, [FromForm] string reply, [FromForm] string unit,
            [FromForm] string? from, [FromForm] string? keep, [FromForm] string? note, [FromForm] string? back) =>
            Answer(context, run, viewers, note, back, viewer => viewer.MayDecide || viewer.Role == ViewerRole.Host, reader => reader.Viewer.MayDecide ? SeesFinding(reader, id) : IsAsked(reader, id, unit), viewer =>
                desk.Reply(viewer, id, unit, reply, note, DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null, keep is { Length: > 0 } ? keep : null)));
    }

    private static IResult Answer(HttpContext context, CurrentRun run, IViewers viewers, string? note, string? back, Func<Viewer, bool> may, Func<RunReader, bool> sees, Action<Viewer> decide)
    {
        if (viewers.Of(context) is not { } viewer || !may(viewer))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (note?.Length > LongestNote)
        {
            return Results.BadRequest();
        }

        try
        {
            using (var reader = run.Read(viewer, Languages.Of(context.Request), context.RequestAborted))
            {
                if (!sees(reader))
                {
                    return Results.NotFound();
                }
            }

            decide(viewer);
            return Results.LocalRedirect(Languages.Safe(back));
        }
        catch (RunFailedException)
        {
            // Two people took the same thing back, a remark without a text, or a verdict that no form of ours sends.
            return Results.Conflict();
        }
    }

    private static bool Sees(RunReader reader, string id, string? finding) => id.Length < 2 ? false : id[..2] switch
    {
        "P-" => SeesPair(reader, finding, id),
        "L-" => SeesFlag(reader, id),
        FigureId.Prefix => reader.Count("SELECT count(*) FROM registry.platform WHERE platform_id = $center AND {sees:platform_id}", ("center", FigureId.Parse(id).Center)) > 0,
        _ => SeesFinding(reader, id),
    };

    private static bool SeesFinding(RunReader reader, string id) => reader.Count("SELECT count(*) FROM live.finding WHERE finding_id = $id AND {sees_any:platform_ids}", ("id", id)) > 0;

    // A flag on a figure that was found true is no flag of the next run, and its decision can still be taken back.
    private static bool SeesFlag(RunReader reader, string id) =>
        reader.Count("SELECT count(*) FROM live.flag WHERE flag_id = $id AND {sees:center_id}", ("id", id)) > 0 || reader.Count("SELECT count(*) FROM live.figure WHERE id = $id AND {sees:center_id}", ("id", id)) > 0;

    // A unit replies for a platform of its own that is the finding's, once it was asked.
    private static bool IsAsked(RunReader reader, string id, string unit) => reader.Count(
        "SELECT count(*) FROM live.finding WHERE finding_id = $id AND asked AND list_contains(string_split(platform_ids, ';'), $unit) AND {sees:$unit}", ("id", id), ("unit", unit)) > 0;

    // A pair is decided from the page of a case: both its rows are evidence of it.
    private static bool SeesPair(RunReader reader, string? finding, string id)
    {
        var (left, right) = PairId.Parse(id);
        return reader.Count(
            """
            SELECT count(DISTINCT e.row_id) FROM result.evidence e JOIN live.finding f USING (finding_id)
            WHERE e.finding_id = $finding AND e.row_id IN ($left, $right) AND {sees_any:f.platform_ids}
            """,
            ("finding", finding), ("left", left), ("right", right)) == 2;
    }
}
