using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Comparisons.Measures;

/// <summary>The letters of common words among those of the shorter text (overlap coefficient, Szymkiewicz 1934, Simpson 1943).</summary>
internal sealed class WordOverlapEvaluator(PreparedColumn column) : ValueEvaluator(column)
{
    private readonly ValueFeatures<WordSet> _words = column.Words;

    protected override double OfValues(int left, int right) => _words[left].Overlap(_words[right]);
}
