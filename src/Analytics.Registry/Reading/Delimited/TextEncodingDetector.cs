using System.Text;
using System.Text.Unicode;

namespace Analytics.Registry.Reading.Delimited;

/// <summary>Encodings that a delivered text file can have.</summary>
internal enum TextEncoding
{
    /// <summary>Nothing but ASCII seen so far: UTF-8 or GB 18030, to be settled at the first other byte.</summary>
    Ascii,
    Utf8,
    Gb18030,
    Utf16LittleEndian,
    Utf16BigEndian,
}

/// <summary>Tells the encoding of a text from a sample of its bytes: byte order mark, zero bytes, validity, and where characters usually lie.</summary>
internal static class TextEncodingDetector
{
    /// <summary>Detects the encoding.</summary>
    /// <param name="sample">The text's first bytes; it may end inside a character.</param>
    /// <param name="markLength">Length of the byte order mark, to be skipped.</param>
    public static TextEncoding Detect(ReadOnlySpan<byte> sample, out int markLength)
    {
        (var encoding, markLength) = sample switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (TextEncoding.Utf8, 3),
            [0x84, 0x31, 0x95, 0x33, ..] => (TextEncoding.Gb18030, 4),
            [0xFF, 0xFE, ..] => (TextEncoding.Utf16LittleEndian, 2),
            [0xFE, 0xFF, ..] => (TextEncoding.Utf16BigEndian, 2),
            _ => (TextEncoding.Ascii, 0),
        };
        if (markLength > 0)
            return encoding;
        return DetectUtf16(sample) ?? (Ascii.IsValid(sample) ? TextEncoding.Ascii : Utf8OrGb18030(sample));
    }

    /// <summary>Decides between UTF-8 and GB 18030 for a sample that has bytes above 0x7F; the sample may end inside a character.</summary>
    public static TextEncoding Utf8OrGb18030(ReadOnlySpan<byte> sample)
    {
        var (two, longer, malformed) = CountUtf8Sequences(sample);
        if (malformed == 0)
            return longer == 0 && IsHanziInPairs(sample) ? TextEncoding.Gb18030 : TextEncoding.Utf8;
        // A few damaged places do not make a UTF-8 text GBK: in real GBK text most sequences are malformed as UTF-8.
        return two + longer >= 2 * malformed ? TextEncoding.Utf8 : TextEncoding.Gb18030;
    }

    // UTF-16 without a mark: line ends, delimiters and digits have a zero byte, always on the same side. Other characters are not counted, since
    // 一 (U+4E00) and the ideographic space (U+3000) have theirs on the other side.
    private static TextEncoding? DetectUtf16(ReadOnlySpan<byte> sample)
    {
        var pairs = Math.Min(sample.Length, 64 * 1024) / 2;
        var (little, big) = (0, 0);
        for (var i = 0; i < 2 * pairs; i += 2)
        {
            little += sample[i + 1] == 0 && IsStructural(sample[i]) ? 1 : 0;
            big += sample[i] == 0 && IsStructural(sample[i + 1]) ? 1 : 0;
        }
        var (fewer, more) = (Math.Min(little, big), Math.Max(little, big));
        // 8-bit text has no zero bytes but by damage; in a table in UTF-16 every twentieth character at least is structural.
        if (more < 2 || more * 20 < pairs || fewer * 4 > more)
            return null;
        return little > big ? TextEncoding.Utf16LittleEndian : TextEncoding.Utf16BigEndian;
    }

    private static bool IsStructural(byte unit) => (char)unit is '\t' or '\n' or '\r' or ' ' or '"' or ',' or ';' or '|' or (>= '0' and <= '9');

    private static (int Two, int Longer, int Malformed) CountUtf8Sequences(ReadOnlySpan<byte> text)
    {
        var (two, longer, malformed) = (0, 0, 0);
        while (true)
        {
            var ascii = text.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
                return (two, longer, malformed);
            text = text[ascii..];
            var status = Rune.DecodeFromUtf8(text, out _, out var length);
            if (status == System.Buffers.OperationStatus.NeedMoreData)
                return (two, longer, malformed);
            if (status != System.Buffers.OperationStatus.Done)
                malformed++;
            else if (length == 2)
                two++;
            else
                longer++;
            text = text[length..];
        }
    }

    // Short GBK texts can be valid UTF-8 by accident ("联通"): then every character is two bytes long, comes in runs, and is a common hanzi of
    // GB 2312 (rows 0xB0 to 0xD7). Accented Latin letters in UTF-8 stand alone between ASCII letters.
    private static bool IsHanziInPairs(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            var first = text.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (first < 0)
                return true;
            text = text[first..];
            var end = text.IndexOfAnyInRange((byte)0, (byte)0x7F);
            var run = end < 0 ? text : text[..end];
            if (run.Length < 4)
                return false;
            for (var i = 0; i + 1 < run.Length; i += 2)
            {
                if (run[i] is < 0xB0 or > 0xD7 || run[i + 1] < 0xA1)
                    return false;
            }
            text = text[run.Length..];
        }
    }
}
