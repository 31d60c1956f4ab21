using Analytics.Kernels.Batches;
using Analytics.Kernels.Similarity;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Comparisons.Measures;

namespace Analytics.Linkage.Matching.Measures;

/// <summary>The similarity by the longest common subsequence against lower limits: a class for each two lengths and common length, made once.</summary>
internal sealed class IndelBatch(PreparedColumn column, MeasureEvaluator pairs, double[] thresholds)
    : PackedTextBatch(column, pairs, ComparisonOperator.AtLeast, thresholds)
{
    private const int Sizes = PackedBatch.LongestText + 1;

    private readonly byte[]?[] _tables = new byte[]?[Sizes];

    protected override void Run(BatchQuery prepared, int query, int first, Span<byte> classes)
    {
        BatchKernel.Best.CommonSubsequence(prepared, first, classes);
        var table = _tables[prepared.Length] ??= Make(prepared.Length);
        var lengths = Lengths.Slice(first, classes.Length);
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = table[(lengths[i] * Sizes) + classes[i]];
        }
    }

    private byte[] Make(int length)
    {
        var table = new byte[Sizes * Sizes];
        for (var other = 0; other < Sizes; other++)
        {
            for (var common = 0; common <= Math.Min(length, other); common++)
            {
                table[(other * Sizes) + common] = ClassOf(Indel.Similarity(length, other, common));
            }
        }

        return table;
    }
}
