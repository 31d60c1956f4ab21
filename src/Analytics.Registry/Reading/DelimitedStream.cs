using Analytics.Registry.Reading.Delimited;

namespace Analytics.Registry.Reading;

/// <summary>Delimited text that comes through a pipe: its dialect is agreed upon, not found out, for every part of a stream must be read alike.</summary>
public static class DelimitedStream
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Opens UTF-8 text, quoted as RFC 4180 has it; memory is taken for one record at a time.</summary>
    /// <param name="content">The text, with or without a byte order mark; owned by the reader.</param>
    /// <param name="delimiter">What stands between fields; an ASCII character.</param>
    /// <param name="cancellation">Looked at while reading.</param>
    public static ISheetReader Open(Stream content, char delimiter, CancellationToken cancellation = default)
    {
        var limits = ReadingLimits.Default;
        var window = new ByteWindow(content, limits.MaxRecordBytes, cancellation);
        window.Require(Mark.Length);
        if (window.Data.StartsWith(Mark))
            window.Advance(Mark.Length);
        var splitter = new RecordSplitter<byte>(delimiter, unit => (byte)unit, set => System.Buffers.SearchValues.Create(set), limits.MaxColumns);
        return new DelimitedReader<byte>(window, splitter, delimiter, new Utf8Decoder(), settleEncoding: null, limits, verify: () => { });
    }
}
