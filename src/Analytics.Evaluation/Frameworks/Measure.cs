using Analytics.Registry.Schema;

namespace Analytics.Evaluation.Frameworks;

/// <summary>
/// A figure of a center and a year as the sum of what rows contribute: the query gives <c>center_id, year, table_name, row_id, amount</c>, so
/// that the rows behind a figure, and what each of them is worth, are known. A row without <c>row_id</c> and with the amount 0 says that there
/// is nothing where a center delivered the list; a center and year without any row is missing.
/// </summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Title">What it is.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Query">The query over the canonical tables.</param>
public sealed record Measure(string Name, Label Title, string Unit, string Query)
{
    /// <summary>The measure of <c>result.allocation</c> that counts the same; null for none.</summary>
    public string? Allocation { get; init; }

    /// <summary>Reads a file: lines <c>-- zh: …</c>, <c>-- en: …</c>, <c>-- unit: …</c>, maybe <c>-- allocation: …</c>, then the query.</summary>
    /// <param name="file">The file's name, e.g. <c>measures/staff.sql</c>.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="DefinitionException">A heading or the query is missing.</exception>
    public static Measure Parse(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        string? Optional(string key) => lines.FirstOrDefault(line => line.StartsWith($"-- {key}: ", StringComparison.Ordinal)) is { } line ? line[(key.Length + 5)..].Trim() : null;
        string Heading(string key) => Optional(key) ?? throw new DefinitionException(file, 1, $"the heading '-- {key}: …' is missing");
        var query = string.Join('\n', lines.Where(line => !line.StartsWith("--", StringComparison.Ordinal))).Trim();
        if (query.Length == 0) throw new DefinitionException(file, lines.Length, "the query is missing");
        return new Measure(Path.GetFileNameWithoutExtension(file), new Label(Heading("zh"), Heading("en")), Heading("unit"), query) { Allocation = Optional("allocation") };
    }
}
