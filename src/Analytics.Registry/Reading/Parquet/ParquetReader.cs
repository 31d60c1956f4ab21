using System.Globalization;
using System.Text.Unicode;
using Analytics.Registry.Reading.Workbooks;
using Analytics.Store;

namespace Analytics.Registry.Reading.Parquet;

/// <summary>Reads a Parquet file row by row in the file's order.</summary>
internal sealed class ParquetReader : ISheetReader
{
    private readonly Action _verify;
    private readonly ParquetColumn[] _columns;
    private readonly ColumnScan _scan;
    private readonly CellRow _cells = new();
    private char[] _characters = new char[256];
    private int _rowInChunk = -1;

    public ParquetReader(DuckDbConnection connection, string path, Action verify, CancellationToken cancellation)
    {
        _verify = verify;
        // Folders named year=2025 are the office's, not partitions: they add no column.
        var table = $"read_parquet('{Escape(path)}', hive_partitioning = false)";
        using (var schema = connection.Scan($"SELECT * FROM {table} LIMIT 0", cancellation))
            _columns = [.. Enumerable.Range(0, schema.ColumnCount).Select(i => ParquetColumn.Of(schema.Name(i), schema.TypeName(i)))];
        ColumnNames = [.. _columns.Select(column => column.Name)];
        _scan = connection.Scan($"SELECT {string.Join(", ", _columns.Select(column => column.Sql))} FROM {table}", cancellation);
    }

    public string? Sheet => null;

    public bool IsSheetHidden => false;

    public string? Dialect => null;

    public IReadOnlyList<string> ColumnNames { get; }

    public IReadOnlyList<MergedRegion> MergedRegions => [];

    public int Row { get; private set; }

    public int FieldCount => _cells.FieldCount;

    public bool IsHidden => false;

    public IReadOnlyList<ReadingProblem> Problems => [];

    public ReadOnlySpan<byte> RawBytes => _cells.ToJson();

    public bool Read()
    {
        _cells.Clear();
        if (!NextRow())
        {
            _verify();
            return false;
        }
        Row++;
        for (var i = 0; i < _columns.Length; i++)
        {
            if (!_scan.IsValid(i, _rowInChunk))
                continue;
            if (_columns[i].IsDouble)
                SetDouble(i, _scan.Values<double>(i)[_rowInChunk]);
            else
                SetText(i, _scan.Utf8(i, _rowInChunk));
        }
        return true;
    }

    public ReadOnlySpan<char> Field(int index) => _cells.Field(index);

    public CellKind Kind(int index) => _cells.Kind(index);

    public bool IsPercent(int index) => false;

    public void Dispose() => _scan.Dispose();

    private bool NextRow()
    {
        try
        {
            while (++_rowInChunk >= _scan.RowCount)
            {
                if (!_scan.Next())
                    return false;
                _rowInChunk = -1;
            }
            return true;
        }
        catch (DuckDbException exception)
        {
            throw new ReadingException(ReadingProblems.FileDamaged(exception.Message), exception);
        }
    }

    private void SetDouble(int column, double value)
    {
        // Data frames write "not a number" for what is missing.
        if (double.IsNaN(value))
            return;
        var isNumber = double.IsFinite(value);
        _cells.Set(column, isNumber ? CellKind.Number : CellKind.Error, isNumber ? CellText.Number(value) : value.ToString(CultureInfo.InvariantCulture));
    }

    private void SetText(int column, ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return;
        if (_characters.Length < utf8.Length)
            _characters = new char[Math.Max(utf8.Length, _characters.Length * 2)];
        _ = Utf8.ToUtf16(utf8, _characters, out _, out var length);
        _cells.Set(column, _columns[column].Kind, _characters.AsSpan(0, length));
    }

    // The name is a pattern to DuckDB: characters that mean something in patterns stand for themselves in brackets.
    private static string Escape(string path) => path
        .Replace("[", "[[]", StringComparison.Ordinal)
        .Replace("*", "[*]", StringComparison.Ordinal)
        .Replace("?", "[?]", StringComparison.Ordinal)
        .Replace("'", "''", StringComparison.Ordinal);
}
