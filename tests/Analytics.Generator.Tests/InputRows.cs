using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Store;
using ExcelDataReader;

namespace Analytics.Generator.Tests;

/// <summary>Reads a generated input folder with other people's readers: every cell as text, by file, sheet and row as the truth counts them.</summary>
internal static partial class InputRows
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

    public static Dictionary<(string File, string Sheet, long Row), string[]> Read(string folder)
    {
        var rows = new Dictionary<(string, string, long), string[]>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var file = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (file.EndsWith(".parquet", StringComparison.Ordinal)) ReadParquet(path, file, rows);
            else ReadBytes(File.ReadAllBytes(path), file, rows);
        }

        return rows;
    }

    private static void ReadBytes(byte[] content, string file, Dictionary<(string, string, long), string[]> rows)
    {
        if (file.EndsWith(".zip", StringComparison.Ordinal))
        {
            using var archive = new ZipArchive(new MemoryStream(content));
            foreach (var entry in archive.Entries)
            {
                using var copy = new MemoryStream();
                using (var stream = entry.Open()) stream.CopyTo(copy);
                ReadBytes(copy.ToArray(), file + "!" + entry.FullName, rows);
            }
        }
        else if (file.EndsWith(".xlsx", StringComparison.Ordinal))
        {
            ReadWorkbook(content, file, rows);
        }
        else
        {
            ReadCsv(content, file, rows);
        }
    }

    private static void ReadWorkbook(byte[] content, string file, Dictionary<(string, string, long), string[]> rows)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(content));
        do
        {
            for (var row = 1L; reader.Read(); row++)
            {
                rows[(file, reader.Name, row)] = [.. Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))];
            }
        }
        while (reader.NextResult());
    }

    private static void ReadCsv(byte[] content, string file, Dictionary<(string, string, long), string[]> rows)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
        }
        catch (DecoderFallbackException)
        {
            text = Gb18030.GetString(content);
        }

        // No field of the generator's CSV files holds a line end, so a record is a line.
        var row = 0L;
        foreach (var line in text.TrimStart('\uFEFF').TrimEnd('\n').Split('\n')) rows[(file, "", ++row)] = Fields(line.TrimEnd('\r'));
    }

    private static string[] Fields(string line) =>
        [.. Field().Matches("," + line).Select(m => m.Groups[1].Success ? m.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : m.Groups[2].Value)];

    [GeneratedRegex(",(?:\"((?:[^\"]|\"\")*)\"|([^,]*))")]
    private static partial Regex Field();

    private static void ReadParquet(string path, string file, Dictionary<(string, string, long), string[]> rows)
    {
        using var connection = new DuckDbConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM read_parquet('{path.Replace("'", "''", StringComparison.Ordinal)}')";
        using var reader = command.ExecuteReader();
        for (var row = 1L; reader.Read(); row++)
        {
            rows[(file, "", row)] = [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : Text(reader.GetValue(i)))];
        }
    }

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
