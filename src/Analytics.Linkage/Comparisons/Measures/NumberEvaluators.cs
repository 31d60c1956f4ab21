using Analytics.Kernels.Similarity;
using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Comparisons.Measures;

internal sealed class DifferenceEvaluator(PreparedColumn column) : ValueEvaluator(column)
{
    private readonly double[] _numbers = column.Numbers;

    public override bool MayBeSilent => true;

    protected override double OfValues(int left, int right) => NumericDistance.Absolute(_numbers[left], _numbers[right]);
}

internal sealed class RelativeDifferenceEvaluator(PreparedColumn column) : ValueEvaluator(column)
{
    private readonly double[] _numbers = column.Numbers;

    public override bool MayBeSilent => true;

    protected override double OfValues(int left, int right) => NumericDistance.Relative(_numbers[left], _numbers[right]);
}

/// <summary>Days between two dates; not a number where one of them is no day of the calendar.</summary>
internal sealed class DaysEvaluator : ValueEvaluator
{
    private readonly int[] _days;

    public DaysEvaluator(PreparedColumn column)
        : base(column)
    {
        _days = new int[column.Values.Count];
        for (var code = 0; code < _days.Length; code++)
        {
            _days[code] = DateOnly.TryParseExact(
                column.Values[code], "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day)
                ? day.DayNumber
                : -1;
        }
    }

    public override bool MayBeSilent => true;

    protected override double OfValues(int left, int right) =>
        (_days[left] | _days[right]) < 0 ? double.NaN : Math.Abs(_days[left] - _days[right]);
}
