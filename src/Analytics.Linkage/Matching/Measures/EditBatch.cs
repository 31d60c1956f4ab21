using Analytics.Kernels.Batches;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Comparisons.Measures;

namespace Analytics.Linkage.Matching.Measures;

/// <summary>A distance of edits against upper limits.</summary>
/// <remarks>
/// There is no kernel for the unrestricted Damerau distance, but that of the restricted one bounds it: an exchange of symbols that were neighbours
/// only after k ≥ 1 others had gone or before k others came costs 1 + k, in the restricted distance at most 2 + k. So it is at most the restricted
/// distance and at least two thirds of it; where the two ends fall into different classes, the measure of pairs decides.
/// </remarks>
internal sealed class EditBatch : PackedTextBatch
{
    /// <summary>The greatest threshold.</summary>
    public const int Most = LevelCodes.TableLength - 2;

    private const byte Undecided = byte.MaxValue;

    private readonly EditMetric _metric;
    private readonly byte[] _classes = new byte[LevelCodes.TableLength];
    private readonly byte _ofThree;
    private readonly bool _threeAlone;

    public EditBatch(PreparedColumn column, MeasureEvaluator pairs, EditMetric metric, double[] thresholds)
        : base(column, pairs, ComparisonOperator.AtMost, thresholds)
    {
        _metric = metric;
        _ofThree = ClassOf(3);
        for (var distance = 0; distance < _classes.Length; distance++)
        {
            var strongest = ClassOf((2 * distance + 2) / 3);
            _classes[distance] = metric == EditMetric.Damerau && strongest != ClassOf(distance) ? Undecided : ClassOf(distance);
        }

        _threeAlone = _classes.Count(entry => entry == Undecided) == 1 && _classes[3] == Undecided && ClassOf(2) != ClassOf(3);
    }

    protected override void Run(BatchQuery prepared, int query, int first, Span<byte> classes)
    {
        if (_metric == EditMetric.Levenshtein)
        {
            BatchKernel.Best.Levenshtein(prepared, first, classes);
        }
        else
        {
            BatchKernel.Best.Osa(prepared, first, classes);
        }

        LevelCodes.Translate(classes, _classes);
        if (_metric == EditMetric.Damerau)
        {
            Settle(query, first, classes);
        }
    }

    private void Settle(int query, int first, Span<byte> classes)
    {
        for (var i = classes.IndexOf(Undecided); i >= 0;)
        {
            // 2 instead of 3 takes one exchange around one symbol that comes or goes, and nothing else: the lengths differ by it.
            classes[i] = _threeAlone && Math.Abs(Lengths[query] - Lengths[first + i]) != 1 ? _ofThree : OfPair(query, first + i);
            var next = classes[(i + 1)..].IndexOf(Undecided);
            i = next < 0 ? -1 : i + 1 + next;
        }
    }
}
