using Analytics.Linkage.Comparisons.Measures;

namespace Analytics.Linkage.Comparisons;

/// <summary>A comparison bound to a table, for one thread.</summary>
internal abstract class ComparisonEvaluator
{
    /// <summary>The level of two rows plus one: 0 missing, 1 else, and so on upward.</summary>
    public abstract int Code(int left, int right);

    public static ComparisonEvaluator Bind(Comparison comparison, PairBinding binding)
    {
        var missing = comparison.MissingWhen.Bind(binding);
        var tests = comparison.Levels.Select(level => level.Condition.Bind(binding)).ToArray();
        ComparisonEvaluator ladder = OneMeasure(tests) is { } measure ? new ThresholdLadder(missing, measure, tests) : new GeneralLadder(missing, tests);
        return comparison is { MissingWhen: MissingCondition { Value: var value }, Levels: [{ Condition: MeasuredCondition { IsEquality: true } equal }, ..] }
            && binding.Codes(value) == binding.Codes(equal.Arguments[0])
            ? new EqualFirst(binding.Codes(value), ladder, tests.Length)
            : ladder;
    }

    /// <summary>The measure that all levels ask for, apart from a first level that asks for equality; null where they do not.</summary>
    private static MeasureEvaluator? OneMeasure(PairTest[] tests)
    {
        var rest = tests[(tests[0] is ThresholdTest { Measure: EqualEvaluator } ? 1 : 0)..];
        return rest.FirstOrDefault() is ThresholdTest first
            && Array.TrueForAll(rest, test => test is ThresholdTest other && other.Measure == first.Measure && other.Operator == first.Operator)
                ? first.Measure
                : null;
    }

    /// <summary>A ladder that begins with equality of the value that may be missing: with most pairs of one entity that decides it, and takes two looks.</summary>
    private sealed class EqualFirst(int[] codes, ComparisonEvaluator ladder, int levels) : ComparisonEvaluator
    {
        public override int Code(int left, int right)
        {
            var (one, other) = (codes[left], codes[right]);
            return (one | other) < 0 ? 0 : one == other ? levels + 1 : levels == 1 ? 1 : ladder.Code(left, right);
        }
    }

    private sealed class GeneralLadder(PairTest missing, PairTest[] tests) : ComparisonEvaluator
    {
        private readonly MeasureEvaluator[] _maybeSilent =
            [.. tests.OfType<ThresholdTest>().Select(test => test.Measure).Where(measure => measure.MayBeSilent).Distinct()];

        public override int Code(int left, int right)
        {
            if (missing.Holds(left, right))
            {
                return 0;
            }

            for (var i = 0; i < tests.Length; i++)
            {
                if (tests[i].Holds(left, right))
                {
                    return tests.Length - i + 1;
                }
            }

            foreach (var measure in _maybeSilent)
            {
                if (measure.IsSilent(left, right))
                {
                    return 0;
                }
            }

            return 1;
        }
    }

    /// <summary>All levels are thresholds on one measure, which is computed once and passed down the ladder.</summary>
    private sealed class ThresholdLadder : ComparisonEvaluator
    {
        private readonly PairTest _missing;
        private readonly MeasureEvaluator _measure;
        private readonly PairTest? _equal;
        private readonly double[] _thresholds;
        private readonly double _sign;
        private readonly double _weakest;
        private readonly ComparisonOperator _operator;
        private readonly int _top;

        public ThresholdLadder(PairTest missing, MeasureEvaluator measure, PairTest[] tests)
        {
            (_missing, _measure, _top) = (missing, measure, tests.Length + 1);
            var thresholds = tests.Cast<ThresholdTest>().ToArray();
            _equal = thresholds[0].Measure == measure ? null : thresholds[0];
            var own = thresholds.Where(test => test.Measure == measure).ToArray();
            _operator = own[0].Operator;
            _sign = _operator == ComparisonOperator.AtLeast ? 1 : -1;
            _thresholds = [.. own.Select(test => _sign * test.Threshold)];
            _weakest = _sign * _thresholds.Min();
        }

        public override int Code(int left, int right)
        {
            if (_missing.Holds(left, right))
            {
                return 0;
            }

            var code = _top;
            if (_equal is not null)
            {
                if (_equal.Holds(left, right))
                {
                    return code;
                }

                code--;
            }

            // Most pairs reach no level at all, which can be told by less.
            if (_measure.Misses(left, right, _operator, _weakest))
            {
                return 1;
            }

            var value = _measure.Of(left, right);
            if (double.IsNaN(value))
            {
                return _measure.IsSilent(left, right) ? 0 : 1;
            }

            value *= _sign;
            foreach (var threshold in _thresholds)
            {
                if (value >= threshold)
                {
                    return code;
                }

                code--;
            }

            return 1;
        }
    }
}
