using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Analytics.Generator.Packaging;

/// <summary>Builds a ZIP archive whose bytes depend on nothing but its entries: all dated 1980-01-01, names in UTF-8, in the order given.</summary>
internal sealed class ZipPackage
{
    private const ushort NeededVersion = 20;
    private const ushort Utf8Names = 0x0800;
    private const ushort Day = (0 << 9) | (1 << 5) | 1;
    private readonly ArrayBufferWriter<byte> _body = new();
    private readonly ArrayBufferWriter<byte> _directory = new();
    private ushort _entries;

    public void Add(string name, ReadOnlySpan<byte> content)
    {
        var packed = Deflate.Compress(content);
        var stored = packed.Length >= content.Length;
        var offset = (uint)_body.WrittenCount;
        var path = Encoding.UTF8.GetBytes(name);
        Span<byte> fields = stackalloc byte[26];
        BinaryPrimitives.WriteUInt16LittleEndian(fields, NeededVersion);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[2..], Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[4..], stored ? (ushort)0 : (ushort)8);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[6..], 0);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[8..], Day);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[10..], Crc32.Compute(content));
        BinaryPrimitives.WriteUInt32LittleEndian(fields[14..], (uint)(stored ? content.Length : packed.Length));
        BinaryPrimitives.WriteUInt32LittleEndian(fields[18..], (uint)content.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[22..], (ushort)path.Length);
        _body.Write("PK\u0003\u0004"u8);
        _body.Write((ReadOnlySpan<byte>)fields);
        _body.Write(path);
        _body.Write(stored ? content : packed);

        _directory.Write("PK\u0001\u0002"u8);
        _directory.Write((ReadOnlySpan<byte>)[(byte)NeededVersion, 0]);
        _directory.Write((ReadOnlySpan<byte>)fields);

        // Comment length, disk, internal and external attributes are nought; then the offset.
        Span<byte> tail = stackalloc byte[14];
        tail.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(tail[10..], offset);
        _directory.Write((ReadOnlySpan<byte>)tail);
        _directory.Write(path);
        _entries = (ushort)(_entries + 1);
    }

    public void Add(string name, string content) => Add(name, Encoding.UTF8.GetBytes(content));

    public byte[] ToArray()
    {
        var start = (uint)_body.WrittenCount;
        _body.Write(_directory.WrittenSpan);
        Span<byte> end = stackalloc byte[18];
        end.Clear();
        BinaryPrimitives.WriteUInt16LittleEndian(end[4..], _entries);
        BinaryPrimitives.WriteUInt16LittleEndian(end[6..], _entries);
        BinaryPrimitives.WriteUInt32LittleEndian(end[8..], (uint)_directory.WrittenCount);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], start);
        _body.Write("PK\u0005\u0006"u8);
        _body.Write((ReadOnlySpan<byte>)end);
        return _body.WrittenSpan.ToArray();
    }
}
