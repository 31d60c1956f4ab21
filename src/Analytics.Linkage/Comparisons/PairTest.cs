using Analytics.Linkage.Comparisons.Measures;

namespace Analytics.Linkage.Comparisons;

/// <summary>A condition bound to a table. Has scratch memory: one a thread.</summary>
internal abstract class PairTest
{
    /// <summary>Whether the condition holds of two rows.</summary>
    public abstract bool Holds(int left, int right);
}

internal sealed class ThresholdTest(MeasureEvaluator measure, ComparisonOperator comparison, double threshold) : PairTest
{
    public MeasureEvaluator Measure => measure;

    public ComparisonOperator Operator => comparison;

    public double Threshold => threshold;

    // A missing value is not a number, and every comparison with that is false.
    public override bool Holds(int left, int right)
    {
        if (measure.Misses(left, right, comparison, threshold))
        {
            return false;
        }

        var value = measure.Of(left, right);
        return comparison == ComparisonOperator.AtLeast ? value >= threshold : value <= threshold;
    }
}

internal sealed class MissingTest(int[] codes) : PairTest
{
    public override bool Holds(int left, int right) => (codes[left] | codes[right]) < 0;
}

internal sealed class BothTest(PairTest first, PairTest second) : PairTest
{
    public override bool Holds(int left, int right) => first.Holds(left, right) && second.Holds(left, right);
}

internal sealed class EitherTest(PairTest first, PairTest second) : PairTest
{
    public override bool Holds(int left, int right) => first.Holds(left, right) || second.Holds(left, right);
}

internal sealed class NotTest(PairTest inner) : PairTest
{
    public override bool Holds(int left, int right) => !inner.Holds(left, right);
}
