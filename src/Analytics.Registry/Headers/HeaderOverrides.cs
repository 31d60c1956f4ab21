using Analytics.Registry.Schema;
using Analytics.Registry.Values;

namespace Analytics.Registry.Headers;

/// <summary>What a person has decided about a sheet's headers (from mapping.yaml); stronger than anything found.</summary>
/// <param name="Table">The kind of table, or null to let it be found.</param>
/// <param name="Columns">Header key (<see cref="HeaderText.Key"/>) to canonical column name, or to null for a column to be left
/// out.</param>
public sealed record HeaderOverrides(Table? Table, IReadOnlyDictionary<string, string?> Columns)
{
    /// <summary>Header key to the money unit of its column, above what the header itself says.</summary>
    public IReadOnlyDictionary<string, MoneyUnit> Units { get; init; } = new Dictionary<string, MoneyUnit>(StringComparer.Ordinal);
}
