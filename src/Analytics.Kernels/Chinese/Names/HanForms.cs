using System.Diagnostics;
using Analytics.Kernels.Chinese.Characters;

namespace Analytics.Kernels.Chinese.Names;

/// <summary>The Latin forms of a name in Han characters: its pinyin, in every combination of plausible readings up to a bound.</summary>
internal static class HanForms
{
    // 曾 has one reading as a surname, 乐 two as a given name: most names have one form, few more than four.
    private const int MostForms = 16;

    // Longer names are transliterations; their spelling in Latin letters is that of another language.
    private const int LongestName = 16;

    private static readonly string[] Letters = Enumerable.Range(1, CharacterTable.SyllableCount)
        .Select(number => PinyinSyllables.Canonical(CharacterTable.SyllableLetters(number))).Prepend("").ToArray();

    internal static LatinForm[] Of(ChineseName name)
    {
        // A dotted name goes by its first part, a transliterated one has no surname to stand in front.
        var split = name.FirstPartLength > 0 ? name.FirstPartLength : name.SurnameLength;
        var length = name.Readings.Length;
        if (split == 0 || split == length || length > LongestName)
        {
            return [];
        }

        // Four places a character: the syllables of its readings, each once.
        Span<int> syllables = stackalloc int[LongestName * ReadingSet.Capacity];
        Span<int> counts = stackalloc int[LongestName];
        var combinations = 1;
        for (var i = 0; i < length; i++)
        {
            counts[i] = Distinct(name.Readings[i], syllables[(i * ReadingSet.Capacity)..]);
            combinations = Math.Min(MostForms, combinations * counts[i]);
        }

        var forms = new LatinForm[combinations];
        for (var combination = 0; combination < combinations; combination++)
        {
            forms[combination] = Spell(combination, split, syllables, counts[..length]);
        }

        return forms;
    }

    private static LatinForm Spell(int combination, int split, ReadOnlySpan<int> syllables, ReadOnlySpan<int> counts)
    {
        Span<char> letters = stackalloc char[LongestName * PinyinSyllables.Longest];
        Span<char> initials = stackalloc char[LongestName];
        int used = 0, surname = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            var syllable = Letters[syllables[(i * ReadingSet.Capacity) + (combination % counts[i])]];
            combination /= counts[i];
            Debug.Assert(syllable.Length > 0, "a character without reading has no combination");
            surname = i == split ? used : surname;
            initials[i] = syllable[0];
            syllable.CopyTo(letters[used..]);
            used += syllable.Length;
        }

        return new LatinForm(letters[..surname], letters[surname..used], initials[split..counts.Length]);
    }

    private static int Distinct(ReadingSet readings, Span<int> syllables)
    {
        var count = 0;
        for (var place = 0; place < readings.Count; place++)
        {
            var syllable = readings[place].Syllable;
            if (!syllables[..count].Contains(syllable))
            {
                syllables[count++] = syllable;
            }
        }

        return count;
    }
}
