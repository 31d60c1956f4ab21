using System.Globalization;

namespace Analytics.Registry.Headers;

/// <summary>Tells header rows from titles and data.</summary>
internal static class HeaderRowScore
{
    private const int LongestHeader = 60;

    public static double Of(HeaderIndex index, IReadOnlyList<string?> row)
    {
        var (filled, known, values) = (0, 0, 0);
        var distinct = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in row)
        {
            if (string.IsNullOrWhiteSpace(cell)) continue;
            filled++;
            if (IsKnown(index, cell, out var key))
            {
                known++;
                distinct.Add(key);
            }
            else if (LooksLikeValue(cell.Trim()))
            {
                values++;
            }
        }

        return filled < 2 || distinct.Count < 2 ? 0 : Math.Max(0, (double)(known - values) / filled);
    }

    private static bool IsKnown(HeaderIndex index, string cell, out string key)
    {
        key = "";
        if (cell.Length > 4 * LongestHeader) return false;
        var lookup = HeaderLookup.Of(HeaderCell.Of(cell));
        key = lookup.Key;
        return lookup.Ways.Any(way => way.Keys.Any(part => index.IsKnown(part) || index.FindLoosely(part).Length > 0));
    }

    private static bool LooksLikeValue(string cell) =>
        cell.Length > LongestHeader
        || decimal.TryParse(cell, NumberStyles.Any, CultureInfo.InvariantCulture, out _)
        || cell.Count(char.IsDigit) * 2 > cell.Length;
}
