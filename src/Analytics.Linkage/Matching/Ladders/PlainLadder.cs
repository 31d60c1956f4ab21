using Analytics.Kernels.Batches;
using Analytics.Kernels.Batches.Levels;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Matching.Measures;

namespace Analytics.Linkage.Matching.Ladders;

/// <summary>A level for equality, then thresholds of one measure: its classes, one more for the same value, the missing written over them.</summary>
internal sealed class PlainLadder : LadderBatch
{
    private const byte Other = 1;

    private readonly RunCodes? _equal;
    private readonly RunCodes? _missing;
    private readonly MeasureBatch? _measure;
    private readonly byte[] _codes = new byte[LevelCodes.TableLength];
    private readonly byte _same;

    /// <param name="levels">How many levels the ladder has.</param>
    /// <param name="equal">Value codes of the column whose equality is the first level; null where no level asks for that.</param>
    /// <param name="measure">The measure of the other levels, of fewer classes than there is room for; null where there are none.</param>
    /// <param name="conditions">The conditions of the other levels.</param>
    /// <param name="missing">Value codes of the column whose absence is the comparison's; it is the one measured.</param>
    public PlainLadder(int levels, RunCodes? equal, MeasureBatch? measure, MeasuredCondition[] conditions, RunCodes missing)
    {
        _measure = measure;
        _same = (byte)(measure?.Classes ?? (Other + 1));
        for (var valueClass = 1; valueClass < _same; valueClass++)
        {
            var met = measure is null ? -1 : Array.FindIndex(conditions, condition => measure.Holds(valueClass, condition.Operator, condition.Threshold));
            _codes[valueClass] = (byte)(met < 0 ? 1 : conditions.Length - met + 1);
        }

        _codes[_same] = (byte)(levels + 1);

        // What is missing in the column measured has class 0 already, and equals nothing.
        _missing = measure is not null && (equal is null || equal == missing) ? null : missing;
        _equal = equal == missing && measure is not null && measure.TellSame() ? null : equal;
    }

    public override ReadOnlySpan<byte> Codes => _codes;

    public override void Reset(ReadOnlySpan<int> rows) => _measure?.Reset(rows);

    public override void Fetch(int from, int count) => _measure?.Fetch(from, count);

    public override void Compare(ReadOnlySpan<Sweep> sweeps, Span<byte> classes)
    {
        if (_measure is null)
        {
            classes.Fill(Other);
        }
        else
        {
            _measure.Compare(sweeps, classes);
        }

        if (_equal is null && _missing is null)
        {
            return;
        }

        foreach (ref readonly var sweep in sweeps)
        {
            var found = classes.Slice(sweep.StepPlace, sweep.StepCount);
            if (_missing is not null && _missing[sweep.Query] < 0)
            {
                found.Clear();
                continue;
            }

            if (_equal is not null && _equal[sweep.Query] is >= 0 and var value && _equal.MayMeet(sweep))
            {
                LevelCodes.SetWhereEqual(_equal.Of(sweep), value, _same, found);
            }

            if (_missing is not null)
            {
                LevelCodes.SetWhereNegative(_missing.Of(sweep), 0, found);
            }
        }
    }
}
