using System.Security.Cryptography;
using System.Text;

namespace Analytics.Pipeline.Reports.Pages;

/// <summary>The pages' own style sheets and scripts, carried inside the assembly and put into the page.</summary>
internal static class PageAssets
{
    public static string Style { get; } = Load("Reports.Pages.Assets.page.css");

    public static string Script { get; } = Load("Reports.Pages.Assets.page.js");

    /// <summary>The policy of a page that has these two.</summary>
    public static string Policy { get; } = PolicyOf(Style, Script);

    /// <summary>
    /// A page's content security policy: nothing may be loaded, and of styles and scripts only these two, named by their hash. Should text
    /// ever get past the encoding, the browser still would not run it.
    /// </summary>
    public static string PolicyOf(string style, string script) =>
        $"default-src 'none'; style-src '{Hash(style)}'; script-src '{Hash(script)}'; base-uri 'none'; form-action 'none'";

    /// <summary>A resource by its path below the project, with dots between its parts.</summary>
    public static string Load(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream($"Analytics.Pipeline.{name}")
            ?? throw new InvalidOperationException($"The resource {name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
