using System.Data.Common;
using System.Globalization;
using System.Text;
using Analytics.Registry.Schema;
using Analytics.Registry.Values;

namespace Analytics.Registry.Intake.Corrections;

/// <summary>
/// Writes the quarantined rows as CSV files that an office can open, correct and put into the input folder: the columns as they were, the
/// platform and year that the sheet gave them, where they came from, and why they were kept aside. The files hold the exact values and
/// belong in the workspace, never in a report.
/// </summary>
public static class QuarantineFiles
{
    private const string Sources = """
        SELECT s.source_id, f.path, s.sheet, s.table_name, s.platform_id, s.report_year
        FROM intake.source s JOIN intake.file f USING (file_id)
        WHERE s.table_name IS NOT NULL AND EXISTS (SELECT 1 FROM intake.quarantine q WHERE q.source_id = s.source_id AND q.resolved_by IS NULL)
        ORDER BY s.source_id
        """;

    private const string Rows = """
        SELECT source_row, any_value(fields), string_agg(message_zh, ' ' ORDER BY quarantine_id)
        FROM intake.quarantine WHERE source_id = $source AND resolved_by IS NULL AND fields IS NOT NULL GROUP BY source_row ORDER BY source_row
        """;

    /// <summary>Writes one file for each sheet that has quarantined rows of a known table.</summary>
    /// <param name="database">The run's database.</param>
    /// <param name="folder">Where to write; made when there is something to write.</param>
    /// <param name="cancellation">Stops between two files.</param>
    /// <returns>The number of files.</returns>
    public static int Write(DbConnection database, string folder, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var sources = ReadSources(database);
        foreach (var source in sources)
        {
            cancellation.ThrowIfCancellationRequested();
            Directory.CreateDirectory(folder);
            var name = string.Create(CultureInfo.InvariantCulture, $"{source.Id:D5}_{FileName(source.Path)}.csv");
            // With a byte order mark: the office program that opens it knows no other way to tell UTF-8.
            using var writer = new StreamWriter(Path.Combine(folder, name), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\n" };
            WriteSource(database, source, writer);
        }

        return sources.Count;
    }

    private static void WriteSource(DbConnection database, Source source, StreamWriter writer)
    {
        var table = CanonicalSchema.Get(source.Table);
        var headers = ReadHeaders(database, source.Id, table);
        var bound = headers.Select(header => header.Column).ToHashSet(StringComparer.Ordinal);
        var platform = table.PlatformColumn is { } column && !bound.Contains(column) && !bound.Contains("platform_name") ? table[column].Zh : null;
        var year = table.YearColumn is { } yearColumn && !bound.Contains(yearColumn) ? table[yearColumn].Zh : null;
        string?[] added = [platform, year, CorrectionColumns.File, CorrectionColumns.Sheet, CorrectionColumns.Row, CorrectionColumns.Reason];
        writer.WriteLine(Line(headers.Select(header => header.Text).Concat(added.OfType<string>())));
        using var command = database.CreateCommand();
        command.CommandText = Rows;
        var id = command.CreateParameter();
        (id.ParameterName, id.Value) = ("source", source.Id);
        command.Parameters.Add(id);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var fields = reader.GetFieldValue<List<string>>(1);
            var cells = headers.Select(header => header.Position < fields.Count ? fields[header.Position] : "").ToList();
            if (platform is not null)
            {
                cells.Add(source.Platform ?? "");
            }

            if (year is not null)
            {
                cells.Add(source.Year?.ToString(CultureInfo.InvariantCulture) ?? "");
            }

            writer.WriteLine(Line([.. cells, source.Path, source.Sheet ?? "", reader.GetInt32(0).ToString(CultureInfo.InvariantCulture), reader.GetString(2)]));
        }
    }

    private static List<Source> ReadSources(DbConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = Sources;
        using var reader = command.ExecuteReader();
        var sources = new List<Source>();
        while (reader.Read())
        {
            sources.Add(new Source(
                reader.GetInt32(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2), reader.GetString(3),
                reader.IsDBNull(4) ? null : reader.GetString(4), reader.IsDBNull(5) ? null : reader.GetInt32(5)));
        }

        return sources;
    }

    private static List<(int Position, string Text, string? Column)> ReadHeaders(DbConnection database, int source, Table table)
    {
        using var command = database.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT position, header, column_name FROM intake.header WHERE source_id = {source} ORDER BY position");
        using var reader = command.ExecuteReader();
        var headers = new List<(int, string, string?)>();
        while (reader.Read())
        {
            var (text, column) = (reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2));
            if (text is not (CorrectionColumns.File or CorrectionColumns.Sheet or CorrectionColumns.Row or CorrectionColumns.Reason))
            {
                headers.Add((reader.GetInt32(0), column is null ? text : OneRow(text, table[column]), column));
            }
        }

        return headers;
    }

    /// <summary>A header of several rows (购置 / 金额（万元）) becomes one of a single row that means the same.</summary>
    private static string OneRow(string header, Column column)
    {
        if (!header.Contains(" / ", StringComparison.Ordinal))
        {
            return header;
        }

        var unit = Headers.HeaderText.Normalise(header).MoneyUnit;
        return unit switch
        {
            MoneyUnit.WanYuan => column.Zh + "（万元）",
            MoneyUnit.ThousandYuan => column.Zh + "（千元）",
            MoneyUnit.MillionYuan => column.Zh + "（百万元）",
            MoneyUnit.YiYuan => column.Zh + "（亿元）",
            _ => column.Zh,
        };
    }

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(cell =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell));

    private static string FileName(string path)
    {
        var name = path[(path.LastIndexOfAny(['/', '!']) + 1)..];
        return string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '_'));
    }

    private sealed record Source(int Id, string Path, string? Sheet, string Table, string? Platform, int? Year);
}
