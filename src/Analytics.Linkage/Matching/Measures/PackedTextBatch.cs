using Analytics.Kernels.Batches;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Comparisons.Measures;

namespace Analytics.Linkage.Matching.Measures;

/// <summary>Texts that a <see cref="BatchKernel"/> compares.</summary>
internal abstract class PackedTextBatch : TextBatch
{
    private readonly PackedBatch _batch;
    private readonly BatchQuery _query;

    protected PackedTextBatch(PreparedColumn column, MeasureEvaluator pairs, ComparisonOperator comparison, double[] thresholds)
        : base(column, pairs, comparison, thresholds)
    {
        _batch = new PackedBatch(column.Alphabet);
        _query = new BatchQuery(_batch);
    }

    protected override int Longest => PackedBatch.LongestText;

    protected sealed override void Refill(ReadOnlySpan<char> texts, ReadOnlySpan<byte> lengths) => _batch.Refill(texts, lengths);

    protected sealed override void Run(int query, int first, Span<byte> classes)
    {
        _query.ResetToRow(query);
        Run(_query, query, first, classes);
    }

    /// <summary>Classes by the kernel with a query that is prepared.</summary>
    protected abstract void Run(BatchQuery prepared, int query, int first, Span<byte> classes);
}
