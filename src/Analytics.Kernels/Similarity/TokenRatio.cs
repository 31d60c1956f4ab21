namespace Analytics.Kernels.Similarity;

/// <summary>
/// Similarity of texts as bags or sets of words (A. Cohen, "FuzzyWuzzy: fuzzy string matching in Python", SeatGeek 2011): words are what
/// white space separates, put in ordinal order and compared joined by one space each with <see cref="Indel"/>'s similarity. No case
/// folding. Symmetric. Without words on both sides 1, on one side 0.
/// </summary>
public static class TokenRatio
{
    /// <summary>Similarity of the sorted words, 0 to 1: the order of words does not matter, their number does.</summary>
    public static double Sort(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Indel.Similarity(string.Join(' ', Words(a)), string.Join(' ', Words(b)));

    /// <summary>
    /// Similarity of the word sets, 0 to 1: the best of the common words against each text's common and own words, and of these against
    /// each other. A text whose words all occur in the other is 1 like it.
    /// </summary>
    public static double Set(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var wordsA = new SortedSet<string>(Words(a), StringComparer.Ordinal);
        var wordsB = new SortedSet<string>(Words(b), StringComparer.Ordinal);
        if (wordsA.Count == 0 || wordsB.Count == 0)
        {
            return wordsA.Count == wordsB.Count ? 1 : 0;
        }

        var common = string.Join(' ', wordsA.Where(wordsB.Contains));
        var textA = Append(common, wordsA.Where(word => !wordsB.Contains(word)));
        var textB = Append(common, wordsB.Where(word => !wordsA.Contains(word)));
        return Math.Max(Indel.Similarity(textA, textB), Math.Max(Indel.Similarity(common, textA), Indel.Similarity(common, textB)));
    }

    private static string Append(string common, IEnumerable<string> own)
    {
        var rest = string.Join(' ', own);
        return common.Length == 0 || rest.Length == 0 ? common + rest : common + ' ' + rest;
    }

    private static List<string> Words(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        while (true)
        {
            text = text.TrimStart();
            if (text.IsEmpty)
            {
                break;
            }

            var end = 0;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            words.Add(text[..end].ToString());
            text = text[end..];
        }

        words.Sort(StringComparer.Ordinal);
        return words;
    }
}
