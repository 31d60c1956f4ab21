using Analytics.Dashboard.Rights;
using Microsoft.AspNetCore.Http;

namespace Analytics.Dashboard.Serving;

/// <summary>Tells who sends a request.</summary>
public interface IViewers
{
    /// <summary>The viewer; null for whoever has not signed in.</summary>
    Viewer? Of(HttpContext context);
}

/// <summary>Without accounts everybody is the person at this machine: the server listens at loopback alone.</summary>
public sealed class LocalViewers : IViewers
{
    /// <inheritdoc/>
    public Viewer? Of(HttpContext context) => Viewer.Local;
}
