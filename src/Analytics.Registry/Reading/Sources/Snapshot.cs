using System.Security.Cryptography;

namespace Analytics.Registry.Reading.Sources;

/// <summary>A private copy of some content that nobody can change while it is read: in memory, or in a temporary file if it is large.</summary>
/// <param name="Content">The copy, for random access, at its beginning; the file behind it goes when it is closed.</param>
/// <param name="Length">Number of bytes.</param>
/// <param name="Sha256">Hash of the bytes, lower-case hexadecimal.</param>
internal sealed record Snapshot(Stream Content, long Length, string Sha256)
{
    private const int BlockBytes = 1 << 16;

    /// <summary>Copies what is left of a stream.</summary>
    public static Snapshot Take(Stream content, ReadingLimits limits, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Stream copy = new MemoryStream();
        try
        {
            var block = new byte[BlockBytes];
            for (var read = content.Read(block); read > 0; read = content.Read(block))
            {
                cancellation.ThrowIfCancellationRequested();
                hash.AppendData(block, 0, read);
                if (copy is MemoryStream && copy.Length + read > limits.MaxSnapshotInMemory)
                    copy = MoveToFile(copy);
                copy.Write(block, 0, read);
            }
            var length = copy.Position;
            copy.Position = 0;
            return new Snapshot(copy, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    /// <summary>Copies what is left of a stream to a new temporary file, which the caller deletes.</summary>
    /// <returns>The file's path with length and hash of the content.</returns>
    public static (string Path, long Length, string Sha256) TakeFile(Stream content, ReadingLimits limits, CancellationToken cancellation)
    {
        var path = Path.GetTempFileName();
        try
        {
            using var snapshot = Take(content, limits, cancellation).Content;
            using var file = File.Create(path);
            snapshot.CopyTo(file);
            file.Position = 0;
            return (path, file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private static FileStream MoveToFile(Stream memory)
    {
        var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, BlockBytes, FileOptions.DeleteOnClose);
        memory.Position = 0;
        memory.CopyTo(file);
        memory.Dispose();
        return file;
    }
}
