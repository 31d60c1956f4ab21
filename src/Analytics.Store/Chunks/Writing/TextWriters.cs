using System.Text;
using System.Text.Unicode;
using Analytics.Store.Interop;

namespace Analytics.Store.Chunks.Writing;

/// <summary>VARCHAR and BLOB.</summary>
internal sealed unsafe class BytesWriter(string place, ColumnType type, TextArena arena) : ColumnWriter(place, type)
{
    /// <summary>Half a surrogate pair becomes U+FFFD, as everywhere in .NET.</summary>
    internal override void Write(int row, ReadOnlySpan<char> value)
    {
        Demand(DuckDbType.Varchar, "text");
        var room = value.Length * 3;
        var target = arena.Reserve(room);
        _ = Utf8.FromUtf16(value, new Span<byte>(target, room), out _, out var length);
        Point(row, target, length);
    }

    internal override void WriteUtf8(int row, ReadOnlySpan<byte> value)
    {
        Demand(DuckDbType.Varchar, "text");
        if (!Utf8.IsValid(value))
        {
            throw new InvalidOperationException($"{Place} is {Type.Name}: the bytes given are not UTF-8.");
        }

        Copy(row, value);
    }

    internal override void WriteBlob(int row, ReadOnlySpan<byte> value)
    {
        Demand(DuckDbType.Blob, "BLOB");
        Copy(row, value);
    }

    private void Demand(DuckDbType wanted, string given)
    {
        if (Type.Id != wanted)
        {
            throw Mismatch(given);
        }
    }

    private void Copy(int row, ReadOnlySpan<byte> value)
    {
        var target = arena.Reserve(value.Length);
        value.CopyTo(new Span<byte>(target, value.Length));
        Point(row, target, value.Length);
    }

    /// <summary>
    /// Lets the row mean the bytes at <paramref name="text"/>; short ones move into the vector itself, padded with zeros.
    /// </summary>
    private void Point(int row, byte* text, int length)
    {
        var cell = (NativeString*)Data + row;
        if (length <= NativeString.InlineLength)
        {
            *cell = default;
            new ReadOnlySpan<byte>(text, length).CopyTo(new Span<byte>(cell->Inline, NativeString.InlineLength));
        }
        else
        {
            cell->Prefix = *(uint*)text;
            cell->Address = text;
            arena.Commit(length);
        }

        cell->Length = (uint)length;
    }
}

/// <summary>ENUM, by the text of its value.</summary>
internal sealed class EnumWriter : ColumnWriter
{
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    internal EnumWriter(string place, ColumnType type)
        : base(place, type)
    {
        for (var i = 0; i < type.Labels!.Length; i++)
        {
            _codes.Add(type.Labels[i], i);
        }

        _lookup = _codes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    internal override void Write(int row, ReadOnlySpan<char> value)
    {
        if (!_lookup.TryGetValue(value, out var code))
        {
            throw new InvalidOperationException($"{Place} is an ENUM without the value '{value}'.");
        }

        switch (Type.Storage)
        {
            case DuckDbType.UTinyInt:
                Store(row, (byte)code);
                break;
            case DuckDbType.USmallInt:
                Store(row, (ushort)code);
                break;
            default:
                Store(row, (uint)code);
                break;
        }
    }

    internal override void WriteUtf8(int row, ReadOnlySpan<byte> value) => Write(row, Encoding.UTF8.GetString(value));
}

/// <summary>UUID.</summary>
internal sealed class UuidWriter(string place, ColumnType type) : ColumnWriter(place, type)
{
    internal override void Write(int row, Guid value) => Store(row, UuidStorage.Stored(value));
}
