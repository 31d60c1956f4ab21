using System.Globalization;
using Analytics.Linkage.Streaming;

namespace Analytics.Pipeline.Linking.Workers;

/// <summary>A blocking key as text: the rule's number from 1, a colon, and the key's hash in 16 hexadecimal digits.</summary>
internal static class KeyText
{
    private const int HashLength = 16;

    public static string Of(RecordKey key) => string.Create(CultureInfo.InvariantCulture, $"{key.Rule + 1}:{key.Key:x16}");

    /// <summary>Reads a key.</summary>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out int rule, out ulong key)
    {
        var colon = text.IndexOf(':');
        key = 0;
        rule = -1;
        if (colon < 0 || text.Length - colon - 1 != HashLength
            || !int.TryParse(text[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !ulong.TryParse(text[(colon + 1)..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out key))
        {
            return false;
        }

        rule = number - 1;
        return rule >= 0;
    }
}
