using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Analytics.Registry.Reading.Delimited;

/// <summary>UTF-8 (RFC 3629).</summary>
internal sealed class Utf8Decoder : ITextDecoder<byte>
{
    public string Name => "UTF-8";

    public bool TryDecodeAligned(ReadOnlySpan<byte> record, Span<char> characters) =>
        Ascii.ToUtf16(record, characters, out _) == OperationStatus.Done;

    public int Decode(ReadOnlySpan<byte> field, Span<char> characters)
    {
        _ = Utf8.ToUtf16(field, characters, out _, out var written);
        return written;
    }

    public int IndexOfInvalid(ReadOnlySpan<byte> record)
    {
        if (Utf8.IsValid(record))
            return -1;
        var position = 0;
        while (Rune.DecodeFromUtf8(record[position..], out _, out var length) == OperationStatus.Done)
            position += length;
        return position;
    }
}
