using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Analytics.Registry.Reading.Delimited;

/// <summary>UTF-16 of either byte order; code units are taken from memory as they are and swapped here where needed.</summary>
internal sealed class Utf16Decoder(bool swap) : ITextDecoder<char>
{
    public string Name => swap == BitConverter.IsLittleEndian ? "UTF-16BE" : "UTF-16LE";

    public bool TryDecodeAligned(ReadOnlySpan<char> record, Span<char> characters)
    {
        _ = Decode(record, characters);
        // A lone surrogate is kept as it is: it is what the file says, and the record is flagged.
        return true;
    }

    public int Decode(ReadOnlySpan<char> field, Span<char> characters)
    {
        if (swap)
            BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<char, ushort>(field), MemoryMarshal.Cast<char, ushort>(characters[..field.Length]));
        else
            field.CopyTo(characters);
        return field.Length;
    }

    public int IndexOfInvalid(ReadOnlySpan<char> record)
    {
        for (var i = 0; i < record.Length; i++)
        {
            var unit = Unit(record[i]);
            if (!char.IsSurrogate(unit))
                continue;
            if (!char.IsHighSurrogate(unit) || i + 1 == record.Length || !char.IsLowSurrogate(Unit(record[i + 1])))
                return i;
            i++;
        }
        return -1;
    }

    private char Unit(char stored) => swap ? (char)BinaryPrimitives.ReverseEndianness(stored) : stored;
}
