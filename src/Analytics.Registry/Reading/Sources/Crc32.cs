namespace Analytics.Registry.Reading.Sources;

/// <summary>CRC-32 as ZIP uses it (ISO 3309, reflected polynomial 0xEDB88320). .NET inflates members without looking at theirs.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = MakeTable();

    /// <summary>The checksum of all bytes so far, given that of those before; 0 at the beginning.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        var state = ~crc;
        foreach (var value in bytes)
            state = Table[(byte)(state & 0xFF) ^ value] ^ (state >> 8);
        return ~state;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) != 0 ? 0xEDB88320u ^ (value >> 1) : value >> 1;
            table[i] = value;
        }
        return table;
    }
}
