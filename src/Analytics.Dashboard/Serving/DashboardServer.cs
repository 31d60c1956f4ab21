using System.Net;
using Analytics.Dashboard.Shell;
using Analytics.Pipeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Analytics.Dashboard.Serving;

/// <summary>The web server of <c>analytics serve</c>: Kestrel, every page rendered here, no connection kept open.</summary>
public static class DashboardServer
{
    private const long LongestRequest = 64 << 20;

    /// <summary>Builds the server; the caller starts and stops it.</summary>
    /// <param name="options">How it is served.</param>
    /// <exception cref="RunFailedException">Nothing is published in the workspace, or without accounts an address is not loopback.</exception>
    public static WebApplication Build(ServeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!options.Accounts)
        {
            DemandLoopback(options.Urls);
        }

        var run = new CurrentRun(options.Workspace);
        using (run.Read(Rights.Viewer.Local, new Pipeline.Reports.ReportWords(ReportLanguage.Chinese), CancellationToken.None))
        {
            // Says at once, not at the first request, that there is nothing to show.
        }

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestRequest;
        });
        builder.Services.AddSingleton(run).AddSingleton<PageRenderer>().AddSingleton<IViewers, LocalViewers>().AddSingleton<DecisionDesk>();

        // Brings the framework's clock too.
        builder.Services.AddAuthentication();
        builder.Services.AddDataProtection().PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(options.Workspace, "keys")));
        builder.Services.AddAntiforgery(forgery => forgery.Cookie = new CookieBuilder { Name = "forgery", HttpOnly = true, SameSite = SameSiteMode.Strict, SecurePolicy = CookieSecurePolicy.SameAsRequest });

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseAntiforgery();
        app.MapAssets();
        app.MapLanguage();
        app.MapFiles();
        app.MapDecisions();
        app.MapPages();
        return app;
    }

    private static void DemandLoopback(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !(address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip))))
            {
                throw new RunFailedException($"Without --accounts the dashboard is served to this machine alone; '{url}' is no loopback address such as http://127.0.0.1:5080.");
            }
        }
    }
}
