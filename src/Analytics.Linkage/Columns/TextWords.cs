namespace Analytics.Linkage.Columns;

/// <summary>
/// The words of a text, for what weighs them by their rarity: runs of letters and digits, of Han characters each two neighbours (one that stands
/// alone for itself), for nothing separates their words.
/// </summary>
internal static class TextWords
{
    private const string Ends = ",;:()[]{}\"";

    /// <summary>The distinct words in the order of the text, and the numbers that are also written in one word: ps-lx350h as pslx350h.</summary>
    /// <returns>Words; and joined ones, which are words only where others write them so.</returns>
    public static (IReadOnlyCollection<string> Words, IReadOnlyCollection<string> Joined) Of(string text)
    {
        var (words, joined) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        for (int from = 0, to; from < text.Length; from = to + 1)
        {
            to = from;
            while (to < text.Length && !char.IsWhiteSpace(text[to]) && !Ends.Contains(text[to], StringComparison.Ordinal))
            {
                to++;
            }

            var runs = AddRuns(text.AsSpan(from, to - from), words);
            if (runs > 1 && Joined(text.AsSpan(from, to - from)) is { } one)
            {
                joined.Add(one);
            }
        }

        joined.ExceptWith(words);
        return (words, joined);
    }

    /// <summary>Whether a word is a number, or one of a model: it has a digit.</summary>
    public static bool IsNumber(string word) => word.AsSpan().ContainsAnyInRange('0', '9');

    private static int AddRuns(ReadOnlySpan<char> chunk, HashSet<string> words)
    {
        var runs = 0;
        for (int from = 0, to; from < chunk.Length; from = to)
        {
            to = from + 1;
            if (IsHan(chunk[from]))
            {
                to = EndOf(chunk, from, IsHan);
                for (var i = from; i < Math.Max(to - 1, from + 1); i++)
                {
                    words.Add(chunk[i..Math.Min(i + 2, to)].ToString());
                }
            }
            else if (IsPart(chunk[from]))
            {
                to = EndOf(chunk, from, IsPart);
                words.Add(chunk[from..to].ToString());
                runs++;
            }
        }

        return runs;
    }

    private static int EndOf(ReadOnlySpan<char> chunk, int from, Func<char, bool> holds)
    {
        while (from < chunk.Length && holds(chunk[from]))
        {
            from++;
        }

        return from;
    }

    /// <summary>The letters and digits of what no space separates, where it has both.</summary>
    private static string? Joined(ReadOnlySpan<char> chunk)
    {
        var joined = new System.Text.StringBuilder(chunk.Length);
        var (letters, digits) = (false, false);
        foreach (var c in chunk)
        {
            if (IsPart(c))
            {
                joined.Append(c);
                letters |= char.IsLetter(c);
                digits |= char.IsAsciiDigit(c);
            }
        }

        return letters && digits ? joined.ToString() : null;
    }

    // Half a character of those beyond the first plane counts as a letter: it comes with its other half.
    private static bool IsPart(char c) => (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) && !IsHan(c);

    private static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF');
}
