using System.Buffers.Binary;
using System.Text;

namespace Analytics.Registry.Reading.Sources;

/// <summary>Names the streams of an OLE compound file, which tell an old workbook from an encrypted new one. Layout: [MS-CFB] 2.2 to 2.6.</summary>
internal static class CompoundFile
{
    private const int HeaderBytes = 512;
    private const int DirectoryEntryBytes = 128;
    private const int FatSectorsInHeader = 109;
    private const uint LastRegularSector = 0xFFFFFFFA;
    private const int MaxDirectorySectors = 4096;

    /// <summary>The names of all directory entries; those readable if the file is damaged.</summary>
    public static IReadOnlyList<string> StreamNames(Stream content)
    {
        var header = new byte[HeaderBytes];
        content.Position = 0;
        if (content.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes)
            return [];
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        if (shift is not (9 or 12))
            return [];
        var names = new List<string>();
        var sector = new byte[1 << shift];
        var number = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(48));
        for (var step = 0; step < MaxDirectorySectors && number < LastRegularSector && ReadSector(content, number, sector); step++)
        {
            for (var at = 0; at < sector.Length; at += DirectoryEntryBytes)
                AddName(sector.AsSpan(at, DirectoryEntryBytes), names);
            number = NextSector(content, header, number, sector);
        }
        return names;
    }

    private static void AddName(ReadOnlySpan<byte> entry, List<string> names)
    {
        var bytes = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
        if (entry[66] != 0 && bytes is >= 2 and <= 64)
            names.Add(Encoding.Unicode.GetString(entry[..(bytes - 2)]));
    }

    private static uint NextSector(Stream content, byte[] header, uint number, byte[] sector)
    {
        var perSector = (uint)sector.Length / sizeof(uint);
        var fatIndex = number / perSector;
        // Directories far into files above 7 MB may need FAT sectors that the header does not list; the first entries are what matters.
        if (fatIndex >= FatSectorsInHeader)
            return uint.MaxValue;
        var fatSector = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(76 + (4 * (int)fatIndex)));
        if (fatSector >= LastRegularSector || !ReadSector(content, fatSector, sector))
            return uint.MaxValue;
        return BinaryPrimitives.ReadUInt32LittleEndian(sector.AsSpan((int)(number % perSector) * sizeof(uint)));
    }

    private static bool ReadSector(Stream content, uint number, byte[] sector)
    {
        content.Position = (number + 1L) * sector.Length;
        return content.ReadAtLeast(sector, sector.Length, throwOnEndOfStream: false) == sector.Length;
    }
}
