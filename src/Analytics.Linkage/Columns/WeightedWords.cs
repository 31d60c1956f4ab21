using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Columns;

/// <summary>The distinct words of a text as sorted hashes, each with the bits that sharing it is worth: log2 of the inverse of its share.</summary>
internal sealed class WeightedWords
{
    private readonly uint[] _words;
    private readonly double[] _weights;
    private readonly bool[] _numbers;
    private readonly double _length;
    private readonly int _numberCount;

    private WeightedWords((uint Hash, double Weight, bool IsNumber)[] words)
    {
        _words = Array.ConvertAll(words, word => word.Hash);
        _weights = Array.ConvertAll(words, word => word.Weight);
        _numbers = Array.ConvertAll(words, word => word.IsNumber);
        _length = Math.Sqrt(_weights.Sum(weight => weight * weight));
        _numberCount = _numbers.Count(isNumber => isNumber);
    }

    public static WeightedWords Of(string text, WordFrequencies frequencies)
    {
        var (words, joined) = TextWords.Of(text);
        return new WeightedWords([.. words.Concat(joined.Where(frequencies.IsKnown))
            .Select(word => (Hash: (uint)(ContentHash.Of(word) >> 32), Weight: -Math.Log2(frequencies.Share(word)), IsNumber: TextWords.IsNumber(word)))
            .DistinctBy(word => word.Hash).OrderBy(word => word.Hash)]);
    }

    /// <summary>
    /// The cosine of the two texts' vectors of weights (Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988), 0 to 1:
    /// 1 where all words are common to both, 0 where none is, or only such as every value holds.
    /// </summary>
    public double Cosine(WeightedWords other)
    {
        var common = Shared(other).Squares;
        return common == 0 ? 0 : Math.Min(1, common / (_length * other._length));
    }

    /// <summary>The share of numbers common to both among those of the text that has fewer, 0 to 1; 1 where one of them has none.</summary>
    public double Numbers(WeightedWords other)
    {
        var fewer = Math.Min(_numberCount, other._numberCount);
        return fewer == 0 ? 1 : Shared(other).Numbers / (double)fewer;
    }

    private (double Squares, int Numbers) Shared(WeightedWords other)
    {
        var (squares, numbers) = (0.0, 0);
        foreach (var i in new CommonWords(_words, other._words))
        {
            squares += _weights[i] * _weights[i];
            numbers += _numbers[i] ? 1 : 0;
        }

        return (squares, numbers);
    }
}
