using System.Text.RegularExpressions;

namespace Analytics.Registry.Schema;

/// <summary>Reads one table's YAML definition and refuses whatever it does not fully understand.</summary>
internal static partial class TableDefinition
{
    public static Table Parse(string file, TextReader text)
    {
        var yaml = StrictYaml.Parse(file, text);
        var name = NameOf(yaml, "table");
        var zh = yaml.Required("zh");
        var en = yaml.Required("en");
        var meaning = yaml.Required("meaning");
        var columns = yaml.Mappings("columns").Select(column => (Yaml: column, Column: ColumnDefinition.Parse(column))).ToList();
        if (columns.Count == 0) throw yaml.Error("a table needs columns");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, column) in columns)
        {
            if (!names.Add(column.Name)) throw place.Error("name", $"column '{column.Name}' is defined twice");
        }

        var hints = yaml.Mixed("sheet_hints").Select(hint => Hint(hint.Text, hint.Mapping, names)).ToList();
        var key = Known(yaml, "key", names);
        if (key.Count == 0) throw yaml.Error("'key' is missing");
        var signature = SignatureOf(yaml.Mapping("signature") ?? throw yaml.Error("'signature' is missing"),
            [.. columns.Where(column => !column.Column.Derived).Select(column => column.Column.Name)]);
        yaml.EnsureAllRead();
        AliasCheck.EnsureDistinct([.. columns.Select(column => (column.Yaml, column.Column))]);
        return new Table(name, zh, en, meaning, key, [.. columns.Select(column => column.Column)], signature, hints);
    }

    internal static string NameOf(StrictYaml yaml, string key)
    {
        var name = yaml.Required(key);
        return NamePattern().IsMatch(name) ? name : throw yaml.Error(key, $"'{name}' is not a canonical name (a-z, 0-9, _)");
    }

    private static Signature SignatureOf(StrictYaml yaml, HashSet<string> names)
    {
        var all = Known(yaml, "all", names);
        var any = Known(yaml, "any", names);
        var atLeast = yaml.OptionalInteger("at_least") ?? 1;
        if (any.Count == 0 || atLeast < 1 || atLeast > any.Count) throw yaml.Error($"'at_least' must be between 1 and the {any.Count} columns of 'any'");
        var alone = Known(yaml, "alone", names);
        var repels = yaml.Texts("repels");
        yaml.EnsureAllRead();
        return new Signature(all, any, atLeast, alone, repels);
    }

    private static SheetHint Hint(string? text, StrictYaml? yaml, HashSet<string> names)
    {
        if (yaml is null) return new SheetHint(text!, new Dictionary<string, string>(StringComparer.Ordinal));
        var wording = yaml.Required("text");
        var sets = new Dictionary<string, string>(StringComparer.Ordinal);
        var values = yaml.Mapping("sets") ?? throw yaml.Error("'sets' is missing");
        foreach (var column in values.Keys)
        {
            if (!names.Contains(column)) throw values.Error($"'{column}' is not a column of this table");
            sets.Add(column, values.Required(column));
        }

        yaml.EnsureAllRead();
        return new SheetHint(wording, sets);
    }

    private static List<string> Known(StrictYaml yaml, string key, HashSet<string> names)
    {
        var found = new List<string>();
        foreach (var (text, line) in yaml.TextsWithLines(key))
        {
            if (!names.Contains(text)) throw new DefinitionException(yaml.File, line, $"'{text}' is not a column of this table");
            if (found.Contains(text)) throw new DefinitionException(yaml.File, line, $"'{text}' is named twice in '{key}'");
            found.Add(text);
        }

        return found;
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex NamePattern();
}
