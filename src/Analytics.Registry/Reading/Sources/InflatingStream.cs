namespace Analytics.Registry.Reading.Sources;

/// <summary>An archive member's bytes while they are inflated: bounded on the way, and checked for length and CRC-32 at the end.</summary>
internal sealed class InflatingStream(Stream inner, long compressed, long expectedLength, uint expectedCrc, InflationBudget budget) : ForwardStream
{
    private long _length;
    private uint _crc;
    private bool _ended;

    public override int Read(Span<byte> buffer)
    {
        if (_ended || buffer.IsEmpty)
            return 0;
        var read = ReadInner(buffer);
        if (read == 0)
        {
            _ended = true;
            if (_length != expectedLength)
                throw new ReadingException(ReadingProblems.ArchiveDamaged($"{_length} B ≠ {expectedLength} B"));
            if (_crc != expectedCrc)
                throw new ReadingException(ReadingProblems.ArchiveDamaged("CRC-32"));
            return 0;
        }
        _length += read;
        _crc = Crc32.Append(_crc, buffer[..read]);
        budget.Take(read, _length, compressed);
        return read;
    }

    private int ReadInner(Span<byte> buffer)
    {
        try
        {
            return inner.Read(buffer);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw new ReadingException(ReadingProblems.ArchiveDamaged(exception.Message), exception);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
