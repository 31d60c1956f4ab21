using System.Net;
using Analytics.Dashboard.Accounts;
using Analytics.Dashboard.Auditing;
using Analytics.Dashboard.Shell;
using Analytics.Dashboard.Unmasking;
using Analytics.Dashboard.Uploads;
using Analytics.Pipeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Analytics.Dashboard.Serving;

/// <summary>The web server of <c>analytics serve</c>: Kestrel, every page rendered here, no connection kept open.</summary>
public static class DashboardServer
{
    /// <summary>Builds the server; the caller starts and stops it.</summary>
    /// <param name="options">How it is served.</param>
    /// <exception cref="RunFailedException">Nothing is published in the workspace, or without accounts an address is not loopback.</exception>
    public static WebApplication Build(ServeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (Open(options.Urls) is { } open)
        {
            if (!options.Accounts)
            {
                throw new RunFailedException($"Without --accounts the dashboard is served to this machine alone; '{open}' is no loopback address such as http://127.0.0.1:5080.");
            }

            if (open.StartsWith("http:", StringComparison.OrdinalIgnoreCase))
            {
                options.Say($"Over {open} passwords can be read on the way: serve on loopback behind a proxy with https.");
            }
        }

        // Both say at once, not at the first request, that there is nothing to show, or that another process holds the decisions.
        var run = new CurrentRun(options.Workspace);
        run.Connect().Dispose();

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestLimits.LongestForm;
        });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.AddSingleton(_ => run).AddSingleton<PageRenderer>().AddSingleton<PageAnswers>().AddSingleton<DecisionDesk>().AddRequestLimits();
        builder.Services.AddSingleton(services => new AuditLog(options.Workspace, services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton(services => new Inbox(options.Workspace, services.GetRequiredService<TimeProvider>()));
        AddViewers(builder.Services, options);
        builder.Services.AddDataProtection().PersistKeysToFileSystem(Keys(options.Workspace)).SetApplicationName("analytics");
        builder.Services.AddAntiforgery(forgery => forgery.Cookie = new CookieBuilder { Name = "forgery", HttpOnly = true, SameSite = SameSiteMode.Strict, SecurePolicy = CookieSecurePolicy.SameAsRequest });

        var app = builder.Build();
        try
        {
            app.Services.GetRequiredService<DecisionDesk>();
        }
        catch
        {
            ((IDisposable)app).Dispose();
            throw;
        }

        app.UseSecurityHeaders();
        app.UseErrorPages(options.Say);
        if (options.Accounts)
        {
            // From a proxy on this machine alone, which is the framework's default.
            app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        }

        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        if (options.Accounts)
        {
            app.UseSignInGate();
        }

        app.UseForgeryGate(RequestLimits.LongestForm);
        app.UseAuditTrail();
        app.UseAntiforgery();
        app.MapAssets();
        app.MapLanguage();
        app.MapFiles();
        app.MapDecisions();
        app.MapUploads();
        app.MapUnmasking();
        if (options.Accounts)
        {
            app.MapSignIn();
            app.MapAccounts();
        }

        app.MapPages();
        return app;
    }

    private static void AddViewers(IServiceCollection services, ServeOptions options)
    {
        if (!options.Accounts)
        {
            // Brings the framework's clock too.
            services.AddAuthentication();
            services.AddSingleton<IViewers, LocalViewers>();
            return;
        }

        services.AddSignIn();
        var accounts = AccountStore.Open(options.Workspace, options.Say);
        services.AddSingleton(_ => accounts).AddSingleton<AccountViewers>().AddSingleton<IViewers>(all => all.GetRequiredService<AccountViewers>()).AddSingleton<AccountEndpoints.Desk>();
    }

    // Whoever has the keys can sign cookies: the folder is this account's alone.
    private static DirectoryInfo Keys(string workspace)
    {
        var folder = Directory.CreateDirectory(Path.Combine(workspace, "keys"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return folder;
    }

    /// <summary>The first address that others than this machine can reach; null where there is none.</summary>
    private static string? Open(string urls) => urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(url =>
        !Uri.TryCreate(url, UriKind.Absolute, out var address) || !(address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip))));
}
