using System.Text.RegularExpressions;
using Analytics.Dashboard.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Dashboard.Auditing;

/// <summary>
/// Records every request that changes something and every file that leaves, before its answer is sent: an endpoint cannot forget it. What a form
/// holds is not recorded but for ids and verdicts; an endpoint that knows more says so (<see cref="Note"/>).
/// </summary>
internal static partial class AuditTrail
{
    private const string Key = "audit";

    /// <summary>Says what the request is, in better words than its path.</summary>
    /// <param name="context">The request.</param>
    /// <param name="action">What is done.</param>
    /// <param name="subject">To what.</param>
    /// <param name="detail">What else belongs to the record.</param>
    /// <param name="who">Who; null for the viewer of the request.</param>
    public static void Note(HttpContext context, string action, string subject = "", string detail = "", string? who = null) =>
        context.Items[Key] = new Told(action, subject, detail, who);

    /// <summary>Says that the request is in the log already, written before it was done.</summary>
    public static void Written(HttpContext context, AuditEntry entry) => context.Items[Key] = entry;

    public static IApplicationBuilder UseAuditTrail(this IApplicationBuilder app)
    {
        var log = app.ApplicationServices.GetRequiredService<AuditLog>();
        var viewers = app.ApplicationServices.GetRequiredService<IViewers>();
        return app.Use(async (context, next) =>
        {
            var viewer = viewers.Of(context)?.Name;
            var written = false;
            void Write()
            {
                if (!written && Of(context, viewer) is { } told)
                {
                    written = true;
                    log.Append(told.Who ?? viewer ?? "—", told.Action, told.Subject, told.Detail);
                }
            }

            context.Response.OnStarting(() =>
            {
                Write();
                return Task.CompletedTask;
            });
            await next(context).ConfigureAwait(false);
            if (!context.Response.HasStarted && HttpMethods.IsPost(context.Request.Method))
            {
                // A browser that did not wait for the answer.
                Write();
            }
        });
    }

    private static Told? Of(HttpContext context, string? viewer)
    {
        if (context.Items[Key] is Told or AuditEntry)
        {
            return context.Items[Key] as Told;
        }

        var status = context.Response.StatusCode;
        if (viewer is null || status is >= StatusCodes.Status400BadRequest and not StatusCodes.Status403Forbidden)
        {
            return null;
        }

        var path = context.Request.Path.Value?.TrimStart('/') ?? "";
        if (HttpMethods.IsGet(context.Request.Method))
        {
            return status == StatusCodes.Status200OK && context.Response.Headers.ContentDisposition.ToString().StartsWith("attachment", StringComparison.Ordinal) ? new Told("download", path, "", null) : null;
        }

        var form = context.Request.HasFormContentType && status != StatusCodes.Status403Forbidden ? context.Request.Form : null;
        var action = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText?.Trim('/') ?? "";
        return new Told(status == StatusCodes.Status403Forbidden ? "denied" : action, status == StatusCodes.Status403Forbidden ? action : Word(form?["id"]), Word(form?["verdict"].FirstOrDefault() ?? form?["reply"]), null);
    }

    // Ids and codes alone: whatever else a person wrote stays out of the log.
    private static string Word(string? text) => text is not null && Codes().IsMatch(text) ? text : "";

    [GeneratedRegex("^[A-Za-z0-9_-]{1,60}$")]
    private static partial Regex Codes();

    private sealed record Told(string Action, string Subject, string Detail, string? Who);
}
