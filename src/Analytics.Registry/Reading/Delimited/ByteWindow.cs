using System.Buffers;
using System.Security.Cryptography;

namespace Analytics.Registry.Reading.Delimited;

/// <summary>
/// A sliding window over a stream that hashes what passes. Readers look at <see cref="Data"/>, take what they need with <see cref="Advance"/>,
/// and ask for more with <see cref="Fill"/>; the buffer grows only while one record does not fit. Buffers are rented: deliveries are thousands of
/// small files.
/// </summary>
internal sealed class ByteWindow : IDisposable
{
    private const int InitialCapacity = 1 << 20;

    private readonly Stream _stream;
    private readonly int _limit;
    private readonly CancellationToken _cancellation;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialCapacity);
    private int _start;
    private int _end;

    /// <param name="stream">The content; owned by the window.</param>
    /// <param name="limit">Bytes at which the window is <see cref="IsFull"/> and grows no more.</param>
    /// <param name="cancellation">Looked at whenever the stream is read.</param>
    public ByteWindow(Stream stream, int limit, CancellationToken cancellation)
    {
        _stream = stream;
        _limit = limit;
        _cancellation = cancellation;
    }

    public ReadOnlySpan<byte> Data => _buffer.AsSpan(_start, _end - _start);

    public bool EndOfStream { get; private set; }

    public bool IsFull => _end - _start >= _limit;

    /// <summary>Bytes read from the stream so far.</summary>
    public long TotalBytes { get; private set; }

    public void Advance(int count) => _start += count;

    /// <summary>Reads on; what <see cref="Data"/> gave before is no longer valid. At the stream's end it sets <see cref="EndOfStream"/>.</summary>
    public void Fill()
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_end == _buffer.Length)
            MakeRoom();
        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        if (read == 0)
        {
            EndOfStream = true;
            return;
        }
        _hash.AppendData(_buffer, _end, read);
        TotalBytes += read;
        _end += read;
    }

    /// <summary>Reads until at least <paramref name="count"/> bytes are there or the stream ends.</summary>
    public void Require(int count)
    {
        while (!EndOfStream && _end - _start < count)
            Fill();
    }

    /// <summary>The SHA-256 of all bytes read, in lower-case hexadecimal; the window is not to be filled afterwards.</summary>
    public string FinishHash() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose()
    {
        _hash.Dispose();
        _stream.Dispose();
        var buffer = _buffer;
        (_buffer, _start, _end) = ([], 0, 0);
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private void MakeRoom()
    {
        var count = _end - _start;
        // A window more than half full of one record would be moved again and again: let it grow.
        var source = _buffer;
        _buffer = count > source.Length / 2 ? ArrayPool<byte>.Shared.Rent(source.Length * 2) : source;
        Buffer.BlockCopy(source, _start, _buffer, 0, count);
        if (_buffer != source)
            ArrayPool<byte>.Shared.Return(source);
        _start = 0;
        _end = count;
    }
}
