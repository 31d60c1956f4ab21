using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Columns;

/// <summary>The distinct words of a text, as sorted hashes, with their lengths.</summary>
internal sealed class WordSet
{
    private static readonly char[] Between = [' ', ',', '.', ';', '-', '/', '\'', '"', '(', ')', '·'];

    private readonly uint[] _words;
    private readonly byte[] _lengths;
    private readonly int _letters;

    private WordSet(uint[] words, byte[] lengths) => (_words, _lengths, _letters) = (words, lengths, lengths.Sum(length => length));

    public static WordSet Of(string text)
    {
        var words = text.Split(Between, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => (Hash: (uint)(ContentHash.Of(word) >> 32), Length: (byte)Math.Min(word.Length, byte.MaxValue))).DistinctBy(word => word.Hash).OrderBy(word => word.Hash).ToArray();
        return new WordSet([.. words.Select(word => word.Hash)], [.. words.Select(word => word.Length)]);
    }

    /// <summary>The share of words common to both among the words of either (Jaccard), 0 to 1; 0 where there is no word.</summary>
    public double Common(WordSet other)
    {
        var common = Shared(other).Words;
        return common == 0 ? 0 : common / (double)(_words.Length + other._words.Length - common);
    }

    /// <summary>
    /// The letters of the words common to both among the letters of the text that has fewer (Szymkiewicz–Simpson), 0 to 1: 1 where the one holds
    /// all words of the other. Long words tell more than short ones.
    /// </summary>
    public double Overlap(WordSet other)
    {
        var common = Shared(other).Letters;
        return common == 0 ? 0 : common / (double)Math.Min(_letters, other._letters);
    }

    private (int Words, int Letters) Shared(WordSet other)
    {
        var (words, letters) = (0, 0);
        foreach (var i in new CommonWords(_words, other._words))
        {
            (words, letters) = (words + 1, letters + _lengths[i]);
        }

        return (words, letters);
    }
}
