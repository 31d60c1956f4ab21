using Analytics.Kernels.Batches;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Matching.Ladders;

namespace Analytics.Linkage.Matching.Measures;

/// <summary>Equality as a measure: 1 where the values are the same, else 0.</summary>
internal sealed class EqualClasses(PreparedColumn column) : MeasureBatch
{
    private const byte Other = 1;
    private const byte Same = 2;

    private readonly RunCodes _codes = new(column.Codes);

    public override int Classes => Same + 1;

    public override void Reset(ReadOnlySpan<int> rows) => _codes.Reset(rows);

    public override void Compare(int query, int first, Span<byte> classes)
    {
        var value = _codes[query];
        if (value < 0)
        {
            classes.Clear();
            return;
        }

        var others = _codes.Of(first, classes.Length);
        classes.Fill(Other);
        LevelCodes.SetWhereEqual(others, value, Same, classes);
        LevelCodes.SetWhereNegative(others, 0, classes);
    }

    public override bool Holds(int valueClass, ComparisonOperator comparison, double threshold) =>
        comparison == ComparisonOperator.AtLeast ? valueClass - Other >= threshold : valueClass - Other <= threshold;
}
