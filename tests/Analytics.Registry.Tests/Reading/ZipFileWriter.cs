using System.IO.Compression;
using System.Text;

namespace Analytics.Registry.Tests.Reading;

/// <summary>Writes ZIP archives for tests.</summary>
internal static class ZipFileWriter
{
    public static byte[] Bytes(params (string Name, byte[] Content)[] members) => Bytes(Encoding.UTF8, members);

    public static byte[] Bytes(Encoding names, params (string Name, byte[] Content)[] members)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, content) in members)
            {
                using var member = archive.CreateEntry(name).Open();
                member.Write(content);
            }
        }
        return stream.ToArray();
    }

    /// <summary>An archive with one member of zero bytes, written without holding them.</summary>
    public static byte[] Bomb(string name, long zeros)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var member = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
            var block = new byte[1 << 20];
            for (; zeros > 0; zeros -= block.Length)
                member.Write(block);
        }
        return stream.ToArray();
    }
}
