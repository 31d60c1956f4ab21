using Analytics.Registry.Schema;

namespace Analytics.Registry.Intake.Rows;

/// <summary>One row of a canonical table while it is read: a slot for each of <see cref="Table.InputColumns"/>. Reused from row to row.</summary>
internal sealed class RowBuffer(Table table)
{
    private readonly Slot[] _slots = new Slot[table.InputColumns.Count];
    private char[] _text = new char[4096];
    private int _textLength;

    public Table Table => table;

    public void Clear()
    {
        Array.Clear(_slots);
        _textLength = 0;
    }

    /// <summary>The slot of a column, to be read or filled in place.</summary>
    public ref Slot this[int column] => ref _slots[column];

    public bool IsMissing(int column) => _slots[column].Kind == SlotKind.Missing;

    /// <summary>Room for a text of at most that many characters; call <see cref="Keep"/> with what was written.</summary>
    public Span<char> Reserve(int length)
    {
        if (_text.Length - _textLength < length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _textLength + length));
        }

        return _text.AsSpan(_textLength, length);
    }

    /// <summary>Keeps the first characters of what was reserved as a text slot; an empty text is missing.</summary>
    public Slot Keep(int length)
    {
        if (length == 0)
        {
            return Slot.Missing;
        }

        var slot = Slot.OfText(_textLength, length);
        _textLength += length;
        return slot;
    }

    /// <summary>The text of a text or constant slot; empty for every other.</summary>
    public ReadOnlySpan<char> Text(int column)
    {
        ref readonly var slot = ref _slots[column];
        return slot.Kind switch
        {
            SlotKind.Text => _text.AsSpan(slot.Number, slot.Length),
            SlotKind.Constant => (string)slot.Reference!,
            _ => default,
        };
    }

    public DateOnly? Date(int column) => _slots[column] is { Kind: SlotKind.Date } slot ? DateOnly.FromDayNumber(slot.Number) : null;

    public int? Integer(int column) => _slots[column] is { Kind: SlotKind.Integer } slot ? slot.Number : null;

    public decimal? Number(int column) => _slots[column].Kind switch
    {
        SlotKind.Decimal => _slots[column].Value,
        SlotKind.Integer => _slots[column].Number,
        _ => null,
    };
}
