using System.Buffers.Binary;
using System.Text;

namespace Analytics.Generator.Damaged;

/// <summary>
/// The outside of a workbook saved with a password: an OLE compound file ([MS-CFB]) with the streams EncryptionInfo and EncryptedPackage ([MS-OFFCRYPTO]).
/// What the streams hold is noise.
/// </summary>
internal static class CompoundFile
{
    private const int Sector = 512;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;

    public static byte[] Encrypted()
    {
        // Sectors: header, allocation table (0), directory (1), EncryptionInfo (2..9), EncryptedPackage (10..17): streams below 4096 bytes would need
        // the second, finer table.
        var file = new byte[Sector * 19];
        WriteHeader(file.AsSpan(0, Sector));
        WriteTable(file.AsSpan(Sector, Sector));
        var directory = file.AsSpan(2 * Sector, Sector);
        WriteEntry(directory[..128], "Root Entry", 5, child: 1, sibling: Free, start: EndOfChain, size: 0);
        WriteEntry(directory[128..256], "EncryptionInfo", 2, child: Free, sibling: 2, start: 2, size: 8 * Sector);
        WriteEntry(directory[256..384], "EncryptedPackage", 2, child: Free, sibling: Free, start: 10, size: 8 * Sector);
        for (var i = 3 * Sector; i < file.Length; i++) file[i] = (byte)(i * 31 % 251);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(3 * Sector), 0x00020004);
        return file;
    }

    private static void WriteHeader(Span<byte> header)
    {
        ReadOnlySpan<byte> signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header[24..], 0x003E);
        BinaryPrimitives.WriteUInt16LittleEndian(header[26..], 3);
        BinaryPrimitives.WriteUInt16LittleEndian(header[28..], 0xFFFE);
        BinaryPrimitives.WriteUInt16LittleEndian(header[30..], 9);
        BinaryPrimitives.WriteUInt16LittleEndian(header[32..], 6);
        BinaryPrimitives.WriteUInt32LittleEndian(header[44..], 1);
        BinaryPrimitives.WriteUInt32LittleEndian(header[48..], 1);
        BinaryPrimitives.WriteUInt32LittleEndian(header[56..], 4096);
        BinaryPrimitives.WriteUInt32LittleEndian(header[60..], EndOfChain);
        BinaryPrimitives.WriteUInt32LittleEndian(header[68..], EndOfChain);
        header[76..].Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(header[76..], 0);
    }

    private static void WriteTable(Span<byte> table)
    {
        table.Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(table, 0xFFFFFFFD);
        BinaryPrimitives.WriteUInt32LittleEndian(table[4..], EndOfChain);
        for (var sector = 2; sector < 18; sector++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(table[(sector * 4)..], sector is 9 or 17 ? EndOfChain : (uint)sector + 1);
        }
    }

    private static void WriteEntry(Span<byte> entry, string name, byte type, uint child, uint sibling, uint start, uint size)
    {
        var bytes = Encoding.Unicode.GetBytes(name);
        bytes.CopyTo(entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)(bytes.Length + 2));
        entry[66] = type;
        entry[67] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(entry[68..], Free);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[72..], sibling);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[76..], child);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], start);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[120..], size);
    }
}
