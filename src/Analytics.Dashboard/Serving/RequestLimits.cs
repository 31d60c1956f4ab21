using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Dashboard.Serving;

/// <summary>How much and how often anybody may ask: far above what people do, far below what scripts can.</summary>
internal static class RequestLimits
{
    /// <summary>The largest request that is no upload, in bytes.</summary>
    public const int LongestForm = 1 << 20;

    /// <summary>Attempts to sign in, a minute and address.</summary>
    public const int SignInsAMinute = 60;

    /// <summary>Forms, a minute and viewer.</summary>
    public const int FormsAMinute = 600;

    public static IServiceCollection AddRequestLimits(this IServiceCollection services) => services
        .Configure<FormOptions>(form =>
        {
            form.ValueLengthLimit = 256 << 10;
            form.KeyLengthLimit = 200;
            form.ValueCountLimit = 4_096;
            form.MultipartHeadersLengthLimit = 4_096;
            form.MultipartBodyLengthLimit = Uploads.Inbox.LargestFile + LongestForm;
        })
        .AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            {
                var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
                return !HttpMethods.IsPost(context.Request.Method) ? RateLimitPartition.GetNoLimiter("")
                    : context.Request.Path.StartsWithSegments("/sign-in", StringComparison.OrdinalIgnoreCase) ? Window("door " + address, SignInsAMinute)
                    : Window("form " + (context.User.Identity?.Name ?? address), FormsAMinute);
            });
        });

    private static RateLimitPartition<string> Window(string key, int permits) => RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
    {
        PermitLimit = permits,
        Window = TimeSpan.FromMinutes(1),
        SegmentsPerWindow = 6,
    });
}
