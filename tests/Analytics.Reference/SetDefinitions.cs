namespace Analytics.Reference;

/// <summary>Similarities of words and q-grams from their set definitions. Shares no code with the product.</summary>
public static class SetDefinitions
{
    public static double Jaccard(string a, string b, int q)
    {
        var gramsA = Grams(a, q);
        var gramsB = Grams(b, q);
        var either = gramsA.Union(gramsB).Count();
        return either == 0 ? (a == b ? 1 : 0) : (double)gramsA.Intersect(gramsB).Count() / either;
    }

    public static double TokenSort(string a, string b) => Similarity(Joined(Words(a)), Joined(Words(b)));

    public static double TokenSet(string a, string b)
    {
        var wordsA = Words(a).Distinct().ToList();
        var wordsB = Words(b).Distinct().ToList();
        if (wordsA.Count == 0 || wordsB.Count == 0)
        {
            return wordsA.Count == wordsB.Count ? 1 : 0;
        }

        var common = Joined(wordsA.Intersect(wordsB));
        var fullA = string.Join(' ', new[] { common, Joined(wordsA.Except(wordsB)) }.Where(part => part != ""));
        var fullB = string.Join(' ', new[] { common, Joined(wordsB.Except(wordsA)) }.Where(part => part != ""));
        return new[] { Similarity(common, fullA), Similarity(common, fullB), Similarity(fullA, fullB) }.Max();
    }

    private static double Similarity(string a, string b) => a.Length + b.Length == 0
        ? 1
        : 2.0 * EditDistances.CommonSubsequence(a.ToCharArray(), b.ToCharArray()) / (a.Length + b.Length);

    private static HashSet<string> Grams(string text, int q) =>
        [.. Enumerable.Range(0, Math.Max(0, text.Length - q + 1)).Select(start => text.Substring(start, q))];

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Joined(IEnumerable<string> words) => string.Join(' ', words.Order(StringComparer.Ordinal));
}
