using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Reports.Csv;

namespace Analytics.Dashboard.Lists;

/// <summary>Writes tables for people as comma-separated values: a byte order mark, so that a spreadsheet reads Chinese, and what it would take for a formula defused.</summary>
public static class ListFile
{
    /// <summary>Writes a list.</summary>
    /// <param name="output">Where to; it stays open.</param>
    /// <param name="list">The list.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="words">Words in the reader's language; values stay codes.</param>
    public static void WriteCsv(Stream output, ListDefinition list, IEnumerable<ListRow> rows, ReportWords words)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(words);
        WriteCsv(output, list.Columns.Select(column => words.Say(column.Zh, column.En)), rows.Select(row => list.Columns.Select((_, place) => row[place])));
    }

    /// <summary>Writes a table.</summary>
    /// <param name="output">Where to; it stays open.</param>
    /// <param name="heads">The columns' heads.</param>
    /// <param name="rows">Texts, numbers, days, yes or no; null for what is missing.</param>
    public static void WriteCsv(Stream output, IEnumerable<string> heads, IEnumerable<IEnumerable<object?>> rows)
    {
        ArgumentNullException.ThrowIfNull(heads);
        ArgumentNullException.ThrowIfNull(rows);
        using var csv = new CsvWriter(output, leaveOpen: true, byteOrderMark: true);
        Row(csv, heads);
        foreach (var row in rows)
        {
            Row(csv, row);
        }
    }

    private static void Row(CsvWriter csv, IEnumerable<object?> cells)
    {
        foreach (var cell in cells)
        {
            csv.Cell(cell is string text ? Pipeline.Reports.Workbooks.CellText.Defused(text) : cell);
        }

        csv.EndRow();
    }
}
