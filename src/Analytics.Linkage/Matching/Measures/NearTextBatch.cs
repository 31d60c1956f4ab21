using Analytics.Kernels.Batches;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Comparisons.Measures;

namespace Analytics.Linkage.Matching.Measures;

/// <summary>A distance of edits against upper limits of two at most, of texts of few symbols.</summary>
internal sealed class NearTextBatch : TextBatch
{
    private readonly NearTexts _texts;
    private readonly byte[] _classes = new byte[LevelCodes.TableLength];

    public NearTextBatch(PreparedColumn column, MeasureEvaluator pairs, EditMetric metric, double[] thresholds)
        : base(column, pairs, ComparisonOperator.AtMost, thresholds)
    {
        _texts = new NearTexts(column.Alphabet, metric);
        for (var distance = 0; distance < _classes.Length; distance++)
        {
            _classes[distance] = ClassOf(distance);
        }
    }

    protected override int Longest => NearTexts.LongestText;

    /// <summary>Whether it can tell all that a ladder asks.</summary>
    /// <param name="column">The texts.</param>
    /// <param name="most">The greatest threshold.</param>
    public static bool CanTell(PreparedColumn column, double most) => most < NearTexts.Most + 1 && NearTexts.CanHold(column.Alphabet);

    protected override void Refill(ReadOnlySpan<char> texts, ReadOnlySpan<byte> lengths) => _texts.Refill(texts, lengths);

    protected override void Run(int query, int first, Span<byte> classes)
    {
        _texts.Compare(query, first, classes);
        LevelCodes.Translate(classes, _classes);
    }
}
