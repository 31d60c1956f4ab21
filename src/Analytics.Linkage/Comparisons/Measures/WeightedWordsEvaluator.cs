using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Comparisons.Measures;

/// <summary>How much of two texts' words is common to both, rare words counting for more than common ones.</summary>
internal sealed class WeightedWordsEvaluator(PreparedColumn column) : ValueEvaluator(column)
{
    private readonly ValueFeatures<WeightedWords> _words = column.WeightedWords;

    protected override double OfValues(int left, int right) => _words[left].Cosine(_words[right]);
}

/// <summary>How many of the numbers that stand in two texts, of editions or models, are common to both.</summary>
internal sealed class NumberOverlapEvaluator(PreparedColumn column) : ValueEvaluator(column)
{
    private readonly ValueFeatures<WeightedWords> _words = column.WeightedWords;

    protected override double OfValues(int left, int right) => _words[left].Numbers(_words[right]);
}
