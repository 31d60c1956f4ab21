using Analytics.Kernels.Batches;
using Analytics.Kernels.Batches.Levels;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Matching.Ladders;

namespace Analytics.Linkage.Matching.Measures;

/// <summary>Equality as a measure: 1 where the values are the same, else 0.</summary>
internal sealed class EqualClasses(RunCodes codes) : MeasureBatch
{
    private const byte Other = 1;
    private const byte Same = 2;

    public override int Classes => Same + 1;

    public override void Reset(ReadOnlySpan<int> rows)
    {
    }

    public override void Compare(ReadOnlySpan<Sweep> sweeps, Span<byte> classes)
    {
        foreach (ref readonly var sweep in sweeps)
        {
            var found = classes.Slice(sweep.StepPlace, sweep.StepCount);
            if (codes[sweep.Query] is >= 0 and var value)
            {
                found.Fill(Other);
                LevelCodes.SetWhereEqual(codes.Of(sweep), value, Same, found);
                LevelCodes.SetWhereNegative(codes.Of(sweep), 0, found);
            }
            else
            {
                found.Clear();
            }
        }
    }

    public override bool Holds(int valueClass, ComparisonOperator comparison, double threshold) =>
        comparison == ComparisonOperator.AtLeast ? valueClass - Other >= threshold : valueClass - Other <= threshold;
}
