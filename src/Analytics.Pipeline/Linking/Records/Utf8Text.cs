using System.Text;

namespace Analytics.Pipeline.Linking.Records;

/// <summary>Texts in UTF-8.</summary>
internal static class Utf8Text
{
    /// <summary>The text without white space around it, of whatever script.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && MayBeSpace(text[0]) && Rune.DecodeFromUtf8(text, out var first, out var length) == System.Buffers.OperationStatus.Done && Rune.IsWhiteSpace(first))
        {
            text = text[length..];
        }

        while (!text.IsEmpty && MayEndSpace(text) && Rune.DecodeLastFromUtf8(text, out var last, out var length) == System.Buffers.OperationStatus.Done && Rune.IsWhiteSpace(last))
        {
            text = text[..^length];
        }

        return text;
    }

    // White space begins with an ASCII byte up to the blank, or with C2, E1, E2 or E3. Han characters begin with E3 to E9, nearly all with E4 and above.
    private static bool MayBeSpace(byte first) => first <= ' ' || first is >= 0xC2 and <= 0xE3;

    private static bool MayEndSpace(ReadOnlySpan<byte> text) => text[^1] < 0x80 ? text[^1] <= ' ' : text.Length < 3 || text[^3] is not (>= 0xE4 and <= 0xEF);
}
