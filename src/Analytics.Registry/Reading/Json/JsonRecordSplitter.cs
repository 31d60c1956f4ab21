using System.Buffers;

namespace Analytics.Registry.Reading.Json;

/// <summary>
/// Finds where JSON records end: each line is one, or, in a file that is one array, each element. Lines are counted on the way.
/// </summary>
internal sealed class JsonRecordSplitter(bool isArray)
{
    /// <summary>The record does not end in the data given.</summary>
    public const int NeedMore = -1;

    private static readonly SearchValues<byte> Punctuation = SearchValues.Create(" \t\r\n,[]"u8);

    /// <summary>Where the record's own text starts in what <see cref="Split"/> measured; before it stand line ends, commas and the array's brackets.</summary>
    public int TextStart { get; private set; }

    /// <summary>Where the record's own text ends; after it stands the line end.</summary>
    public int TextEnd { get; private set; }

    /// <summary>Line ends before <see cref="TextStart"/>.</summary>
    public int LinesBefore { get; private set; }

    /// <summary>Line ends after <see cref="TextStart"/>.</summary>
    public int LinesAfter { get; private set; }

    /// <summary>Measures the record at the beginning of <paramref name="data"/>.</summary>
    /// <param name="data">Bytes from the end of the record before; not empty when <paramref name="final"/>.</param>
    /// <param name="final">Whether the text ends, or the record must, where <paramref name="data"/> ends.</param>
    /// <returns>Number of bytes, or <see cref="NeedMore"/>. Text may be empty: a blank line, or what follows the last element.</returns>
    public int Split(ReadOnlySpan<byte> data, bool final) => isArray ? SplitElement(data, final) : SplitLine(data, final);

    private int SplitLine(ReadOnlySpan<byte> data, bool final)
    {
        (TextStart, LinesBefore) = (0, 0);
        var end = data.IndexOf((byte)'\n');
        if (end < 0 && !final)
            return NeedMore;
        LinesAfter = end < 0 ? 0 : 1;
        TextEnd = end < 0 ? data.Length : end;
        return end < 0 ? data.Length : end + 1;
    }

    private int SplitElement(ReadOnlySpan<byte> data, bool final)
    {
        var start = data.IndexOfAnyExcept(Punctuation);
        if (start < 0)
        {
            if (!final)
                return NeedMore;
            (TextStart, TextEnd, LinesAfter) = (data.Length, data.Length, 0);
            LinesBefore = data.Count((byte)'\n');
            return data.Length;
        }
        var end = EndOfElement(data, start);
        if (end < 0 && !final)
            return NeedMore;
        TextStart = start;
        TextEnd = end < 0 ? data.Length : end;
        LinesBefore = data[..start].Count((byte)'\n');
        LinesAfter = data[start..TextEnd].Count((byte)'\n');
        return TextEnd;
    }

    // An object ends with its bracket, anything else with the comma or bracket after it.
    private static int EndOfElement(ReadOnlySpan<byte> data, int start)
    {
        var depth = 0;
        for (var i = start; i < data.Length; i++)
        {
            switch (data[i])
            {
                case (byte)'"':
                    i = EndOfString(data, i + 1);
                    if (i < 0)
                        return -1;
                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                case (byte)'}' or (byte)']':
                    // A bracket that closes nothing is an element of its own: something to complain about.
                    if (depth <= 1)
                        return depth == 1 || i == start ? i + 1 : i;
                    depth--;
                    break;
                case (byte)',' when depth == 0:
                    return i;
            }
        }
        return -1;
    }

    private static int EndOfString(ReadOnlySpan<byte> data, int from)
    {
        while (true)
        {
            var found = data[from..].IndexOfAny((byte)'"', (byte)'\\');
            if (found < 0)
                return -1;
            from += found;
            if (data[from] == '"')
                return from;
            from += 2;
            if (from > data.Length)
                return -1;
        }
    }
}
