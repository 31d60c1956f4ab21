using Analytics.Kernels.Chinese.Names;
using Analytics.Kernels.Chinese.Organisations;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Expressions;

/// <summary>What the value functions do.</summary>
internal static class Derivations
{
    /// <summary>Into so many parts <see cref="RareWord"/> divides all words.</summary>
    public const int WordParts = 4;

    private const int LeastCode = 4;
    private const int MixedFirst = 1_000;

    public static string Prefix(ReadOnlySpan<char> value, int length) => value.Length < length ? "" : value[..length].ToString();

    public static string Suffix(ReadOnlySpan<char> value, int length) => value.Length < length ? "" : value[^length..].ToString();

    /// <summary>Digits of a date in its normal form yyyyMMdd; nothing of a text that is no date, and nothing where the part is not given (00).</summary>
    public static string Part(ReadOnlySpan<char> value, int start, int length)
    {
        if (value.Length != 8 || value.ContainsAnyExceptInRange('0', '9'))
        {
            return "";
        }

        var part = value.Slice(start, length);
        return part[^2..] is "00" && start + length > 4 ? "" : part.ToString();
    }

    public static string Only(ReadOnlySpan<char> value, Func<char, bool> keep)
    {
        var kept = new System.Text.StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (keep(c))
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }

    /// <summary>The word at a place, counted from 1.</summary>
    public static string Word(ReadOnlySpan<char> value, int place)
    {
        var words = Words(value);
        return place >= 1 && place <= words.Length ? words[place - 1] : "";
    }

    public static string LastWord(ReadOnlySpan<char> value) => Words(value) is [.., var last] ? last : "";

    public static string SortedWords(ReadOnlySpan<char> value)
    {
        var words = Words(value);
        Array.Sort(words, StringComparer.Ordinal);
        return string.Join(' ', words);
    }

    /// <summary>A personal name without script, variants, dots and spaces.</summary>
    public static string Folded(ReadOnlySpan<char> value) => NameText.Fold(value.ToString());

    /// <summary>
    /// What a personal name sounds like, whatever its script and order: the letters of its pinyin without tones, in the alphabet's order (张伟, ZHANG Wei, Wei Zhang).
    /// </summary>
    public static string Sound(ReadOnlySpan<char> value)
    {
        var name = ChineseName.Parse(value.ToString());
        Span<int> counts = stackalloc int[26];
        counts.Clear();
        var length = 0;
        if (name.IsHan)
        {
            // The commonest readings.
            foreach (var readings in name.Pronunciation)
            {
                length += CountLetters(readings[0].Letters, counts);
            }
        }
        else
        {
            length = CountLetters(name.Folded, counts);
        }

        return string.Create(length, (ReadOnlySpan<int>)counts, static (letters, counts) =>
        {
            for (int letter = 0, from = 0; letter < counts.Length; from += counts[letter++])
            {
                letters.Slice(from, counts[letter]).Fill((char)('a' + letter));
            }
        });
    }

    public static string Surname(ReadOnlySpan<char> value) => ChineseName.Parse(value.ToString()).Surname;

    /// <summary>The proper part of an organisation's name; of a department its parent's.</summary>
    public static string OrganisationCore(ReadOnlySpan<char> value)
    {
        var name = OrganisationName.Parse(value.ToString());
        return name.Department.Length > 0 ? OrganisationName.Parse(name.Parent).Core : name.Core;
    }

    public static string MailUser(ReadOnlySpan<char> value) => value.IndexOf('@') is > 0 and var at ? value[..at].ToString() : "";

    public static string MailDomain(ReadOnlySpan<char> value) => value.IndexOf('@') is >= 0 and var at ? value[(at + 1)..].ToString() : "";

    /// <summary>
    /// The word of a text that is most likely a number of a model, part or order: of the words with a digit that have four letters and digits or
    /// more, the one that mixes both, else the longest; the first of equals. Letters and digits alone are kept.
    /// </summary>
    public static string CodeWord(ReadOnlySpan<char> value)
    {
        var (best, rank) = ("", 0);
        foreach (var word in value.ToString().Split([' ', ',', '/', ';', ':', '(', ')', '[', ']', '"'], StringSplitOptions.RemoveEmptyEntries))
        {
            var code = Only(word, char.IsLetterOrDigit);
            if (code.Length >= LeastCode && code.Any(char.IsAsciiDigit) && (code.Length + (code.Any(char.IsLetter) ? MixedFirst : 0)) is var own && own > rank)
            {
                (best, rank) = (code, own);
            }
        }

        return best;
    }

    /// <summary>
    /// The rarest of the words that several values hold, among those of one part of all words, by their hashes; nothing where even that is too
    /// common to bring records together. Two texts that share a rare word share the rarest of its part far likelier than the rarest of all: one of
    /// them may well hold rarer ones that the other does not.
    /// </summary>
    public static string RareWord(ReadOnlySpan<char> value, int part, WordFrequencies frequencies)
    {
        var (words, joined) = TextWords.Of(value.ToString());
        return words.Concat(joined).Where(word => frequencies.IsKnown(word) && ContentHash.Of(word) % WordParts == (ulong)(part - 1) && frequencies.Share(word) <= frequencies.MostOfKey)
            .OrderBy(frequencies.Share).ThenBy(word => word, StringComparer.Ordinal).FirstOrDefault() ?? "";
    }

    /// <summary>The longest word; the first of equals.</summary>
    public static string LongestWord(ReadOnlySpan<char> value) => Words(value).MaxBy(word => word.Length) ?? "";

    private static int CountLetters(string text, Span<int> counts)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetter(c))
            {
                counts[(c | 0x20) - 'a']++;
                length++;
            }
        }

        return length;
    }

    private static string[] Words(ReadOnlySpan<char> value) =>
        value.ToString().Split([' ', ',', '.', '-', '/', '\'', '·'], StringSplitOptions.RemoveEmptyEntries);
}
