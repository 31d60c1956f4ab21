using System.Globalization;
using System.Text;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Lists;

/// <summary>Writes a list as a file.</summary>
public static class ListFile
{
    /// <summary>
    /// Writes comma-separated values as RFC 4180 has them, for people: a byte order mark, so that a spreadsheet reads Chinese, and an apostrophe
    /// before what a spreadsheet would take for a formula.
    /// </summary>
    /// <param name="output">Where to; it stays open.</param>
    /// <param name="list">The list.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="words">Words in the reader's language; values stay codes.</param>
    public static void WriteCsv(Stream output, ListDefinition list, IEnumerable<ListRow> rows, ReportWords words)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(words);
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(string.Join(',', list.Columns.Select(column => Quoted(words.Say(column.Zh, column.En)))));
        foreach (var row in rows)
        {
            writer.WriteLine(string.Join(',', list.Columns.Select((_, place) => Quoted(Text(row[place])))));
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => Defused(text),
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Defused(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;

    /// <summary>A text as a cell: defused and quoted.</summary>
    internal static string Cell(string? text) => Quoted(Defused(text ?? ""));

    private static string Quoted(string text) => text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
