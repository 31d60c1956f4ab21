using Analytics.Kernels.Batches;
using Analytics.Kernels.Batches.Levels;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Matching.Measures;

namespace Analytics.Linkage.Matching.Ladders;

/// <summary>
/// A ladder whose levels, below one for equality, ask for one measure and whether one other value is missing: a table gives the code of each
/// class, another one where that value is missing.
/// </summary>
internal sealed class TableLadder : LadderBatch
{
    private readonly RunCodes? _equal;
    private readonly RunCodes _missing;
    private readonly RunCodes _absent;
    private readonly MeasureBatch _measure;
    private readonly byte[] _codes = new byte[LevelCodes.TableLength];
    private readonly byte[] _codesOfAbsent = new byte[LevelCodes.TableLength];
    private readonly byte _same;

    // Whether class 0, which a missing value has too, may have a code.
    private readonly bool _speaksOfMissing;
    private byte[] _marks = [];
    private byte[] _present = [];

    private TableLadder(Comparison comparison, MeasuredCondition? equal, MeasureBatch measure, MissingCondition absent, PairBinding binding, RunColumns run)
    {
        _equal = equal is null ? null : run.Of(binding.Table[equal.Arguments[0]].Codes);
        _measure = measure;
        _missing = run.Of(binding.Table[((MissingCondition)comparison.MissingWhen).Value].Codes);
        _absent = run.Of(binding.Table[absent.Value].Codes);
        _same = (byte)measure.Classes;
        for (var i = 0; i < _same; i++)
        {
            _codes[i] = Code(comparison, equal, i, isAbsent: false);
            _codesOfAbsent[i] = Code(comparison, equal, i, isAbsent: true);
        }

        _codes[_same] = _codesOfAbsent[_same] = (byte)(comparison.Levels.Count + 1);
        _equal = _equal == _missing && measure.TellSame() ? null : _equal;
        _speaksOfMissing = (_codes[0] | _codesOfAbsent[0]) != 0;
    }

    /// <summary>Binds a ladder of this shape; null for any other.</summary>
    public static TableLadder? Of(Comparison comparison, PairBinding binding, RunColumns run)
    {
        var equal = comparison.Levels[0].Condition is MeasuredCondition first && IsEquality(first) ? first : null;
        var atoms = comparison.Levels.Skip(equal is null ? 0 : 1).SelectMany(level => Atoms(level.Condition)).ToArray();
        var measured = atoms.OfType<MeasuredCondition>().ToArray();
        var absent = atoms.OfType<MissingCondition>().ToArray();
        if (comparison.MissingWhen is not MissingCondition || measured.Length == 0 || absent.Length == 0 || measured.Length + absent.Length < atoms.Length
            || measured.DistinctBy(TestBinding.Key).Count() > 1 || absent.DistinctBy(condition => condition.Value.ToString()).Count() > 1)
        {
            return null;
        }

        // A measure's class 0 says that a value is missing or that nothing can be said of both: of the comparison's own value that is the same.
        var own = ((MissingCondition)comparison.MissingWhen).Value.ToString() == measured[0].Arguments[0].ToString();
        return own && MeasureBatches.For(measured, binding, run) is { Classes: < LevelCodes.TableLength } measure
            ? new TableLadder(comparison, equal, measure, absent[0], binding, run)
            : null;
    }

    public override void Reset(ReadOnlySpan<int> rows)
    {
        _measure.Reset(rows);
        if (_marks.Length < rows.Length + Sweep.Step)
        {
            var size = Math.Max(rows.Length + Sweep.Step, 2 * _marks.Length);
            (_marks, _present) = (new byte[size], new byte[size]);
        }

        var marks = _marks.AsSpan(0, rows.Length);
        var present = _present.AsSpan(0, rows.Length);
        marks.Clear();
        present.Fill(byte.MaxValue);
        LevelCodes.SetWhereNegative(_absent.All, byte.MaxValue, marks);
        LevelCodes.SetWhereNegative(_missing.All, 0, present);
    }

    public override void Fetch(int from, int count) => _measure.Fetch(from, count);

    public override void Compare(ReadOnlySpan<Sweep> sweeps, Span<byte> classes)
    {
        _measure.Compare(sweeps, classes);
        foreach (ref readonly var sweep in sweeps)
        {
            var found = classes.Slice(sweep.StepPlace, sweep.StepCount);
            if (_missing[sweep.Query] < 0)
            {
                found.Clear();
                continue;
            }

            if (_equal is not null && _equal[sweep.Query] is >= 0 and var value && _equal.MayMeet(sweep))
            {
                LevelCodes.SetWhereEqual(_equal.Of(sweep), value, _same, found);
            }

            LevelCodes.Translate(found, _absent[sweep.Query] < 0 ? _codesOfAbsent : _codes, _codesOfAbsent, _marks.AsSpan(sweep.StepRow, found.Length));
            if (_speaksOfMissing)
            {
                LevelCodes.And(_present.AsSpan(sweep.StepRow, found.Length), found);
            }
        }
    }

    private byte Code(Comparison comparison, MeasuredCondition? equal, int valueClass, bool isAbsent)
    {
        for (var i = equal is null ? 0 : 1; i < comparison.Levels.Count; i++)
        {
            if (Holds(comparison.Levels[i].Condition, valueClass, isAbsent))
            {
                return (byte)(comparison.Levels.Count - i + 1);
            }
        }

        return valueClass == 0 && comparison.Levels.Any(level => MayBeSilent(level.Condition)) ? (byte)0 : (byte)1;
    }

    private bool Holds(Condition condition, int valueClass, bool isAbsent) => condition switch
    {
        MeasuredCondition measured => valueClass > 0 && _measure.Holds(valueClass, measured.Operator, measured.Threshold),
        MissingCondition => isAbsent,
        BothCondition both => Holds(both.First, valueClass, isAbsent) && Holds(both.Second, valueClass, isAbsent),
        EitherCondition either => Holds(either.First, valueClass, isAbsent) || Holds(either.Second, valueClass, isAbsent),
        NotCondition not => !Holds(not.Inner, valueClass, isAbsent),
        _ => false,
    };

    private static IEnumerable<Condition> Atoms(Condition condition) => condition switch
    {
        BothCondition both => Atoms(both.First).Concat(Atoms(both.Second)),
        EitherCondition either => Atoms(either.First).Concat(Atoms(either.Second)),
        NotCondition not => Atoms(not.Inner),
        _ => [condition],
    };
}
