using System.Text;

namespace Analytics.Pipeline.Linking.Workers;

/// <summary>Lines of UTF-8 text that end with LF, or CR LF. A carriage return elsewhere is a character like any other, as it is to Spark and Hive.</summary>
internal sealed class LineReader : IDisposable
{
    // Bytes that are no UTF-8 would become other values, and other keys, without a word.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly StreamReader _reader;
    private readonly StringBuilder _long = new();
    private readonly char[] _buffer = new char[1 << 15];
    private int _next;
    private int _end;

    /// <param name="content">The text; closed with the reader.</param>
    public LineReader(Stream content) => _reader = new StreamReader(content, Strict);

    /// <summary>The number of the line read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The next line without its end; null after the last.</summary>
    public string? Next()
    {
        _long.Clear();
        while (true)
        {
            if (_next == _end)
            {
                (_next, _end) = (0, Fill());
                if (_end == 0)
                {
                    return _long.Length == 0 ? null : Finish([]);
                }
            }

            var rest = _buffer.AsSpan(_next, _end - _next);
            var length = rest.IndexOf('\n');
            if (length >= 0)
            {
                _next += length + 1;
                return Finish(rest[..length]);
            }

            _long.Append(rest);
            _next = _end;
        }
    }

    public void Dispose() => _reader.Dispose();

    private int Fill()
    {
        try
        {
            return _reader.Read(_buffer, 0, _buffer.Length);
        }
        catch (DecoderFallbackException fault)
        {
            throw new RunFailedException($"standard input, after line {Number}: the text is not UTF-8; expected that of all steps.", fault);
        }
    }

    private string Finish(ReadOnlySpan<char> last)
    {
        Number++;
        if (_long.Length == 0)
        {
            return (last is [.., '\r'] ? last[..^1] : last).ToString();
        }

        _long.Append(last);
        _long.Length -= _long[^1] == '\r' ? 1 : 0;
        return _long.ToString();
    }
}
