using Analytics.Dashboard.Exporting;
using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Shell;
using Analytics.Pipeline;
using Analytics.Pipeline.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Analytics.Dashboard.Serving;

/// <summary>Answers with lists as files, under the question of the page, and with the run's reports.</summary>
internal static class FileEndpoints
{
    public static void MapFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/lists/{name}.{format}", (HttpContext context, CurrentRun run, IViewers viewers, string name, string format) =>
        {
            if (format is not ("csv" or "xlsx") || viewers.Of(context) is not { } viewer || DashboardPages.All.Where(page => page.IsOpenTo(viewer)).SelectMany(page => page.Lists).FirstOrDefault(list => list.Name == name) is not { } list)
            {
                return Results.NotFound();
            }

            using var reader = run.Read(viewer, Languages.Of(context.Request), context.RequestAborted);
            list.Prepare?.Invoke(reader, run.Workspace);
            var request = PageEndpoints.RequestOf(context, reader, run.Workspace);
            var rows = ListReader.All(reader, list, request.List(list), list.Where.Contains("$id", StringComparison.Ordinal) ? request.Asked("id") ?? "" : null);
            var file = new MemoryStream();
            if (format == "csv")
            {
                ListFile.WriteCsv(file, list, rows, reader.Words);
                return Results.File(file.ToArray(), "text/csv; charset=utf-8", list.Name + ".csv");
            }

            ListWorkbook.Write(file, list, rows, reader.Words);
            return Results.File(file.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", list.Name + ".xlsx");
        });

        app.MapGet("/findings/{id}/file", async (HttpContext context, CurrentRun run, IViewers viewers, PageRenderer renderer, string id) =>
        {
            if (viewers.Of(context) is not { } viewer)
            {
                return Results.NotFound();
            }

            using var chinese = run.Read(viewer, new ReportWords(ReportLanguage.Chinese), context.RequestAborted);
            using var english = run.Read(viewer, new ReportWords(ReportLanguage.English), context.RequestAborted);
            return await CaseFile.Write(renderer, [chinese, english], run.Workspace, id).ConfigureAwait(false) is { } file ? Results.File(file, "application/zip", id + ".zip") : Results.NotFound();
        });

        app.MapGet("/reports/{**path}", (HttpContext context, CurrentRun run, IViewers viewers, string path) =>
        {
            // Reports hold every platform: only for those who see all. Their own list names what there is, so that no path leads elsewhere.
            if (viewers.Of(context) is not { SeesAll: true } viewer)
            {
                return Results.NotFound();
            }

            using var reader = run.Read(viewer, Languages.Of(context.Request), context.RequestAborted);
            return reader.Run.ReportNames.Contains(path)
                ? Results.File(Path.Combine(reader.Run.Reports, path), "application/octet-stream", Path.GetFileName(path))
                : Results.NotFound();
        });
    }
}
