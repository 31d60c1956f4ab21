using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Analytics.Registry.Reading.Workbooks;

/// <summary>The cells of one row, for formats that bring them one by one: texts in one buffer, and the JSON array that stands for the row.</summary>
internal sealed class CellRow
{
    // Only a file's own content is written, never into a page: characters above ASCII are to be read by people.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _json = new(1024);
    private Cell[] _cells = new Cell[64];
    private char[] _characters = new char[4096];
    private int _used;
    private bool _jsonIsCurrent;

    /// <summary>Up to the last cell that is not empty.</summary>
    public int FieldCount { get; private set; }

    public void Clear()
    {
        _cells.AsSpan(0, FieldCount).Clear();
        FieldCount = 0;
        _used = 0;
        _jsonIsCurrent = false;
    }

    /// <summary>Sets a cell; an empty one need not be set.</summary>
    public void Set(int column, CellKind kind, ReadOnlySpan<char> text, bool isPercent = false)
    {
        if (kind == CellKind.Empty)
            return;
        if (column >= _cells.Length)
            Array.Resize(ref _cells, Math.Max(column + 1, _cells.Length * 2));
        if (_used + text.Length > _characters.Length)
            Array.Resize(ref _characters, Math.Max(_used + text.Length, _characters.Length * 2));
        text.CopyTo(_characters.AsSpan(_used));
        _cells[column] = new Cell(_used, text.Length, kind, isPercent);
        _used += text.Length;
        FieldCount = Math.Max(FieldCount, column + 1);
    }

    public ReadOnlySpan<char> Field(int index) => _characters.AsSpan(At(index).Start, At(index).Length);

    public CellKind Kind(int index) => At(index).Kind;

    public bool IsPercent(int index) => At(index).IsPercent;

    /// <summary>The row as a UTF-8 JSON array: numbers and truth values as such, empty cells as null, all else as text.</summary>
    public ReadOnlySpan<byte> ToJson()
    {
        if (!_jsonIsCurrent)
        {
            _json.ResetWrittenCount();
            using var writer = new Utf8JsonWriter(_json, Options);
            writer.WriteStartArray();
            for (var i = 0; i < FieldCount; i++)
                WriteCell(writer, i);
            writer.WriteEndArray();
            _jsonIsCurrent = true;
        }
        return _json.WrittenSpan;
    }

    private void WriteCell(Utf8JsonWriter writer, int index)
    {
        switch (Kind(index))
        {
            case CellKind.Empty:
                writer.WriteNullValue();
                break;
            case CellKind.Number or CellKind.Boolean:
                writer.WriteRawValue(Field(index), skipInputValidation: true);
                break;
            default:
                writer.WriteStringValue(Field(index));
                break;
        }
    }

    private ref readonly Cell At(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)FieldCount, nameof(index));
        return ref _cells[index];
    }

    private readonly record struct Cell(int Start, int Length, CellKind Kind, bool IsPercent);
}
