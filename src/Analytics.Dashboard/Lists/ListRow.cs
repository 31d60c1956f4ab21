namespace Analytics.Dashboard.Lists;

/// <summary>A row of a list: values by the columns' keys, null for what is missing.</summary>
/// <param name="values">The values, in the order of the columns.</param>
/// <param name="keys">The places of the columns by their keys.</param>
public sealed class ListRow(object?[] values, IReadOnlyDictionary<string, int> keys)
{
    /// <summary>A value.</summary>
    public object? this[string key] => values[keys[key]];

    /// <summary>A value by its column's place.</summary>
    public object? this[int place] => values[place];

    /// <summary>A value as text; empty for none.</summary>
    public string Text(string key) => this[key] as string ?? "";
}
