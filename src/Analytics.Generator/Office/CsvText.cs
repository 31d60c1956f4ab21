using System.Text;

namespace Analytics.Generator.Office;

/// <summary>Writes rows as comma-separated values (RFC 4180 quoting).</summary>
internal static class CsvText
{
    public static byte[] Write(Sheet sheet, Encoding encoding, string lineEnd)
    {
        var text = new StringBuilder();
        foreach (var (_, cells) in sheet.Rows) text.AppendJoin(',', cells.Select(c => Quote(c.ToString()))).Append(lineEnd);
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())];
    }

    /// <summary>A field as it stands in a line.</summary>
    public static string Quote(string field) =>
        field.AsSpan().ContainsAny(",\"\r\n") ? "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : field;
}
