using Analytics.Linkage.Tables;
using Analytics.Pipeline.Linking.Records;
using Analytics.Store;

namespace Analytics.Pipeline.Linking.Evaluation;

/// <summary>Columns of a CSV file that <c>dedupe</c> or <c>link</c> has written. Its form is known, so nothing about it is guessed.</summary>
internal sealed class ResultTable
{
    private readonly Dictionary<string, TextColumn> _columns;

    private ResultTable(string path, IEnumerable<TextColumn> columns)
    {
        Path = path;
        _columns = columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
        RowCount = _columns.Values.First().RowCount;
    }

    public string Path { get; }

    public int RowCount { get; }

    /// <summary>A column that was read.</summary>
    public TextColumn this[string column] => _columns[column];

    /// <summary>Whether the file has an optional column.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="required">The columns that it must have, with a value in each record.</param>
    /// <param name="optional">A column that it may have.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="RunFailedException">It is not there, cannot be read, or lacks a column or a value.</exception>
    public static ResultTable Read(string path, IReadOnlyList<string> required, string? optional, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            throw new RunFailedException($"There is no file '{path}'; expected the folder that dedupe or link has written.");
        }

        try
        {
            using var connection = new DuckDbConnection("Data Source=:memory:;Threads=1");
            connection.Open();
            var table = $"read_csv('{FilePattern.Of(System.IO.Path.GetFullPath(path))}', delim = ',', quote = '\"', escape = '\"', header = true, all_varchar = true)";
            var names = Names(connection, table, cancellation);
            if (required.FirstOrDefault(column => !names.Contains(column)) is { } missing)
            {
                throw new RunFailedException($"{path}: there is no column '{missing}'; the columns are {string.Join(", ", names)}.");
            }

            return new ResultTable(path, Columns(path, connection, table, [.. required, .. names.Where(name => name == optional)], cancellation));
        }
        catch (DuckDbException failure)
        {
            throw new RunFailedException($"{path}: {failure.Message}", failure);
        }
    }

    private static List<string> Names(DuckDbConnection connection, string table, CancellationToken cancellation)
    {
        using var scan = connection.Scan($"SELECT * FROM {table} LIMIT 0", cancellation);
        return [.. Enumerable.Range(0, scan.ColumnCount).Select(scan.Name)];
    }

    private static List<TextColumn> Columns(string path, DuckDbConnection connection, string table, List<string> names, CancellationToken cancellation)
    {
        var builders = names.ConvertAll(name => new TextColumnBuilder(name));
        using var scan = connection.Scan($"SELECT {string.Join(", ", names.Select(name => $"\"{name}\""))} FROM {table}", cancellation);
        while (scan.Next())
        {
            for (var column = 0; column < builders.Count; column++)
            {
                for (var row = 0; row < scan.RowCount; row++)
                {
                    builders[column].AddUtf8(scan.Utf8(column, row));
                }
            }
        }

        var columns = builders.ConvertAll(builder => builder.Build());
        foreach (var column in columns)
        {
            var row = column.Codes.IndexOf(TextColumn.Missing);
            if (row >= 0)
            {
                throw new RunFailedException($"{path}: record {row + 1} has nothing in column '{column.Name}'.");
            }
        }

        return columns;
    }
}
