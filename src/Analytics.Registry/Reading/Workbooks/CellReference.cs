namespace Analytics.Registry.Reading.Workbooks;

/// <summary>Cell references such as <c>AB12</c> and ranges such as <c>A2:B3</c>.</summary>
internal static class CellReference
{
    // Far above any real sheet; references beyond are damage, and stop growing here rather than overflow.
    private const int Bound = 100_000_000;

    /// <summary>Column (0-based) and row (1-based) of a reference.</summary>
    /// <returns>False if the text is none.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out int column, out int row)
    {
        (column, row) = (0, 0);
        var letters = 0;
        while (letters < text.Length && char.IsAsciiLetter(text[letters]))
            column = Math.Min(Bound, (Math.Min(Bound / 26, column) * 26) + (char.ToUpperInvariant(text[letters++]) - 'A' + 1));
        var digits = text[letters..];
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit) || row >= Bound)
                return false;
            row = (row * 10) + (digit - '0');
        }
        column--;
        return letters > 0 && row > 0;
    }

    /// <summary>A range, or a single cell as a range of one.</summary>
    /// <returns>False if the text is none.</returns>
    public static bool TryParseRange(ReadOnlySpan<char> text, out MergedRegion region)
    {
        region = default;
        var colon = text.IndexOf(':');
        var first = colon < 0 ? text : text[..colon];
        var last = text[(colon + 1)..];
        if (!TryParse(first, out var firstColumn, out var firstRow) || !TryParse(last, out var lastColumn, out var lastRow))
            return false;
        region = new MergedRegion(firstRow, lastRow, firstColumn, lastColumn);
        return firstRow <= lastRow && firstColumn <= lastColumn;
    }
}
