using Analytics.Registry.Schema;

namespace Analytics.Regulations.Rules;

/// <summary>
/// A named query of a pack: a measure or a set of subjects. The file begins with lines <c>-- key: value</c> (zh, en, unit, inputs), then
/// the query; a measure's second query, behind a line <c>-- evidence:</c>, gives the rows that made the number.
/// </summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Title">What it is.</param>
/// <param name="Unit">The unit of a measure; empty for none.</param>
/// <param name="Inputs">The canonical columns that it reads; of a set of subjects, the structs that conditions may name (application, center …).</param>
/// <param name="Query">The query.</param>
/// <param name="Evidence">The rows behind it; null when there are none.</param>
/// <param name="File">Where it stands.</param>
public sealed record SqlFile(string Name, Wording Title, string Unit, IReadOnlyList<string> Inputs, string Query, string? Evidence, string File)
{
    private const string EvidenceMark = "-- evidence:";

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="DefinitionException">A heading is missing or the query is empty.</exception>
    public static SqlFile Parse(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var heading = new Dictionary<string, string>(StringComparer.Ordinal);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var at = 0;
        for (; at < lines.Length && lines[at].StartsWith("--", StringComparison.Ordinal) && lines[at].IndexOf(": ", StringComparison.Ordinal) is var colon and > 0; at++)
        {
            heading[lines[at][2..colon].Trim()] = lines[at][(colon + 2)..].Trim();
        }

        var body = string.Join('\n', lines[at..]);
        var mark = body.IndexOf(EvidenceMark, StringComparison.Ordinal);
        var query = (mark < 0 ? body : body[..mark]).Trim();
        if (query.Length == 0)
        {
            throw new DefinitionException(file, at + 1, "the query is missing");
        }

        string Need(string key) => heading.TryGetValue(key, out var value) ? value : throw new DefinitionException(file, 1, $"the heading '-- {key}: …' is missing");
        return new SqlFile(
            Path.GetFileNameWithoutExtension(file), new Wording(Need("zh"), Need("en")), heading.GetValueOrDefault("unit", ""),
            heading.GetValueOrDefault("inputs", "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            query, mark < 0 ? null : body[(mark + EvidenceMark.Length)..].Trim(), file);
    }
}
