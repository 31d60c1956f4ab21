using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Comparisons.Measures;

/// <summary>The share of common words, whatever their order (Jaccard, 1901).</summary>
internal sealed class CommonWordsEvaluator(PreparedColumn column) : ValueEvaluator(column)
{
    private readonly ValueFeatures<WordSet> _words = column.Words;

    protected override double OfValues(int left, int right) => _words[left].Common(_words[right]);
}
