using Analytics.Kernels.Batches;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Matching.Measures;

namespace Analytics.Linkage.Matching.Ladders;

/// <summary>A level for equality, then thresholds of one measure: its classes are translated to codes, the equal and the missing written over them.</summary>
internal sealed class PlainLadder : LadderBatch
{
    private readonly RunCodes? _equal;
    private readonly RunCodes? _missing;
    private readonly MeasureBatch? _measure;
    private readonly byte[] _codes = new byte[LevelCodes.TableLength];
    private readonly byte _top;

    /// <param name="levels">How many levels the ladder has.</param>
    /// <param name="equal">Value codes of the column whose equality is the first level; null where no level asks for that.</param>
    /// <param name="measure">The measure of the other levels; null where there are none.</param>
    /// <param name="conditions">The conditions of the other levels.</param>
    /// <param name="missing">Value codes of the column whose absence is the comparison's; it is the one measured.</param>
    public PlainLadder(int levels, int[]? equal, MeasureBatch? measure, MeasuredCondition[] conditions, int[] missing)
    {
        _top = (byte)(levels + 1);
        _measure = measure;
        _equal = equal is null ? null : new RunCodes(equal);

        // What is missing in the column measured has class 0 already, and equals nothing.
        _missing = measure is not null && (equal is null || equal == missing) ? null : new RunCodes(missing);
        for (var valueClass = 1; valueClass < _codes.Length; valueClass++)
        {
            var met = measure is null ? -1 : Array.FindIndex(conditions, condition => measure.Holds(valueClass, condition.Operator, condition.Threshold));
            _codes[valueClass] = (byte)(met < 0 ? 1 : conditions.Length - met + 1);
        }
    }

    public override void Reset(ReadOnlySpan<int> rows)
    {
        _equal?.Reset(rows);
        _missing?.Reset(rows);
        _measure?.Reset(rows);
    }

    public override void Compare(int query, int first, int count, Span<byte> codes)
    {
        if (_missing is not null && _missing[query] < 0)
        {
            codes.Clear();
            return;
        }

        if (_measure is null)
        {
            codes.Fill(1);
        }
        else
        {
            _measure.Compare(query, first, codes[..count]);
            LevelCodes.Translate(codes, _codes);
        }

        if (_equal is not null && _equal[query] is >= 0 and var value)
        {
            LevelCodes.SetWhereEqual(_equal.Of(first, codes.Length), value, _top, codes);
        }

        if (_missing is not null)
        {
            LevelCodes.SetWhereNegative(_missing.Of(first, codes.Length), 0, codes);
        }
    }
}
