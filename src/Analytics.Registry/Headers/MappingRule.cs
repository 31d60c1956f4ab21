using Analytics.Registry.Values;

namespace Analytics.Registry.Headers;

/// <summary>What mapping.yaml says of the files and sheets that a rule names. Null: the rule says nothing of it.</summary>
public sealed record MappingRule
{
    /// <summary>Line of the rule in its file, 1-based; 0 for a sheet's merged rules.</summary>
    public long Line { get; init; }

    /// <summary>Pattern of the path in the input folder; null means every file.</summary>
    public string? File { get; init; }

    /// <summary>Pattern of the sheet's name; null means every sheet.</summary>
    public string? Sheet { get; init; }

    /// <summary>True to leave the sheet out; false to read it though another rule leaves it out.</summary>
    public bool? Ignore { get; init; }

    /// <summary>Canonical name of the table.</summary>
    public string? Table { get; init; }

    /// <summary>First row of the header, 1-based.</summary>
    public int? HeaderRow { get; init; }

    /// <summary>How many rows the header has, 1 to 3.</summary>
    public int? HeaderRows { get; init; }

    /// <summary>Rows to leave out.</summary>
    public IReadOnlyList<RowRange> SkipRows { get; init; } = [];

    /// <summary>Header key (<see cref="HeaderText.Key"/>) to canonical column, or to null for a column to be left out.</summary>
    public IReadOnlyDictionary<string, string?> Columns { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Money unit by header key.</summary>
    public IReadOnlyDictionary<string, MoneyUnit> Units { get; init; } = new Dictionary<string, MoneyUnit>(StringComparer.Ordinal);

    /// <summary>Platform number of every row.</summary>
    public string? PlatformId { get; init; }

    /// <summary>Platform name of every row.</summary>
    public string? PlatformName { get; init; }

    /// <summary>Report year of every row that has none of its own.</summary>
    public int? Year { get; init; }

    /// <summary>Regime code of every row that has none of its own.</summary>
    public string? Regime { get; init; }

    /// <summary>This rule with another on top: what the other says counts, lists of columns, units and rows are joined.</summary>
    internal MappingRule Then(MappingRule later) => new()
    {
        Ignore = later.Ignore ?? Ignore,
        Table = later.Table ?? Table,
        HeaderRow = later.HeaderRow ?? HeaderRow,
        HeaderRows = later.HeaderRows ?? HeaderRows,
        SkipRows = [.. SkipRows, .. later.SkipRows],
        Columns = Joined(Columns, later.Columns),
        Units = Joined(Units, later.Units),
        PlatformId = later.PlatformId ?? PlatformId,
        PlatformName = later.PlatformName ?? PlatformName,
        Year = later.Year ?? Year,
        Regime = later.Regime ?? Regime,
    };

    /// <summary>The rule's part in header matching, or null when it has none.</summary>
    public HeaderOverrides? ToOverrides() => Table is null && Columns.Count == 0 && Units.Count == 0
        ? null
        : new HeaderOverrides(Table is null ? null : Schema.CanonicalSchema.Get(Table), Columns) { Units = Units };

    private static Dictionary<string, T> Joined<T>(IReadOnlyDictionary<string, T> first, IReadOnlyDictionary<string, T> second)
    {
        var joined = new Dictionary<string, T>(first, StringComparer.Ordinal);
        foreach (var (key, value) in second) joined[key] = value;
        return joined;
    }
}
