using System.Globalization;

namespace Analytics.Registry.Headers;

/// <summary>Rows from one to another, both included, counted from 1 as the sheet shows them.</summary>
public readonly record struct RowRange(int From, int To)
{
    /// <summary>True when the row lies within.</summary>
    public bool Contains(int row) => row >= From && row <= To;

    /// <summary>Reads <c>12</c> or <c>12-15</c>.</summary>
    public static bool TryParse(string text, out RowRange range)
    {
        ArgumentNullException.ThrowIfNull(text);
        range = default;
        var parts = text.Split('-');
        if (parts.Length > 2 || !TryRow(parts[0], out var from) || !TryRow(parts[^1], out var to) || to < from) return false;
        range = new RowRange(from, to);
        return true;
    }

    private static bool TryRow(string text, out int row) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out row) && row > 0;
}
