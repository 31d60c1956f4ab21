using System.Buffers.Binary;
using System.Text;

namespace Analytics.Registry.Tests.Reading;

/// <summary>Writes OLE compound files ([MS-CFB], version 3) with given streams: one FAT sector, one or more directory sectors, no mini stream.</summary>
internal static class CompoundFileWriter
{
    private const int Sector = 512;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint FatSector = 0xFFFFFFFD;
    private const uint Free = 0xFFFFFFFF;

    public static byte[] Bytes(params (string Name, byte[] Content)[] streams)
    {
        var directorySectors = ((streams.Length + 1) * 128 + Sector - 1) / Sector;
        var fat = Enumerable.Repeat(Free, Sector / 4).ToArray();
        fat[0] = FatSector;
        Chain(fat, 1, directorySectors);
        var next = 1 + directorySectors;
        var directory = new byte[directorySectors * Sector];
        Entry(directory.AsSpan(0, 128), "Root Entry", 5, EndOfChain, 0);
        var data = new List<byte>();
        for (var i = 0; i < streams.Length; i++)
        {
            var content = streams[i].Content;
            var sectors = Math.Max(1, (content.Length + Sector - 1) / Sector);
            Entry(directory.AsSpan((i + 1) * 128, 128), streams[i].Name, 2, (uint)next, content.Length);
            Chain(fat, next, sectors);
            next += sectors;
            data.AddRange(content);
            data.AddRange(new byte[(sectors * Sector) - content.Length]);
        }
        var fatBytes = fat.SelectMany(BitConverter.GetBytes).ToArray();
        return [.. Header(), .. fatBytes, .. directory, .. data];
    }

    private static void Chain(uint[] fat, int first, int count)
    {
        for (var i = 0; i < count; i++)
            fat[first + i] = i == count - 1 ? EndOfChain : (uint)(first + i + 1);
    }

    private static void Entry(Span<byte> entry, string name, byte type, uint start, int size)
    {
        _ = Encoding.Unicode.GetBytes(name, entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((name.Length + 1) * 2));
        entry[66] = type;
        entry[67] = 1;
        entry[68..80].Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], start);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[120..], (uint)size);
    }

    private static byte[] Header()
    {
        var header = new byte[Sector];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(header, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(24), 0x3E);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(26), 3);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(28), 0xFFFE);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(30), 9);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(32), 6);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(44), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(48), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(60), EndOfChain);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(68), EndOfChain);
        header.AsSpan(76).Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(76), 0);
        return header;
    }
}
