namespace Analytics.Kernels.Chinese.Characters;

/// <summary>
/// What the product knows of each Han character: Mandarin readings, glyph codes, and the character it folds to. Made from Unihan by
/// <c>make-characters.pl</c>, which states every rule; loaded at first use; a look-up by code point is two array reads and allocates nothing.
/// </summary>
public static class CharacterTable
{
    private static readonly CharacterData Data = CharacterData.Load();

    /// <summary>The number of characters known.</summary>
    public static int Count => Data.Count;

    /// <summary>The number of Mandarin syllables without tone.</summary>
    public static int SyllableCount => Data.Syllables.Length;

    /// <summary>Whether the character is in the table.</summary>
    /// <param name="codePoint">Any integer; one that is no scalar value is unknown.</param>
    public static bool Knows(int codePoint) => Data.IndexOf(codePoint) >= 0;

    /// <summary>The plausible readings of a character, commonest first; empty for an unknown one.</summary>
    /// <param name="codePoint">A Unicode scalar value.</param>
    public static ReadingSet Readings(int codePoint) => Data.IndexOf(codePoint) is >= 0 and var i ? Data.Readings[i] : default;

    /// <summary>The glyph codes of a character; all absent for an unknown one.</summary>
    /// <param name="codePoint">A Unicode scalar value.</param>
    public static GlyphCode Glyph(int codePoint) => Data.IndexOf(codePoint) is >= 0 and var i ? Data.Glyphs[i] : GlyphCode.None;

    /// <summary>
    /// The simplified, standard form of a character (張 → 张, 峯 → 峰, 鍾 → 钟); the character itself where there is none. Reaches further than
    /// <see cref="ScriptFolding"/>: variants outside the Table of General Standard Characters fold too, standard ones (喆, 堃) never.
    /// </summary>
    /// <param name="codePoint">A Unicode scalar value.</param>
    public static int Fold(int codePoint) => Data.IndexOf(codePoint) is >= 0 and var i ? Data.Folds[i] : codePoint;

    /// <summary>The letters of a syllable, <c>ü</c> written <c>v</c>.</summary>
    /// <param name="syllable">1 … <see cref="SyllableCount"/>, as in <see cref="PinyinReading.Syllable"/>.</param>
    public static string SyllableLetters(int syllable)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(syllable, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(syllable, Data.Syllables.Length);
        return Data.Syllables[syllable - 1];
    }

    /// <summary>The number of a syllable; 0 where Mandarin has none such.</summary>
    /// <param name="letters">Lower-case ASCII letters without tone, <c>ü</c> written <c>v</c>.</param>
    public static int SyllableNumber(ReadOnlySpan<char> letters)
    {
        int low = 0, high = Data.Syllables.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = letters.CompareTo(Data.Syllables[middle], StringComparison.Ordinal);
            if (order == 0)
            {
                return middle + 1;
            }

            (low, high) = order > 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return 0;
    }
}
