using System.Text;

namespace Analytics.Dashboard.Uploads;

/// <summary>Makes a file's name out of what a browser sent: a name alone, on every system, without anything that a shell or a page could take for more.</summary>
internal static class UploadName
{
    private const int Longest = 80;

    /// <summary>The name; <c>upload</c> with the extension where nothing is left of it.</summary>
    public static string Safe(string sent)
    {
        var name = sent.Replace('\\', '/').Split('/')[^1].Normalize(NormalizationForm.FormC);
        var dot = name.LastIndexOf('.');
        var stem = Clean(dot >= 0 ? name[..dot] : name);
        return (stem.Length > 0 ? stem : "upload") + Extension(sent);
    }

    /// <summary>The extension in small letters, with its dot; empty for none.</summary>
    public static string Extension(string sent) => Path.GetExtension(sent).ToLowerInvariant() is ".xlsx" or ".csv" ? Path.GetExtension(sent).ToLowerInvariant() : "";

    private static string Clean(string stem)
    {
        var kept = new StringBuilder();
        foreach (var c in stem)
        {
            _ = char.IsLetterOrDigit(c) || c is '-' or '_' or '（' or '）' or '(' or ')' ? kept.Append(c) : kept.Length > 0 && kept[^1] != '_' ? kept.Append('_') : kept;
        }

        return kept.ToString(0, Math.Min(kept.Length, Longest)).Trim('_', '-');
    }
}
