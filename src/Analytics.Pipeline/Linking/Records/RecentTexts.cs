using System.Buffers.Binary;

namespace Analytics.Pipeline.Linking.Records;

/// <summary>
/// Where texts stand that a column had lately. Most columns hold few different texts, which then need not be decoded and looked up each time.
/// Only texts of up to 32 bytes are kept: their length and two ends are the text itself, so that finding one is no guess.
/// </summary>
internal sealed class RecentTexts
{
    private const int Places = 1 << 10;

    private readonly (Key Key, int Row)[] _kept = new (Key, int)[Places];

    /// <summary>A row that holds a text; null where none is known.</summary>
    public int? Find(in Key key)
    {
        ref readonly var kept = ref _kept[key.Place];
        return key.Length > 0 && kept.Key.Is(key) ? kept.Row : null;
    }

    /// <summary>Keeps a text's row in the place of another one's.</summary>
    public void Keep(in Key key, int row)
    {
        if (key.Length > 0)
        {
            _kept[key.Place] = (key, row);
        }
    }

    /// <summary>What tells a text from all others; a text that is empty or too long has a key that is not kept.</summary>
    public static Key KeyOf(ReadOnlySpan<byte> text) => text.Length switch
    {
        > 32 or 0 => default,
        >= 16 => new Key(text.Length, Word(text), Word(text[8..]), Word(text[^16..]), Word(text[^8..])),
        >= 8 => new Key(text.Length, Word(text), 0, 0, Word(text[^8..])),
        >= 4 => new Key(text.Length, BinaryPrimitives.ReadUInt32LittleEndian(text), 0, 0, BinaryPrimitives.ReadUInt32LittleEndian(text[^4..])),
        _ => new Key(text.Length, text[0], text[text.Length / 2], 0, text[^1]),
    };

    private static ulong Word(ReadOnlySpan<byte> text) => BinaryPrimitives.ReadUInt64LittleEndian(text);

    /// <summary>A text of up to 32 bytes: its length, and words from its two ends that cover it.</summary>
    internal readonly record struct Key(int Length, ulong First, ulong Second, ulong Third, ulong Fourth)
    {
        public bool Is(in Key other) =>
            Length == other.Length && ((First ^ other.First) | (Second ^ other.Second) | (Third ^ other.Third) | (Fourth ^ other.Fourth)) == 0;

        public int Place => unchecked((int)(((First ^ ulong.RotateLeft(Second, 21) ^ ulong.RotateLeft(Third, 42) ^ ulong.RotateLeft(Fourth, 11)) * 0x9E3779B97F4A7C15) >> 54));
    }
}
