using System.Globalization;
using Analytics.Registry.Schema;

namespace Analytics.Regulations.Rules;

/// <summary>Reads the limit of a check: one of at_least, at_most, more_than, less_than, between, equals, and a unit.</summary>
internal static class LimitReader
{
    private static readonly string[] Operators = ["at_least", "at_most", "more_than", "less_than", "between", "equals"];

    /// <summary>A number, or two for between.</summary>
    public static Limit Read(StrictYaml entry)
    {
        var word = Operator(entry);
        if (word != "between")
        {
            return new Limit(word, Number(entry, word, entry.Required(word)), null, entry.Optional("unit") ?? "");
        }

        var ends = entry.Texts(word);
        return ends.Count == 2
            ? new Limit(word, Number(entry, word, ends[0]), Number(entry, word, ends[1]), entry.Optional("unit") ?? "")
            : throw entry.Error(word, "'between' needs two numbers: [7, 11]");
    }

    /// <summary>A fraction such as 80/100.</summary>
    public static Limit ReadFraction(StrictYaml entry)
    {
        var word = Operator(entry);
        var parts = entry.Required(word).Split('/');
        return parts.Length == 2
            ? new Limit(word, Number(entry, word, parts[0]), Number(entry, word, parts[1]), "")
            : throw entry.Error(word, $"a ratio's limit is a fraction such as 80/100, not '{entry.Required(word)}'");
    }

    private static string Operator(StrictYaml entry)
    {
        var given = Operators.Where(entry.Has).ToList();
        return given.Count == 1 ? given[0] : throw entry.Error($"exactly one limit is needed: {string.Join(", ", Operators)}");
    }

    private static decimal Number(StrictYaml entry, string key, string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw entry.Error(key, $"'{text}' is not a number");
}
