using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Analytics.Pipeline.Manifests;

/// <summary>A run's name, derived from what it is about: the same input, options and product version have the same name everywhere.</summary>
internal static class RunIdentity
{
    /// <summary>
    /// Twelve hexadecimal digits (48 bits) of SHA-256 over input files, options, product version, the decisions that stand and the run that it
    /// is compared with. The first run of a workspace, without decisions, has the same name everywhere.
    /// </summary>
    /// <param name="inputs">The input's files.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="decisions">The digest of the decisions; null when there are none.</param>
    /// <param name="previous">The id of the workspace's last run of another input; null when there is none.</param>
    public static string Hash(IReadOnlyList<InputFileEntry> inputs, RunOptions options, string? decisions = null, string? previous = null)
    {
        var text = new StringBuilder();
        Line(text, "product", ProductVersion.Text);
        Line(text, "year", options.Year?.ToString(CultureInfo.InvariantCulture));
        Line(text, "as_of", options.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Line(text, "regime", options.Regime);
        Line(text, "city", options.City);
        Line(text, "language", options.Language.ToString());
        Files(text, inputs);
        if (options.Packs is { } packs)
        {
            Packs(text, packs);
        }

        if (options.OneUnit)
        {
            Line(text, "one_unit", "true");
        }

        if (decisions is not null)
        {
            Line(text, "decisions", decisions);
        }

        if (previous is not null)
        {
            Line(text, "previous", previous);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..12];
    }

    /// <summary>Names the input alone: the same files give the same 64 hexadecimal digits.</summary>
    public static string InputDigest(IReadOnlyList<InputFileEntry> inputs)
    {
        var text = new StringBuilder();
        Files(text, inputs);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The id in full, e.g. <c>2025-3f9a1c2b4d5e</c>; <c>undated-…</c> when neither options nor input name a report year.</summary>
    public static string RunId(string hash, int? year) =>
        $"{(year is { } known ? known.ToString("D4", CultureInfo.InvariantCulture) : "undated")}-{hash}";

    // By their content: whoever mends a rule gets another run.
    private static void Packs(StringBuilder text, string folder)
    {
        var files = Regulations.Rules.PackFiles.Folder(folder);
        foreach (var file in files.All)
        {
            Line(text, "pack/" + file, files.Text(file));
        }
    }

    private static void Files(StringBuilder text, IReadOnlyList<InputFileEntry> inputs)
    {
        foreach (var input in inputs)
        {
            Line(text, input.Path, input.Sha256);
        }
    }

    // NUL ends each part: no file name can hold one, so no two lists of parts give one text.
    private static void Line(StringBuilder text, string name, string? value) => text.Append(name).Append('\0').Append(value ?? "\u0001").Append('\0');
}
