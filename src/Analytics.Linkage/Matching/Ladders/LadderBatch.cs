using Analytics.Kernels.Batches;
using Analytics.Kernels.Batches.Levels;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Matching.Measures;

namespace Analytics.Linkage.Matching.Ladders;

/// <summary>
/// A comparison of rows with runs of rows; the codes are those of <see cref="ComparisonEvaluator"/>: 0 missing, 1 else, and so on upward. One a thread.
/// </summary>
internal abstract class LadderBatch
{
    /// <summary>The code of each class that is given out, <see cref="LevelCodes.TableLength"/> entries; empty where codes themselves are.</summary>
    public virtual ReadOnlySpan<byte> Codes => [];

    /// <summary>Takes the rows of a run, whose value codes have been gathered.</summary>
    public abstract void Reset(ReadOnlySpan<int> rows);

    /// <summary>Asks for what rows of the next run will need.</summary>
    /// <param name="from">The place of the first row.</param>
    /// <param name="count">How many rows; their value codes have been gathered.</param>
    public virtual void Fetch(int from, int count)
    {
    }

    /// <summary>A class or code for each row of some sweeps.</summary>
    /// <param name="sweeps">Which rows are compared with which.</param>
    /// <param name="classes">Takes a byte for each row, at its place; those beside them say nothing.</param>
    public abstract void Compare(ReadOnlySpan<Sweep> sweeps, Span<byte> classes);

    /// <summary>Binds a comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="binding">The table.</param>
    /// <param name="run">The value codes of a run.</param>
    public static LadderBatch Bind(Comparison comparison, PairBinding binding, RunColumns run)
    {
        var measured = comparison.Levels.Select(level => level.Condition).OfType<MeasuredCondition>().ToArray();
        var equal = measured.Length == comparison.Levels.Count && measured[0].Measure.Name == Measure.Equality ? measured[0] : null;
        var rest = measured.Skip(equal is null ? 0 : 1).ToArray();
        var isPlain = measured.Length == comparison.Levels.Count && rest.All(condition => IsSame(condition, rest[0]) && condition.Operator == rest[0].Operator);
        LadderBatch? ladder = isPlain && (rest.Length > 0 || comparison.MissingWhen is MissingCondition)
            ? Plain(comparison, equal, rest, binding, run)
            : (LadderBatch?)TableLadder.Of(comparison, binding, run) ?? General(comparison, binding, run);
        return ladder ?? new PairLadder(ComparisonEvaluator.Bind(comparison, binding));
    }

    /// <summary>Equality, then falling demands of one measure; either may lack. Null where a part of it has no batch.</summary>
    private static PlainLadder? Plain(Comparison comparison, MeasuredCondition? equal, MeasuredCondition[] rest, PairBinding binding, RunColumns run)
    {
        var sign = rest is [{ Operator: ComparisonOperator.AtMost }, ..] ? -1 : 1;
        var falls = rest.Zip(rest.Skip(1)).All(pair => sign * pair.First.Threshold >= sign * pair.Second.Threshold);
        if (comparison.MissingWhen is not MissingCondition missing || !falls || (equal is not null && !IsEquality(equal)))
        {
            return null;
        }

        // A measure's class 0 says that a value is missing or that nothing can be said of both: of the comparison's own value that is the same.
        var absent = binding.Table[missing.Value].Codes;
        var measure = rest.Length > 0 && ColumnCodes(rest[0], binding) == absent ? MeasureBatches.For(rest, binding, run) : null;
        var own = ColumnCodes(equal, binding);
        return (measure is null && rest.Length > 0) || measure?.Classes >= LevelCodes.TableLength
            ? null
            : new PlainLadder(comparison.Levels.Count, own is null ? null : run.Of(own), measure, rest, run.Of(absent));
    }

    private static int[]? ColumnCodes(MeasuredCondition? condition, PairBinding binding) => condition is null ? null : binding.Table[condition.Arguments[0]].Codes;

    /// <summary>Any ladder whose conditions are made of equality, absence and measures that have batches.</summary>
    private static GeneralLadder? General(Comparison comparison, PairBinding binding, RunColumns run)
    {
        Condition[] conditions = [comparison.MissingWhen, .. comparison.Levels.Select(level => level.Condition)];
        var tests = new TestBinding(conditions, binding, run);
        var bound = Array.ConvertAll(conditions, tests.Bind);
        if (Array.Exists(bound, test => test is null))
        {
            return null;
        }

        var silent = comparison.Levels.Select(level => level.Condition).Where(MayBeSilent).Cast<MeasuredCondition>().DistinctBy(TestBinding.Key).Select(tests.BindSilence);
        return new GeneralLadder(bound[0]!, [.. bound.Skip(1).Select(test => test!)], [.. silent], tests.Measures);
    }

    /// <summary>Whether a level asks a comparator that may say nothing although both values are there: then no level is "missing", not "else".</summary>
    internal static bool MayBeSilent(Condition condition) => condition is MeasuredCondition { Measure.Words.Count: > 0 };

    internal static bool IsEquality(MeasuredCondition condition) => condition.IsEquality;

    private static bool IsSame(MeasuredCondition one, MeasuredCondition other) =>
        one.Measure == other.Measure && one.Arguments.Select(argument => argument.ToString()).SequenceEqual(other.Arguments.Select(argument => argument.ToString()));
}

/// <summary>A ladder that no batch can do: pair by pair.</summary>
internal sealed class PairLadder(ComparisonEvaluator evaluator) : LadderBatch
{
    private int[] _rows = [];

    public override void Reset(ReadOnlySpan<int> rows)
    {
        if (_rows.Length < rows.Length)
        {
            _rows = new int[Math.Max(rows.Length, 2 * _rows.Length)];
        }

        rows.CopyTo(_rows);
    }

    public override void Compare(ReadOnlySpan<Sweep> sweeps, Span<byte> codes)
    {
        foreach (ref readonly var sweep in sweeps)
        {
            var row = _rows[sweep.Query];
            var others = _rows.AsSpan(sweep.First, sweep.Count);
            for (var i = 0; i < others.Length; i++)
            {
                codes[sweep.Place + i] = (byte)evaluator.Code(row, others[i]);
            }
        }
    }
}
