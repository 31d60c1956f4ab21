using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Dashboard.Serving;

/// <summary>Lets no request that may change something pass without the token of a page of ours, whatever its endpoint asks for.</summary>
internal static class ForgeryGate
{
    public static IApplicationBuilder UseForgeryGate(this IApplicationBuilder app, long longest)
    {
        var forgery = app.ApplicationServices.GetRequiredService<IAntiforgery>();
        return app.Use(async (context, next) =>
        {
            var method = context.Request.Method;
            if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
            {
                var most = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? longest;
                if (context.Request.ContentLength > most)
                {
                    context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                    return;
                }

                if (!HttpMethods.IsPost(method) || !await forgery.IsRequestValidAsync(context).ConfigureAwait(false))
                {
                    context.Response.StatusCode = StatusCodes.Status400BadRequest;
                    return;
                }
            }

            await next(context).ConfigureAwait(false);
        });
    }
}
