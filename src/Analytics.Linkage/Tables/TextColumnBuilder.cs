using System.Text;

namespace Analytics.Linkage.Tables;

/// <summary>Takes a column's values row by row. Not for two threads at once; different columns may be filled on different threads.</summary>
/// <param name="name">The column's name.</param>
/// <param name="rows">How many rows are expected; more are taken too.</param>
public sealed class TextColumnBuilder(string name, int rows = 0)
{
    private readonly ValuePool _values = new();
    private int[] _codes = new int[Math.Max(rows, 1024)];
    private char[] _decoded = new char[256];
    private byte[] _lastBytes = [];
    private int _lastLength = -1;
    private int _lastCode;

    /// <summary>Rows so far.</summary>
    public int Count { get; private set; }

    /// <summary>The column's name.</summary>
    public string Name { get; } = name;

    /// <summary>Adds a text; one that is empty or blank counts as missing.</summary>
    public void Add(ReadOnlySpan<char> text) => Append(text.IsWhiteSpace() ? TextColumn.Missing : _values.Add(text));

    /// <summary>Adds a text in UTF-8; one that is empty or blank counts as missing, bytes that are no UTF-8 become U+FFFD.</summary>
    /// <returns>Its code, by which the same text can be added again.</returns>
    public int AddUtf8(ReadOnlySpan<byte> text)
    {
        // Sorted and grouped inputs repeat values: the same bytes need not be decoded and looked up again.
        if (text.Length == _lastLength && text.SequenceEqual(_lastBytes.AsSpan(0, _lastLength)))
        {
            Append(_lastCode);
            return _lastCode;
        }

        if (_decoded.Length < text.Length)
        {
            _decoded = new char[text.Length * 2];
        }

        Add(_decoded.AsSpan(0, Encoding.UTF8.GetChars(text, _decoded)));
        if (_lastBytes.Length < text.Length)
        {
            _lastBytes = new byte[text.Length * 2];
        }

        text.CopyTo(_lastBytes);
        _lastLength = text.Length;
        return _lastCode = _codes[Count - 1];
    }

    /// <summary>Adds a text that the column has already, which is faster than by the text itself.</summary>
    /// <param name="code">Its code, or that of a missing value.</param>
    public void AddCode(int code)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(code, TextColumn.Missing);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(code, _values.Count);
        Append(code);
    }

    /// <summary>Adds a missing value.</summary>
    public void AddMissing() => Append(TextColumn.Missing);

    /// <summary>The finished column; the builder is not to be used afterwards.</summary>
    public TextColumn Build()
    {
        if (_codes.Length != Count)
        {
            Array.Resize(ref _codes, Count);
        }

        _values.Trim();
        return new TextColumn(Name, _codes, _values);
    }

    private void Append(int code)
    {
        if (Count == _codes.Length)
        {
            Array.Resize(ref _codes, Count * 2);
        }

        _codes[Count++] = code;
    }
}
