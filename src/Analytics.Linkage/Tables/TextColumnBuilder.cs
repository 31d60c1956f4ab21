using System.Text;

namespace Analytics.Linkage.Tables;

/// <summary>Takes a column's values row by row. Not for two threads at once; different columns may be filled on different threads.</summary>
public sealed class TextColumnBuilder
{
    private readonly ValuePool _values = new();
    private readonly TextQueue _waiting;
    private int[] _codes;
    private byte[] _lastBytes = [];
    private int _lastLength = -1;
    private int _lastRow;

    // Rows from here on may wait for their codes.
    private int _known;

    /// <summary>Begins a column.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="rows">How many rows are expected; more are taken too.</param>
    public TextColumnBuilder(string name, int rows = 0)
    {
        Name = name;
        _codes = new int[Math.Max(rows, 1024)];
        _waiting = new TextQueue(_values);
    }

    /// <summary>Rows so far.</summary>
    public int Count { get; private set; }

    /// <summary>The column's name.</summary>
    public string Name { get; }

    /// <summary>Adds a text; one that is empty or blank counts as missing.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        if (!text.IsWhiteSpace())
        {
            _waiting.Add(text, Count);
        }

        Append(TextColumn.Missing);
    }

    /// <summary>Adds a text in UTF-8; one that is empty or blank counts as missing, bytes that are no UTF-8 become U+FFFD.</summary>
    public void AddUtf8(ReadOnlySpan<byte> text)
    {
        // Sorted and grouped inputs repeat values: the same bytes need not be decoded and looked up again.
        if (text.Length == _lastLength && text.SequenceEqual(_lastBytes.AsSpan(0, _lastLength)))
        {
            AddAgain(_lastRow);
            return;
        }

        // No encoding has more units than bytes.
        var room = _waiting.Room(text.Length);
        var length = Encoding.UTF8.GetChars(text, room);
        if (!room[..length].IsWhiteSpace())
        {
            _waiting.Take(length, Count);
        }

        _lastRow = Count;
        Append(TextColumn.Missing);
        if (_lastBytes.Length < text.Length)
        {
            _lastBytes = new byte[text.Length * 2];
        }

        text.CopyTo(_lastBytes);
        _lastLength = text.Length;
    }

    /// <summary>Adds what a row holds once more, which is faster than by the text itself.</summary>
    /// <param name="row">The row, 0 to <see cref="Count"/> − 1.</param>
    public void AddAgain(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
        if (row >= _known)
        {
            GiveCodes();
        }

        Append(_codes[row]);
    }

    /// <summary>Adds a missing value.</summary>
    public void AddMissing() => Append(TextColumn.Missing);

    /// <summary>The finished column; the builder is not to be used afterwards.</summary>
    public TextColumn Build()
    {
        GiveCodes();
        if (_codes.Length != Count)
        {
            Array.Resize(ref _codes, Count);
        }

        _values.Trim();
        return new TextColumn(Name, _codes, _values);
    }

    private void GiveCodes()
    {
        _waiting.Empty(_codes);
        _known = Count;
    }

    private void Append(int code)
    {
        if (Count == _codes.Length)
        {
            Array.Resize(ref _codes, Count * 2);
        }

        _codes[Count++] = code;
        if (_waiting.IsFull)
        {
            GiveCodes();
        }
    }
}
