using System.Buffers;
using System.Text;

namespace Analytics.Registry.Reading.Delimited;

/// <summary>GB 18030, with GBK and GB 2312 as its parts.</summary>
internal sealed class Gb18030Decoder : ITextDecoder<byte>
{
    // GB 18030-2005, four-byte area: positions counted from 0x81308130 in the order of the code.
    private const int LastOfBasicPlane = 39_419;
    private const int FirstSupplementary = 189_000;
    private const int LastSupplementary = FirstSupplementary + 0xFFFFF;

    private const int FirstLead = 0x81;
    private const int FirstTrail = 0x40;
    private const int TrailsPerLead = 0xFF - FirstTrail;

    // The framework's decoder allocates in every call and goes by single steps; two-byte characters, nearly all there are, need one look-up.
    private static readonly char[] TwoByteCharacters = MakeTable();

    public string Name => "GB18030";

    public bool TryDecodeAligned(ReadOnlySpan<byte> record, Span<char> characters) =>
        Ascii.ToUtf16(record, characters, out _) == OperationStatus.Done;

    public int Decode(ReadOnlySpan<byte> field, Span<char> characters)
    {
        var written = 0;
        for (var i = 0; i < field.Length; i++)
        {
            if (field[i] < 0x80)
            {
                characters[written++] = (char)field[i];
                continue;
            }
            // Four-byte characters and invalid bytes are rare: the framework decodes the whole field then.
            if (i + 1 == field.Length || !TryDecodePair(field[i], field[i + 1], out characters[written]))
                return LegacyEncodings.Gb18030.GetChars(field, characters);
            written++;
            i++;
        }
        return written;
    }

    public int IndexOfInvalid(ReadOnlySpan<byte> record)
    {
        var position = 0;
        while (true)
        {
            var ascii = record[position..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
                return -1;
            position += ascii;
            while (position < record.Length && record[position] > 0x7F)
            {
                var length = CharacterLength(record[position..]);
                if (length == 0)
                    return position;
                position += length;
            }
        }
    }

    /// <summary>Length of the valid character above ASCII at the beginning, or 0 if there is none.</summary>
    private static int CharacterLength(ReadOnlySpan<byte> text)
    {
        if (text is [< 0x81 or > 0xFE, ..] or { Length: < 2 })
            return 0;
        if (text[1] is (>= 0x40 and <= 0x7E) or (>= 0x80 and <= 0xFE))
            return 2;
        if (text is not [_, >= 0x30 and <= 0x39, >= 0x81 and <= 0xFE, >= 0x30 and <= 0x39, ..])
            return 0;
        var position = (((((text[0] - 0x81) * 10) + text[1] - 0x30) * 126 + text[2] - 0x81) * 10) + text[3] - 0x30;
        return position is <= LastOfBasicPlane or (>= FirstSupplementary and <= LastSupplementary) ? 4 : 0;
    }

    private static bool TryDecodePair(byte lead, byte trail, out char character)
    {
        character = lead is >= FirstLead and <= 0xFE && trail is >= FirstTrail and <= 0xFE
            ? TwoByteCharacters[((lead - FirstLead) * TrailsPerLead) + trail - FirstTrail]
            : '\0';
        return character != '\0';
    }

    private static char[] MakeTable()
    {
        var table = new char[(0xFF - FirstLead) * TrailsPerLead];
        Span<byte> pair = stackalloc byte[2];
        Span<char> decoded = stackalloc char[4];
        for (var i = 0; i < table.Length; i++)
        {
            pair[0] = (byte)(FirstLead + (i / TrailsPerLead));
            pair[1] = (byte)(FirstTrail + (i % TrailsPerLead));
            if (CharacterLength(pair) == 2 && LegacyEncodings.Gb18030.GetChars(pair, decoded) == 1)
                table[i] = decoded[0];
        }
        return table;
    }
}
