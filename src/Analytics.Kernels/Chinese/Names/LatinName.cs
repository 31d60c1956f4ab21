using System.Buffers;

namespace Analytics.Kernels.Chinese.Names;

/// <summary>
/// The ways to understand a name in Latin letters: surname first or last, compound surname in one word or two, words joined or parted by
/// spaces, hyphens, apostrophes, given names as initials. Hanyu Pinyin is understood; Wade–Giles and Cantonese spellings are words like any
/// other and meet no Han character.
/// </summary>
internal static class LatinName
{
    private const int MostForms = 8;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouvy");

    /// <summary>The forms of a normal form without Han characters; empty where it has but one word that is no pinyin of two syllables.</summary>
    internal static LatinForm[] Forms(string normal)
    {
        var words = new List<Word>();
        var initials = "";
        foreach (var written in NameText.WithoutDiacritics(normal).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var word = new Word(written);
            if (word.Letters.Length == 0)
            {
                continue;
            }

            if (word.IsInitials)
            {
                initials += word.Letters;
            }
            else
            {
                words.Add(word);
            }
        }

        var forms = new HashSet<LatinForm>();
        if (words.Count == 1 && initials.Length == 0)
        {
            AddJoined(forms, words[0].Letters);
        }
        else if (words.Count > 0)
        {
            AddParted(forms, words, initials);
        }

        return forms.Take(MostForms).ToArray();
    }

    private static void AddParted(HashSet<LatinForm> forms, List<Word> words, string initials)
    {
        for (var length = 1; length <= 2 && length <= words.Count; length++)
        {
            if (length == words.Count && initials.Length == 0)
            {
                break;
            }

            Add(words[..length], words[length..]);
            Add(words[^length..], words[..^length]);
        }

        void Add(List<Word> surname, List<Word> given)
        {
            var letters = string.Concat(surname.Select(word => word.Letters));
            if (surname.Count > 1 && !SurnameTable.IsCompound(letters))
            {
                return;
            }

            var first = string.Concat(given.Select(word => word.Initials)) + initials;
            forms.Add(new LatinForm(letters, initials.Length > 0 ? "" : string.Concat(given.Select(word => word.Letters)), first));
        }
    }

    private static void AddJoined(HashSet<LatinForm> forms, string letters)
    {
        for (var split = 1; split < letters.Length; split++)
        {
            var left = letters[..split];
            var right = letters[split..];
            var leftInitials = PinyinSyllables.Initials(left);
            var rightInitials = PinyinSyllables.Initials(right);
            if (leftInitials.Length == 0 || rightInitials.Length == 0)
            {
                continue;
            }

            if (PinyinSyllables.IsSyllable(left) || SurnameTable.IsCompound(left))
            {
                forms.Add(new LatinForm(left, right, rightInitials));
            }

            if (PinyinSyllables.IsSyllable(right) || SurnameTable.IsCompound(right))
            {
                forms.Add(new LatinForm(right, left, leftInitials));
            }
        }
    }

    private readonly record struct Word
    {
        internal Word(string written)
        {
            var parts = written.Split(['-', '\'', '’', '·'], StringSplitOptions.RemoveEmptyEntries);
            Letters = PinyinSyllables.Canonical(string.Concat(parts));
            IsInitials = parts.All(part => part.Length == 1) || (Letters.Length <= 3 && Letters != "ng" && !Letters.AsSpan().ContainsAny(Vowels));
            Initials = string.Concat(parts.Select(PinyinSyllables.Canonical).Select(part => PinyinSyllables.Initials(part) is { Length: > 0 } found ? found : part[..1]));
        }

        internal string Letters { get; }

        internal bool IsInitials { get; }

        internal string Initials { get; }
    }
}
