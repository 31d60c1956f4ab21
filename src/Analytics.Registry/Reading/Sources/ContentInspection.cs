using System.Buffers;
using System.Security.Cryptography;

namespace Analytics.Registry.Reading.Sources;

/// <summary>One pass over some content: its length, its hash, its beginning, and a copy of it if its format cannot be told otherwise.</summary>
internal sealed class ContentInspection : IDisposable
{
    private const int BlockBytes = 1 << 18;

    private ContentInspection(byte[] head, long length, string sha256, Stream? content)
    {
        Head = head;
        Length = length;
        Sha256 = sha256;
        Content = content;
    }

    /// <summary>The first bytes, at most <see cref="FormatDetector.HeadBytes"/>.</summary>
    public byte[] Head { get; }

    public long Length { get; }

    public string Sha256 { get; }

    /// <summary>A copy for random access, if the format needs one and the content itself has none.</summary>
    public Stream? Content { get; }

    /// <summary>Looks at content that can be read again.</summary>
    public static ContentInspection OfSeekable(Stream content, CancellationToken cancellation)
    {
        var head = ReadHead(content);
        return Finish(head, content, cancellation);
    }

    /// <summary>Looks at content that can be read only once.</summary>
    public static ContentInspection OfMember(Stream content, ReadingLimits limits, CancellationToken cancellation)
    {
        var head = ReadHead(content);
        if (!FormatDetector.NeedsRandomAccess(head))
            return Finish(head, content, cancellation);
        var snapshot = Snapshot.Take(new PrefixedStream(head, content), limits, cancellation);
        return new ContentInspection(head, snapshot.Length, snapshot.Sha256, snapshot.Content);
    }

    public void Dispose() => Content?.Dispose();

    private static byte[] ReadHead(Stream content)
    {
        var block = ArrayPool<byte>.Shared.Rent(FormatDetector.HeadBytes);
        try
        {
            var read = content.ReadAtLeast(block.AsSpan(0, FormatDetector.HeadBytes), FormatDetector.HeadBytes, throwOnEndOfStream: false);
            return block[..read];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    private static ContentInspection Finish(byte[] head, Stream content, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(head);
        long length = head.Length;
        var block = ArrayPool<byte>.Shared.Rent(BlockBytes);
        try
        {
            for (var read = content.Read(block); read > 0; read = content.Read(block))
            {
                cancellation.ThrowIfCancellationRequested();
                hash.AppendData(block, 0, read);
                length += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
        return new ContentInspection(head, length, Convert.ToHexStringLower(hash.GetHashAndReset()), null);
    }
}
