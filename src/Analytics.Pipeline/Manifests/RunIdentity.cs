using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Analytics.Pipeline.Manifests;

/// <summary>A run's name, derived from what it is about: the same input, options and product version have the same name everywhere.</summary>
internal static class RunIdentity
{
    /// <summary>Twelve hexadecimal digits (48 bits) of SHA-256 over input files, options and product version.</summary>
    public static string Hash(IReadOnlyList<InputFileEntry> inputs, RunOptions options)
    {
        var text = new StringBuilder();
        Line(text, "product", ProductVersion.Text);
        Line(text, "year", options.Year?.ToString(CultureInfo.InvariantCulture));
        Line(text, "as_of", options.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Line(text, "regime", options.Regime);
        Line(text, "city", options.City);
        Line(text, "language", options.Language.ToString());
        foreach (var input in inputs)
        {
            Line(text, input.Path, input.Sha256);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..12];
    }

    /// <summary>The id in full, e.g. <c>2025-3f9a1c2b4d5e</c>; <c>undated-…</c> when neither options nor input name a report year.</summary>
    public static string RunId(string hash, int? year) =>
        $"{(year is { } known ? known.ToString("D4", CultureInfo.InvariantCulture) : "undated")}-{hash}";

    // NUL ends each part: no file name can hold one, so no two lists of parts give one text.
    private static void Line(StringBuilder text, string name, string? value) => text.Append(name).Append('\0').Append(value ?? "\u0001").Append('\0');
}
