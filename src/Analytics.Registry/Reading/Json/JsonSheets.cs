using Analytics.Registry.Reading.Delimited;

namespace Analytics.Registry.Reading.Json;

/// <summary>Opens a JSON file and makes the reader of its one sheet.</summary>
internal sealed class JsonSheets : InputSheets
{
    private readonly ByteWindow _window;
    private readonly ReadingLimits _limits;
    private readonly Action<long, string> _verify;
    private bool _opened;

    /// <param name="content">The file's bytes; owned by this object.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="verify">Told length and SHA-256 of what was read, at the end of the text; throws if they are not as discovered.</param>
    /// <param name="cancellation">Looked at while reading.</param>
    public JsonSheets(Stream content, ReadingLimits limits, Action<long, string> verify, CancellationToken cancellation)
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
        _window.Require(Math.Min(JsonReader.SampleBytes, _limits.MaxRecordBytes));
        var encoding = TextEncodingDetector.Detect(_window.Data, out var markLength);
        if (encoding is TextEncoding.Utf16LittleEndian or TextEncoding.Utf16BigEndian)
            throw new ReadingException(ReadingProblems.Unsupported("JSON, UTF-16", "JSON 须为 UTF-8", "JSON has to be UTF-8"));
        _window.Advance(markLength);
        var isArray = _window.Data.TrimStart(" \t\r\n"u8) is [(byte)'[', ..];
        return new JsonReader(_window, isArray, _limits, mayBeLegacy: true, () => _verify(_window.TotalBytes, _window.FinishHash()));
    }

    private protected override void Close() => _window.Dispose();
}
