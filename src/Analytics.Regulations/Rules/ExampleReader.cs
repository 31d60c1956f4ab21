using System.Globalization;
using Analytics.Registry.Schema;

namespace Analytics.Regulations.Rules;

/// <summary>
/// Reads an example: what it says, the outcome it must have, and facts by table, each fact a row of column and value as an office writes
/// them.
/// </summary>
internal static class ExampleReader
{
    // No column: the year of the register that a row stands in, as the file that holds it would say.
    private const string Register = "register_year";

    public static Example Read(StrictYaml entry)
    {
        var outcome = entry.Required("outcome");
        var facts = new List<Fact>();
        if (entry.Mapping("facts") is { } tables)
        {
            foreach (var table in tables.Keys.ToList())
            {
                facts.AddRange(tables.Mappings(table).Select(row => ReadFact(table, row)));
            }
        }

        var example = new Example(
            entry.Required("say"),
            Outcomes.Of(outcome) ?? throw entry.Error("outcome", $"'{outcome}' is no outcome; known: {string.Join(", ", Outcomes.All)}"),
            Day(entry),
            facts,
            entry.Line);
        entry.EnsureAllRead();
        return example;
    }

    private static Fact ReadFact(string table, StrictYaml row)
    {
        if (!CanonicalSchema.TryGet(table, out var known))
        {
            throw row.Error($"there is no canonical table '{table}'");
        }

        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        var register = Year(row);
        foreach (var column in row.Keys.Where(key => key != Register).ToList())
        {
            cells[column] = known.TryGet(column, out _)
                ? row.Required(column)
                : throw row.Error(column, $"the table '{table}' has no column '{column}'");
        }

        return new Fact(table, cells, register, row.Line);
    }

    private static int? Year(StrictYaml row) => row.Optional(Register) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year
        : throw row.Error(Register, $"'{Register}' must be a year such as 2025, not '{text}'");

    private static DateOnly? Day(StrictYaml entry)
    {
        if (entry.Optional("as_of") is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw entry.Error("as_of", $"'as_of' must be a day such as 2026-03-31, not '{text}'");
    }
}
