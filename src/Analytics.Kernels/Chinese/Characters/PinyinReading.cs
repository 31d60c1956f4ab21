namespace Analytics.Kernels.Chinese.Characters;

/// <summary>One Mandarin reading: a syllable and its tone (Hanyu Pinyin, ISO 7098). The default value is "no reading".</summary>
public readonly record struct PinyinReading
{
    private readonly ushort _code;

    internal PinyinReading(ushort code) => _code = code;

    /// <summary>A reading from its parts.</summary>
    /// <param name="syllable">A syllable's number, from <see cref="CharacterTable.SyllableNumber"/>.</param>
    /// <param name="tone">1–4, or 5 for the neutral tone.</param>
    public PinyinReading(int syllable, int tone)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(syllable, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(syllable, CharacterTable.SyllableCount);
        ArgumentOutOfRangeException.ThrowIfLessThan(tone, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tone, 5);
        _code = (ushort)((syllable << 3) | tone);
    }

    /// <summary>Whether there is no reading.</summary>
    public bool IsNone => _code == 0;

    /// <summary>The syllable's number, 1 …; 0 where there is no reading.</summary>
    public int Syllable => _code >> 3;

    /// <summary>1–4, 5 for the neutral tone; 0 where there is no reading.</summary>
    public int Tone => _code & 7;

    /// <summary>The syllable's letters, <c>ü</c> written <c>v</c>; empty where there is no reading.</summary>
    public string Letters => IsNone ? "" : CharacterTable.SyllableLetters(Syllable);

    internal ushort Code => _code;

    /// <summary>Reads one syllable written with its tone mark (<c>zhāng</c>, <c>lǚ</c>) or tone number (<c>zhang1</c>, <c>lv3</c>).</summary>
    /// <param name="text">The syllable, in lower case; without mark or number the tone is neutral.</param>
    /// <exception cref="FormatException">The text is no Mandarin syllable.</exception>
    public static PinyinReading Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<char> letters = stackalloc char[16];
        var length = 0;
        var tone = 5;
        foreach (var c in text.Normalize(System.Text.NormalizationForm.FormD))
        {
            switch (c)
            {
                case '\u0304' or '1': tone = 1; break;
                case '\u0301' or '2': tone = 2; break;
                case '\u030C' or '3': tone = 3; break;
                case '\u0300' or '4': tone = 4; break;
                case '5': break;
                case '\u0308' when length > 0: letters[length - 1] = 'v'; break;
                default: letters[Math.Min(length++, letters.Length - 1)] = c; break;
            }
        }

        var syllable = length <= letters.Length ? CharacterTable.SyllableNumber(letters[..length]) : 0;
        return syllable > 0 ? new PinyinReading(syllable, tone) : throw new FormatException($"\"{text}\" is no Mandarin syllable.");
    }

    /// <summary>Letters and tone number, for example <c>zhang1</c>.</summary>
    public override string ToString() => IsNone ? "" : $"{Letters}{Tone}";
}
