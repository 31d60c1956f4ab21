using Analytics.Registry.Reading.Delimited;

namespace Analytics.Registry.Reading;

/// <summary>Tells text from other bytes, and some kinds of text from each other.</summary>
internal static class TextContent
{
    private const byte Escape = 0x1B;
    private const byte EndOfFileMark = 0x1A;

    /// <summary>Whether the bytes can be text in any encoding that is read here, slightly damaged text included.</summary>
    public static bool IsText(ReadOnlySpan<byte> head)
    {
        var encoding = TextEncodingDetector.Detect(head, out _);
        if (encoding is TextEncoding.Utf16LittleEndian or TextEncoding.Utf16BigEndian)
            return true;
        var controls = 0;
        foreach (var value in head)
        {
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or EndOfFileMark or Escape))
                controls++;
        }
        // A few control characters are damage in one cell; a program, an image or noise has them everywhere.
        return controls <= Math.Max(4, head.Length / 50) && CountInvalid(head, encoding) <= Math.Max(16, head.Length / 8);
    }

    /// <summary>Whether the text is HTML or XML.</summary>
    public static bool IsMarkup(ReadOnlySpan<byte> head) =>
        Start(head) is [(byte)'<', var next, ..] && (char)next is '!' or '?' or 'h' or 'H' or 't' or 'T' or 'm';

    /// <summary>Whether the text is a JSON object, or an array of them.</summary>
    public static bool IsJson(ReadOnlySpan<byte> head)
    {
        var start = Start(head);
        if (start is [(byte)'[', ..])
            start = start[1..].TrimStart(" \t\r\n"u8);
        return start is [(byte)'{', ..] && start[1..].TrimStart(" \t\r\n"u8) is [(byte)'"' or (byte)'}', ..];
    }

    private static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> head)
    {
        _ = TextEncodingDetector.Detect(head, out var markLength);
        return head[markLength..].TrimStart(" \t\r\n"u8);
    }

    private static int CountInvalid(ReadOnlySpan<byte> head, TextEncoding encoding)
    {
        ITextDecoder<byte> decoder = encoding == TextEncoding.Gb18030 ? new Gb18030Decoder() : new Utf8Decoder();
        var count = 0;
        for (var at = decoder.IndexOfInvalid(head); at >= 0 && at < head.Length; at = decoder.IndexOfInvalid(head))
        {
            count++;
            head = head[(at + 1)..];
        }
        return count;
    }
}
