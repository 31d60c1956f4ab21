using System.Globalization;

namespace Analytics.Benchmarks.EndToEnd.Plots;

/// <summary>A table of a committed page of results: what is drawn is what stands there.</summary>
/// <param name="Header">The names of the columns.</param>
/// <param name="Rows">The cells, row by row.</param>
internal sealed record ResultTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The first table of a page whose header has a column of that name.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static ResultTable Read(string page, string column)
    {
        var lines = File.ReadAllLines(page);
        var header = Array.FindIndex(lines, line => line.StartsWith('|') && Cells(line).Contains(column));
        return header < 0
            ? throw new InvalidDataException($"{page} has no table with a column '{column}'.")
            : new ResultTable(Cells(lines[header]), [.. lines.Skip(header + 2).TakeWhile(line => line.StartsWith('|')).Select(Cells)]);
    }

    /// <summary>A cell of a row, without what makes it bold or code.</summary>
    public string Text(IReadOnlyList<string> row, string column) => row[Header.ToList().IndexOf(column)].Trim('*', '`');

    /// <summary>A cell as a number; null where it holds none.</summary>
    public double? Number(IReadOnlyList<string> row, string column) =>
        double.TryParse(Text(row, column), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static List<string> Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];
}
