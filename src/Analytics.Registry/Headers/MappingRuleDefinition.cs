using Analytics.Registry.Schema;
using Analytics.Registry.Values;

namespace Analytics.Registry.Headers;

/// <summary>Reads one rule of mapping.yaml and refuses what it does not understand.</summary>
internal static class MappingRuleDefinition
{
    private const string LeaveOut = "ignore";
    private const int MostHeaderRows = 3;

    public static MappingRule Parse(StrictYaml yaml)
    {
        var table = TableOf(yaml);
        var rule = new MappingRule
        {
            Line = yaml.Line,
            File = yaml.Optional("file"),
            Sheet = yaml.Optional("sheet"),
            Ignore = yaml.Has("ignore") ? yaml.Flag("ignore") : null,
            Table = table?.Name,
            HeaderRow = Row(yaml, "header_row", int.MaxValue),
            HeaderRows = Row(yaml, "header_rows", MostHeaderRows),
            SkipRows = SkipRows(yaml),
            Columns = Columns(yaml, table),
            Units = Units(yaml),
            PlatformId = Filled(yaml, "platform_id"),
            PlatformName = Filled(yaml, "platform_name"),
            Year = Year(yaml),
            Regime = Regime(yaml),
        };
        yaml.EnsureAllRead();
        if (rule.File is null && rule.Sheet is null) throw yaml.Error("a rule needs 'file', 'sheet' or both ('file: \"**\"' is every file)");
        return rule;
    }

    private static Table? TableOf(StrictYaml yaml)
    {
        if (yaml.Optional("table") is not { } name) return null;
        return CanonicalSchema.TryGet(name, out var table)
            ? table
            : throw yaml.Error("table", $"'{name}' is not a table; known: {string.Join(", ", CanonicalSchema.Tables.Select(known => known.Name))}");
    }

    private static int? Row(StrictYaml yaml, string key, int most)
    {
        var row = yaml.OptionalInteger(key);
        return row is null || (row >= 1 && row <= most)
            ? row
            : throw yaml.Error(key, most == int.MaxValue ? $"'{key}' counts from 1" : $"'{key}' must be 1 to {most}, not {row}");
    }

    private static List<RowRange> SkipRows(StrictYaml yaml)
    {
        var ranges = new List<RowRange>();
        foreach (var (text, line) in yaml.TextsWithLines("skip_rows"))
        {
            if (!RowRange.TryParse(text, out var range))
                throw new DefinitionException(yaml.File, line, $"'{text}' is not a row (12) or a range of rows (12-15)");
            ranges.Add(range);
        }

        return ranges;
    }

    private static Dictionary<string, string?> Columns(StrictYaml yaml, Table? table)
    {
        var columns = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (yaml.Mapping("columns") is not { } mapping) return columns;
        foreach (var header in mapping.Keys.ToList())
        {
            var column = mapping.Required(header);
            if (column != LeaveOut) EnsureColumn(mapping, header, column, table);
            Add(columns, mapping, header, column == LeaveOut ? null : column);
        }

        return columns;
    }

    private static void EnsureColumn(StrictYaml mapping, string header, string column, Table? table)
    {
        var isKnown = table is null
            ? CanonicalSchema.Tables.Any(known => IsInput(known, column))
            : IsInput(table, column);
        if (!isKnown)
        {
            var where = table is null ? "any table" : $"'{table.Name}'";
            throw mapping.Error(header, $"'{column}' is not a column of {where} (or write '{LeaveOut}' to leave the column out)");
        }

    }

    private static bool IsInput(Table table, string column) => table.TryGet(column, out var found) && !found.Derived;

    private static Dictionary<string, MoneyUnit> Units(StrictYaml yaml)
    {
        var units = new Dictionary<string, MoneyUnit>(StringComparer.Ordinal);
        if (yaml.Mapping("units") is not { } mapping) return units;
        foreach (var header in mapping.Keys.ToList())
        {
            var word = mapping.Required(header);
            if (!MoneyUnitWords.TryParse(word, out var unit)) throw mapping.Error(header, $"'{word}' is not a money unit; known: 元, 千元, 万元, 百万元, 亿元");
            Add(units, mapping, header, unit);
        }

        return units;
    }

    private static void Add<T>(Dictionary<string, T> map, StrictYaml mapping, string header, T value)
    {
        var key = HeaderText.Normalise(header).Key;
        if (key.Length == 0) throw mapping.Error(header, $"header '{header}' has nothing to compare");
        if (!map.TryAdd(key, value)) throw mapping.Error(header, $"header '{header}' is given twice");
    }

    private static string? Filled(StrictYaml yaml, string key)
    {
        var text = yaml.Optional(key)?.Trim();
        return text is { Length: 0 } ? throw yaml.Error(key, $"'{key}' is empty") : text;
    }

    private static int? Year(StrictYaml yaml)
    {
        var year = yaml.OptionalInteger("year");
        return year is null or (>= 1949 and <= 2199) ? year : throw yaml.Error("year", $"'year' must be a calendar year, not {year}");
    }

    private static string? Regime(StrictYaml yaml)
    {
        if (yaml.Optional("regime") is not { } code) return null;
        var known = CanonicalSchema.Get("center_regime")["regime_id"].Values;
        return known.Any(value => value.Code == code)
            ? code
            : throw yaml.Error("regime", $"'{code}' is not a regime; known: {string.Join(", ", known.Select(value => value.Code))}");
    }
}
