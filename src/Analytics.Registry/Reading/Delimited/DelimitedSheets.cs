using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Analytics.Registry.Reading.Delimited;

/// <summary>Opens a delimited text: finds its encoding and delimiter from a sample and makes the reader of its one sheet.</summary>
internal sealed class DelimitedSheets : InputSheets
{
    private const int SampleBytes = 256 * 1024;

    private readonly ByteWindow _window;
    private readonly ReadingLimits _limits;
    private readonly Action<long, string> _verify;
    private bool _opened;

    /// <param name="content">The file's bytes; owned by this object.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="verify">Told length and SHA-256 of what was read, at the end of the text; throws if they are not as discovered.</param>
    /// <param name="cancellation">Looked at while reading.</param>
    public DelimitedSheets(Stream content, ReadingLimits limits, Action<long, string> verify, CancellationToken cancellation)
    {
        _window = new ByteWindow(content, limits.MaxRecordBytes, cancellation);
        _limits = limits;
        _verify = verify;
    }

    private protected override ISheetReader? OpenNext()
    {
        if (_opened)
            return null;
        _opened = true;
        _window.Require(SampleBytes);
        var encoding = TextEncodingDetector.Detect(_window.Data, out var markLength);
        _window.Advance(markLength);
        return encoding switch
        {
            TextEncoding.Utf16LittleEndian => OpenUtf16(swap: !BitConverter.IsLittleEndian),
            TextEncoding.Utf16BigEndian => OpenUtf16(swap: BitConverter.IsLittleEndian),
            _ => OpenBytes(encoding),
        };
    }

    private protected override void Close() => _window.Dispose();

    private DelimitedReader<byte> OpenBytes(TextEncoding encoding)
    {
        var (splitter, delimiter) = Detect(candidate => new RecordSplitter<byte>(
            candidate, unit => (byte)unit, set => SearchValues.Create(set), _limits.MaxColumns)
        {
            DelimiterCanBeTrailByte = candidate == '|' && encoding == TextEncoding.Gb18030,
        });
        var decoder = DecoderOf(encoding);
        if (encoding != TextEncoding.Ascii)
            return new DelimitedReader<byte>(_window, splitter, delimiter, decoder, null, _limits, Verify);
        return new DelimitedReader<byte>(_window, splitter, delimiter, decoder, Settle, _limits, Verify);

        ITextDecoder<byte> Settle()
        {
            var settled = TextEncodingDetector.Utf8OrGb18030(_window.Data);
            splitter.DelimiterCanBeTrailByte = delimiter == '|' && settled == TextEncoding.Gb18030;
            return DecoderOf(settled);
        }
    }

    private DelimitedReader<char> OpenUtf16(bool swap)
    {
        var (splitter, delimiter) = Detect(candidate => new RecordSplitter<char>(
            candidate, unit => swap ? (char)BinaryPrimitives.ReverseEndianness(unit) : unit, set => SearchValues.Create(set), _limits.MaxColumns));
        return new DelimitedReader<char>(_window, splitter, delimiter, new Utf16Decoder(swap), null, _limits, Verify);
    }

    private (RecordSplitter<T> Splitter, char Delimiter) Detect<T>(Func<char, RecordSplitter<T>> splitterFor) where T : unmanaged, IBinaryInteger<T>
    {
        var delimiter = DelimiterDetector.Detect(MemoryMarshal.Cast<byte, T>(_window.Data), _window.EndOfStream, splitterFor);
        return (splitterFor(delimiter), delimiter);
    }

    private static ITextDecoder<byte> DecoderOf(TextEncoding encoding) => encoding == TextEncoding.Gb18030 ? new Gb18030Decoder() : new Utf8Decoder();

    private void Verify() => _verify(_window.TotalBytes, _window.FinishHash());
}
