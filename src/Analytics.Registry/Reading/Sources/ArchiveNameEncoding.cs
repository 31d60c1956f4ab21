using System.Text;
using System.Text.Unicode;

namespace Analytics.Registry.Reading.Sources;

/// <summary>
/// Decodes member names that do not carry ZIP's UTF-8 flag: some programs write UTF-8 without saying so, Chinese Windows writes GBK. UTF-8 if
/// the bytes are valid UTF-8, else GB 18030.
/// </summary>
internal sealed class ArchiveNameEncoding : Encoding
{
    public override int GetCharCount(byte[] bytes, int index, int count) => For(bytes.AsSpan(index, count)).GetCharCount(bytes, index, count);

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
        For(bytes.AsSpan(byteIndex, byteCount)).GetChars(bytes, byteIndex, byteCount, chars, charIndex);

    public override int GetMaxCharCount(int byteCount) => UTF8.GetMaxCharCount(byteCount);

    public override int GetByteCount(char[] chars, int index, int count) => UTF8.GetByteCount(chars, index, count);

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        UTF8.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetMaxByteCount(int charCount) => UTF8.GetMaxByteCount(charCount);

    private static Encoding For(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) ? UTF8 : LegacyEncodings.Gb18030;
}
