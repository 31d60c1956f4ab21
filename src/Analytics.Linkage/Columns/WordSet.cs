using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Columns;

/// <summary>The distinct words of a text, as sorted hashes.</summary>
internal sealed class WordSet
{
    private static readonly char[] Between = [' ', ',', '.', ';', '-', '/', '\'', '"', '(', ')', '·'];

    private readonly uint[] _words;

    private WordSet(uint[] words) => _words = words;

    public static WordSet Of(string text)
    {
        var words = text.Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(word => (uint)(ContentHash.Of(word) >> 32)).Distinct().ToArray();
        Array.Sort(words);
        return new WordSet(words);
    }

    /// <summary>The share of words common to both among the words of either (Jaccard), 0 to 1; 0 where there is no word.</summary>
    public double Common(WordSet other)
    {
        int i = 0, j = 0, common = 0;
        while (i < _words.Length && j < other._words.Length)
        {
            var order = _words[i].CompareTo(other._words[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return common == 0 ? 0 : common / (double)(_words.Length + other._words.Length - common);
    }
}
