using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Comparisons.Measures;

/// <summary>A measure bound to columns. Remembers its last pair, for the levels of one ladder ask one after another; one a thread.</summary>
internal abstract class MeasureEvaluator
{
    private int _left = -1;
    private int _right = -1;
    private double _value;

    /// <summary>The measure of two rows; not a number where a value is missing.</summary>
    public double Of(int left, int right)
    {
        if (left != _left || right != _right)
        {
            _value = Compute(left, right);
            (_left, _right) = (left, right);
        }

        return _value;
    }

    /// <summary>
    /// Whether the measure certainly does not meet a threshold, as far as that can be told without computing it. False says nothing.
    /// </summary>
    public virtual bool Misses(int left, int right, ComparisonOperator comparison, double threshold) => false;

    /// <summary>Whether there are values that the measure can say nothing of.</summary>
    public virtual bool MayBeSilent => false;

    /// <summary>
    /// Whether both values are there and the measure can still say nothing of them: masked numbers without a common place, for example. That is
    /// no evidence against; such a pair falls on no level of a ladder, as if a value were missing.
    /// </summary>
    public virtual bool IsSilent(int left, int right) => false;

    /// <summary>Whether the pair is the one computed last.</summary>
    protected bool IsLast(int left, int right) => left == _left && right == _right;

    protected abstract double Compute(int left, int right);
}

/// <summary>A measure of one column's values.</summary>
internal abstract class ValueEvaluator(PreparedColumn column) : MeasureEvaluator
{
    private readonly int[] _codes = column.Codes;

    protected PreparedColumn Column => column;

    public sealed override bool IsSilent(int left, int right) => MayBeSilent && (_codes[left] | _codes[right]) >= 0 && double.IsNaN(Of(left, right));

    protected sealed override double Compute(int left, int right)
    {
        var (one, other) = (_codes[left], _codes[right]);
        return (one | other) < 0 ? double.NaN : OfValues(one, other);
    }

    /// <summary>The measure of two distinct values, or of one with itself.</summary>
    protected abstract double OfValues(int left, int right);
}

internal sealed class EqualEvaluator(PreparedColumn column) : ValueEvaluator(column)
{
    protected override double OfValues(int left, int right) => left == right ? 1 : 0;
}
