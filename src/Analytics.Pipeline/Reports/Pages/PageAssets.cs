using System.Security.Cryptography;
using System.Text;

namespace Analytics.Pipeline.Reports.Pages;

/// <summary>The page's own style sheet and script, carried inside the assembly and put into the page.</summary>
internal static class PageAssets
{
    public static string Style { get; } = Load("page.css");

    public static string Script { get; } = Load("page.js");

    /// <summary>
    /// The page's content security policy: nothing may be loaded, and of styles and scripts only these two, named by their hash. Should text
    /// ever get past the encoding, the browser still would not run it.
    /// </summary>
    public static string Policy { get; } = $"default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; base-uri 'none'; form-action 'none'";

    private static string Load(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream($"Analytics.Pipeline.Reports.Pages.Assets.{name}")
            ?? throw new InvalidOperationException($"The resource {name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
