using Analytics.Dashboard.Accounts;
using Analytics.Dashboard.Assets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Analytics.Dashboard.Serving;

/// <summary>Serves the style sheet and the scripts under addresses that change with them.</summary>
internal static class AssetEndpoints
{
    public static void MapAssets(this IEndpointRouteBuilder app) => app.MapGet("/assets/{hash}/{name}", (HttpContext context, string hash, string name) =>
    {
        if (DashboardAssets.Bytes(name) is not { } bytes || DashboardAssets.Hash(name) != hash)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(bytes, name.EndsWith(".css", StringComparison.Ordinal) ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8");
    }).OpenToAll();
}
