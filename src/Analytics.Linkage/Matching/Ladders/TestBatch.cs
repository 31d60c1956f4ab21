using Analytics.Kernels.Batches;
using Analytics.Kernels.Batches.Levels;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Matching.Measures;

namespace Analytics.Linkage.Matching.Ladders;

/// <summary>A condition of rows and runs of rows.</summary>
internal abstract class TestBatch
{
    /// <summary>Writes 255 for each row of some sweeps, at its place, where the condition holds, else 0.</summary>
    public abstract void Compare(ReadOnlySpan<Sweep> sweeps, Span<byte> mask);
}

internal sealed class EqualBatch(RunCodes codes) : TestBatch
{
    public override void Compare(ReadOnlySpan<Sweep> sweeps, Span<byte> mask)
    {
        mask.Clear();
        foreach (ref readonly var sweep in sweeps)
        {
            if (codes[sweep.Query] is >= 0 and var value)
            {
                LevelCodes.SetWhereEqual(codes.Of(sweep), value, byte.MaxValue, mask.Slice(sweep.StepPlace, sweep.StepCount));
            }
        }
    }
}

internal sealed class MissingBatch(RunCodes codes) : TestBatch
{
    public override void Compare(ReadOnlySpan<Sweep> sweeps, Span<byte> mask)
    {
        foreach (ref readonly var sweep in sweeps)
        {
            var rows = mask.Slice(sweep.StepPlace, sweep.StepCount);
            if (codes[sweep.Query] < 0)
            {
                rows.Fill(byte.MaxValue);
            }
            else
            {
                rows.Clear();
                LevelCodes.SetWhereNegative(codes.Of(sweep), byte.MaxValue, rows);
            }
        }
    }
}

internal sealed class MeasuredBatch : TestBatch
{
    private readonly SharedMeasure _measure;
    private readonly byte[] _holds = new byte[LevelCodes.TableLength];

    public MeasuredBatch(SharedMeasure measure, MeasuredCondition condition)
    {
        _measure = measure;
        for (var valueClass = 1; valueClass < _holds.Length; valueClass++)
        {
            _holds[valueClass] = measure.Measure.Holds(valueClass, condition.Operator, condition.Threshold) ? byte.MaxValue : (byte)0;
        }
    }

    public override void Compare(ReadOnlySpan<Sweep> sweeps, Span<byte> mask)
    {
        _measure.Of(sweeps, mask.Length).CopyTo(mask);
        LevelCodes.Translate(mask, _holds);
    }
}

/// <summary>Whether a measure, which has class 0 also where a value is missing, says nothing of two values that are there.</summary>
internal sealed class SilenceBatch(SharedMeasure measure, RunCodes codes) : TestBatch
{
    private static readonly byte[] Silent = [byte.MaxValue, .. new byte[LevelCodes.TableLength - 1]];

    public override void Compare(ReadOnlySpan<Sweep> sweeps, Span<byte> mask)
    {
        measure.Of(sweeps, mask.Length).CopyTo(mask);
        LevelCodes.Translate(mask, Silent);
        foreach (ref readonly var sweep in sweeps)
        {
            var rows = mask.Slice(sweep.StepPlace, sweep.StepCount);
            if (codes[sweep.Query] < 0)
            {
                rows.Clear();
            }
            else
            {
                LevelCodes.SetWhereNegative(codes.Of(sweep), 0, rows);
            }
        }
    }
}

/// <summary>Both conditions, or with <paramref name="either"/> at least one.</summary>
internal sealed class TwoBatch(TestBatch one, TestBatch other, bool either) : TestBatch
{
    private readonly byte[] _other = new byte[BlockMatcher.Room];

    public override void Compare(ReadOnlySpan<Sweep> sweeps, Span<byte> mask)
    {
        var second = _other.AsSpan(0, mask.Length);
        one.Compare(sweeps, mask);
        other.Compare(sweeps, second);
        if (either)
        {
            LevelCodes.SetWhere(second, byte.MaxValue, mask);
        }
        else
        {
            LevelCodes.Invert(second);
            LevelCodes.SetWhere(second, 0, mask);
        }
    }
}

internal sealed class NotBatch(TestBatch inner) : TestBatch
{
    public override void Compare(ReadOnlySpan<Sweep> sweeps, Span<byte> mask)
    {
        inner.Compare(sweeps, mask);
        LevelCodes.Invert(mask);
    }
}
