namespace Analytics.Registry.Schema;

/// <summary>Reads one column of a table's YAML definition.</summary>
internal static class ColumnDefinition
{
    private static readonly Dictionary<string, ColumnType> Types = new(StringComparer.Ordinal)
    {
        ["text"] = ColumnType.Text,
        ["integer"] = ColumnType.Integer,
        ["decimal"] = ColumnType.Decimal,
        ["money"] = ColumnType.Money,
        ["boolean"] = ColumnType.Boolean,
        ["date"] = ColumnType.Date,
        ["year"] = ColumnType.Year,
        ["enum"] = ColumnType.Enum,
        ["enum_set"] = ColumnType.EnumSet,
        ["text_set"] = ColumnType.TextSet,
        ["integer_set"] = ColumnType.IntegerSet,
    };

    private static readonly Dictionary<string, Privacy> PrivacyClasses = new(StringComparer.Ordinal)
    {
        ["person_name"] = Privacy.PersonName,
        ["identifier"] = Privacy.Identifier,
        ["telephone"] = Privacy.Telephone,
        ["email"] = Privacy.Email,
        ["birth_date"] = Privacy.BirthDate,
        ["address"] = Privacy.Address,
    };

    public static Column Parse(StrictYaml yaml)
    {
        var name = TableDefinition.NameOf(yaml, "name");
        var type = OneOf(yaml, "type", yaml.Required("type"), Types);
        var unit = yaml.Optional("unit");
        var zh = yaml.Required("zh");
        var en = yaml.Required("en");
        var meaning = yaml.Required("meaning");
        var privacy = yaml.Optional("privacy") is { } word ? OneOf(yaml, "privacy", word, PrivacyClasses) : Privacy.None;
        var aliases = yaml.Texts("aliases");
        var weak = yaml.Texts("weak");
        var values = yaml.Mapping("values") is { } list ? Values(list) : [];
        var derived = yaml.Flag("derived");
        yaml.EnsureAllRead();
        if ((type == ColumnType.Money) != name.EndsWith("_yuan", StringComparison.Ordinal))
            throw yaml.Error("name", $"'{name}': money columns, and only they, end in _yuan");
        if (type == ColumnType.Money && unit != "元") throw yaml.Error("unit", $"'{name}': money is stored in 元");
        EnsureValuesFit(yaml, name, type, values);
        return new Column(name, type, unit, zh, en, meaning, aliases, values, privacy) { WeakAliases = weak, Derived = derived };
    }

    private static List<EnumValue> Values(StrictYaml yaml)
    {
        var values = new List<EnumValue>();
        foreach (var code in yaml.Keys)
        {
            var value = yaml.Mapping(code)!;
            values.Add(new EnumValue(code, value.Required("zh"), value.Required("en"), value.Texts("aliases")));
            value.EnsureAllRead();
        }

        return values;
    }

    private static void EnsureValuesFit(StrictYaml yaml, string name, ColumnType type, List<EnumValue> values)
    {
        var isEnum = type is ColumnType.Enum or ColumnType.EnumSet;
        if (isEnum != (values.Count > 0) && type != ColumnType.Boolean)
            throw yaml.Error("values", $"'{name}': enumerations, and only they, list their values");
        if (type == ColumnType.Boolean && values.Exists(value => value.Code is not ("true" or "false")))
            throw yaml.Error("values", $"'{name}': the codes of a boolean column are true and false");
        var wordings = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in values)
        {
            // A code may be spelt as its own Chinese or English name; across values every wording must be clear.
            foreach (var wording in new HashSet<string>([value.Code, value.Zh, value.En, .. value.Aliases],
                StringComparer.OrdinalIgnoreCase))
            {
                if (!wordings.Add(wording)) throw yaml.Error("values", $"'{name}': '{wording}' stands for two values");
            }
        }
    }

    private static T OneOf<T>(StrictYaml yaml, string key, string word, Dictionary<string, T> known) => known.TryGetValue(word,
        out var found)
        ? found
        : throw yaml.Error(key, $"'{word}' is not a {key}; known: {string.Join(", ", known.Keys)}");
}
