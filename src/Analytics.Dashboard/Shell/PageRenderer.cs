using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Dashboard.Shell;

/// <summary>Renders pages; the same bytes for the server and for files. Safe to be used by any number of threads.</summary>
public sealed class PageRenderer : IDisposable
{
    // Without it the renderer writes every Chinese character as a number.
    private readonly ServiceProvider _services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();

    /// <summary>Renders a page.</summary>
    /// <param name="view">What its parts know.</param>
    /// <param name="content">What it shows.</param>
    /// <returns>The document.</returns>
    public async Task<string> Render(PageView view, PageContent content)
    {
        await using var renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(Document.View)] = view, [nameof(Document.Content)] = content });
            var output = await renderer.RenderComponentAsync<Document>(parameters).ConfigureAwait(true);
            return output.ToHtmlString();
        }).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _services.Dispose();
}
