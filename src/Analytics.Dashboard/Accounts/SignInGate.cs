using Analytics.Dashboard.Serving;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Dashboard.Accounts;

/// <summary>Lets nobody past who has not signed in, whatever the endpoint: those that are open to all say so themselves.</summary>
internal static class SignInGate
{
    /// <summary>The mark of the pages that a person with a one-time password may open.</summary>
    public sealed class OpenBeforeChange;

    public static IApplicationBuilder UseSignInGate(this IApplicationBuilder app)
    {
        var viewers = app.ApplicationServices.GetRequiredService<AccountViewers>();
        return app.Use((context, next) =>
        {
            var endpoint = context.GetEndpoint();
            if (endpoint?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            {
                return next(context);
            }

            var account = viewers.AccountOf(context);
            if (account is null)
            {
                return Turn(context, "/sign-in?back=" + Uri.EscapeDataString(Languages.Safe(context.Request.Path.Value)));
            }

            return account.MustChange && endpoint?.Metadata.GetMetadata<OpenBeforeChange>() is null ? Turn(context, "/password") : next(context);
        });
    }

    /// <summary>Marks endpoints as open to whoever has not signed in.</summary>
    public static TBuilder OpenToAll<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new AllowAnonymousAttribute());

    private static Task Turn(HttpContext context, string to)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Redirect(to);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }
}
