using Analytics.Kernels.Chinese.Characters;

namespace Analytics.Kernels.Chinese.Names;

/// <summary>Splitting pinyin without tones or gaps into its syllables (xiaoming = xiao + ming).</summary>
internal static class PinyinSyllables
{
    /// <summary>The longest syllable: zhuang, chuang, shuang.</summary>
    internal const int Longest = 6;

    /// <summary>Whether the letters are one syllable. Canonical letters write ü as u, hence lue and nue.</summary>
    internal static bool IsSyllable(ReadOnlySpan<char> letters) =>
        letters.Length is > 0 and <= Longest && (CharacterTable.SyllableNumber(letters) > 0 || letters is "lue" or "nue");

    /// <summary>The first letters of the syllables, as the longest syllables first make them; empty where the letters are no pinyin.</summary>
    internal static string Initials(ReadOnlySpan<char> letters)
    {
        if (letters.IsEmpty)
        {
            return "";
        }

        for (var length = Math.Min(Longest, letters.Length); length > 0; length--)
        {
            if (!IsSyllable(letters[..length]))
            {
                continue;
            }

            var rest = Initials(letters[length..]);
            if (rest.Length > 0 || length == letters.Length)
            {
                return letters[0] + rest;
            }
        }

        return "";
    }

    /// <summary>
    /// Canonical letters: lower case, ASCII apart from other alphabets; ü (v, yu behind l and n) written u, for passports have had LU, LV and LYU for 吕.
    /// </summary>
    internal static string Canonical(string letters)
    {
        var lower = letters.ToLowerInvariant().Replace("lyu", "lu", StringComparison.Ordinal).Replace("nyu", "nu", StringComparison.Ordinal);
        return lower.Replace("lv", "lu", StringComparison.Ordinal).Replace("nv", "nu", StringComparison.Ordinal);
    }
}
