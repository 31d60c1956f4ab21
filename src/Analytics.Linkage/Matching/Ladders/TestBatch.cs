using Analytics.Kernels.Batches;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Matching.Measures;

namespace Analytics.Linkage.Matching.Ladders;

/// <summary>A condition of one row and a run of rows: 255 for each where it holds, else 0.</summary>
internal abstract class TestBatch
{
    public virtual void Reset(ReadOnlySpan<int> rows)
    {
    }

    public abstract void Compare(int query, int first, int count, Span<byte> mask);
}

internal sealed class EqualBatch(int[] codes) : TestBatch
{
    private readonly RunCodes _codes = new(codes);

    public override void Reset(ReadOnlySpan<int> rows) => _codes.Reset(rows);

    public override void Compare(int query, int first, int count, Span<byte> mask)
    {
        mask.Clear();
        if (_codes[query] is >= 0 and var value)
        {
            LevelCodes.SetWhereEqual(_codes.Of(first, mask.Length), value, byte.MaxValue, mask);
        }
    }
}

internal sealed class MissingBatch(int[] codes) : TestBatch
{
    private readonly RunCodes _codes = new(codes);

    public override void Reset(ReadOnlySpan<int> rows) => _codes.Reset(rows);

    public override void Compare(int query, int first, int count, Span<byte> mask)
    {
        if (_codes[query] < 0)
        {
            mask.Fill(byte.MaxValue);
            return;
        }

        mask.Clear();
        LevelCodes.SetWhereNegative(_codes.Of(first, mask.Length), byte.MaxValue, mask);
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

    public override void Compare(int query, int first, int count, Span<byte> mask)
    {
        _measure.Of(query, first, count).CopyTo(mask);
        LevelCodes.Translate(mask, _holds);
    }
}

/// <summary>Whether a measure, which has class 0 also where a value is missing, says nothing of two values that are there.</summary>
internal sealed class SilenceBatch(SharedMeasure measure, int[] codes) : TestBatch
{
    private static readonly byte[] Silent = [byte.MaxValue, .. new byte[LevelCodes.TableLength - 1]];

    private readonly RunCodes _codes = new(codes);

    public override void Reset(ReadOnlySpan<int> rows) => _codes.Reset(rows);

    public override void Compare(int query, int first, int count, Span<byte> mask)
    {
        if (_codes[query] < 0)
        {
            mask.Clear();
            return;
        }

        measure.Of(query, first, count).CopyTo(mask);
        LevelCodes.Translate(mask, Silent);
        LevelCodes.SetWhereNegative(_codes.Of(first, mask.Length), 0, mask);
    }
}

/// <summary>Both conditions, or with <paramref name="either"/> at least one.</summary>
internal sealed class TwoBatch(TestBatch one, TestBatch other, bool either) : TestBatch
{
    private readonly byte[] _other = new byte[BlockMatcher.Most];

    public override void Reset(ReadOnlySpan<int> rows)
    {
        one.Reset(rows);
        other.Reset(rows);
    }

    public override void Compare(int query, int first, int count, Span<byte> mask)
    {
        var second = _other.AsSpan(0, mask.Length);
        one.Compare(query, first, count, mask);
        other.Compare(query, first, count, second);
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
    public override void Reset(ReadOnlySpan<int> rows) => inner.Reset(rows);

    public override void Compare(int query, int first, int count, Span<byte> mask)
    {
        inner.Compare(query, first, count, mask);
        LevelCodes.Invert(mask);
    }
}
