namespace Analytics.Kernels.Chinese.Names;

/// <summary>
/// How alike two personal names are: the ladder of a comparison in the sense of Fellegi and Sunter (1969), where a pair falls on exactly
/// one level. The greater the value the stronger the level; <see cref="Missing"/> stands apart.
/// </summary>
public enum NameLevel
{
    /// <summary>At least one name is missing: nothing is said.</summary>
    Missing = -1,

    /// <summary>None of the levels above. Also names that share the surname alone (张伟, 张强) or the given name alone (李明, 王明).</summary>
    Else = 0,

    /// <summary>Surname equal in letters and the given name abbreviated to initials (张伟, W. Zhang), or a dotted name of which one side gives only the first part.</summary>
    Initials = 1,

    /// <summary>One name in Han characters and one in pinyin, in either order (张伟, ZHANG Wei, Wei Zhang), or two that differ in their order (张伟, 伟张).</summary>
    RomanisedOrSwapped = 2,

    /// <summary>Surname equal; of a given name of two and more characters one is another or missing, the rest equal (张小伟, 张大伟, 张伟).</summary>
    OneCharacterDifferent = 3,

    /// <summary>Exactly one character differs, surname or given name, and the two look alike (李末, 李未).</summary>
    NearGlyph = 4,

    /// <summary>The same syllables, in some plausible reading of each character; the surname in its reading as a surname (杨帆, 杨凡).</summary>
    SamePinyin = 5,

    /// <summary>The same syllables and tones (张伟, 章炜).</summary>
    SamePinyinWithTone = 6,

    /// <summary>Equal but for script, variants, middle dots, spaces between Latin words, hyphens, diacritics (張偉, 张伟).</summary>
    EqualAfterFolding = 7,

    /// <summary>The same normal form.</summary>
    Equal = 8,
}
