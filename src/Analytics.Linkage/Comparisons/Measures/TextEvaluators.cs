using Analytics.Kernels.Similarity;
using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Comparisons.Measures;

/// <summary>A measure of texts that prepares the left one and keeps it while the right ones change.</summary>
internal abstract class TextEvaluator(PreparedColumn column) : ValueEvaluator(column)
{
    private readonly TextShape[] _shapes = column.Shapes;
    private int _prepared = -1;

    public sealed override bool Misses(int left, int right, ComparisonOperator comparison, double threshold)
    {
        var (one, other) = (Column.Codes[left], Column.Codes[right]);
        return (one | other) >= 0 && !IsLast(left, right) && Misses(_shapes[one], _shapes[other], comparison, threshold);
    }

    protected virtual bool Misses(TextShape left, TextShape right, ComparisonOperator comparison, double threshold) => false;

    protected sealed override double OfValues(int left, int right)
    {
        if (left != _prepared)
        {
            Prepare(Column.Values[left]);
            _prepared = left;
        }

        return OfTexts(Column.Values[left], Column.Values[right]);
    }

    protected virtual void Prepare(ReadOnlySpan<char> text)
    {
    }

    protected abstract double OfTexts(ReadOnlySpan<char> left, ReadOnlySpan<char> right);
}

internal sealed class LevenshteinEvaluator(PreparedColumn column) : TextEvaluator(column)
{
    protected override bool Misses(TextShape left, TextShape right, ComparisonOperator comparison, double threshold) =>
        comparison == ComparisonOperator.AtMost && left.FewestEdits(right) > threshold;

    private readonly LevenshteinQuery<char> _query = new();

    protected override void Prepare(ReadOnlySpan<char> text) => _query.Reset(text);

    protected override double OfTexts(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => _query.Distance(right);
}

internal sealed class OsaEvaluator(PreparedColumn column) : TextEvaluator(column)
{
    protected override bool Misses(TextShape left, TextShape right, ComparisonOperator comparison, double threshold) =>
        comparison == ComparisonOperator.AtMost && left.FewestEdits(right) > threshold;

    private readonly OsaQuery<char> _query = new();

    protected override void Prepare(ReadOnlySpan<char> text) => _query.Reset(text);

    protected override double OfTexts(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => _query.Distance(right);
}

internal sealed class DamerauEvaluator(PreparedColumn column) : TextEvaluator(column)
{
    protected override bool Misses(TextShape left, TextShape right, ComparisonOperator comparison, double threshold) =>
        comparison == ComparisonOperator.AtMost && left.FewestEdits(right) > threshold;

    protected override double OfTexts(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => DamerauLevenshtein.Distance(left, right);
}

internal sealed class JaroEvaluator(PreparedColumn column) : TextEvaluator(column)
{
    protected override bool Misses(TextShape left, TextShape right, ComparisonOperator comparison, double threshold) =>
        comparison == ComparisonOperator.AtLeast && left.MostJaro(right) < threshold;

    private readonly JaroQuery<char> _query = new();

    protected override void Prepare(ReadOnlySpan<char> text) => _query.Reset(text);

    protected override double OfTexts(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => _query.Similarity(right);
}

internal sealed class JaroWinklerEvaluator(PreparedColumn column) : TextEvaluator(column)
{
    protected override bool Misses(TextShape left, TextShape right, ComparisonOperator comparison, double threshold) =>
        comparison == ComparisonOperator.AtLeast && left.MostJaroWinkler(right) < threshold;

    private readonly JaroQuery<char> _query = new();

    protected override void Prepare(ReadOnlySpan<char> text) => _query.Reset(text);

    protected override double OfTexts(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => _query.WinklerSimilarity(right, WinklerBoost.Standard);
}

internal sealed class IndelEvaluator(PreparedColumn column) : TextEvaluator(column)
{
    protected override bool Misses(TextShape left, TextShape right, ComparisonOperator comparison, double threshold) =>
        comparison == ComparisonOperator.AtLeast && left.MostIndel(right) < threshold;

    private readonly LcsQuery<char> _query = new();

    protected override void Prepare(ReadOnlySpan<char> text) => _query.Reset(text);

    protected override double OfTexts(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => _query.IndelSimilarity(right);
}

internal sealed class TokenSetEvaluator(PreparedColumn column) : TextEvaluator(column)
{
    protected override double OfTexts(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => TokenRatio.Set(left, right);
}

internal sealed class BigramEvaluator(PreparedColumn column) : TextEvaluator(column)
{
    protected override double OfTexts(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => QGrams.Jaccard(left, right, 2);
}

internal sealed class PrefixEvaluator(PreparedColumn column) : TextEvaluator(column)
{
    protected override double OfTexts(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => CommonPrefix.Length(left, right);
}
