using Analytics.Kernels.Batches;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Matching.Measures;

namespace Analytics.Linkage.Matching.Ladders;

/// <summary>
/// A ladder whose levels, below one for equality, ask for one measure and whether one other value is missing: all that is asked is a number
/// below 16, and the code its entry in a table.
/// </summary>
internal sealed class TableLadder : LadderBatch
{
    private const int Absent = 8;

    private readonly RunCodes? _equal;
    private readonly MeasureBatch _measure;
    private readonly RunCodes _missing;
    private readonly int[] _absentCodes;
    private readonly byte[] _codes = new byte[LevelCodes.TableLength];
    private readonly byte[] _codesOfAbsent = new byte[LevelCodes.TableLength];
    private readonly byte _top;
    private byte[] _absent = [];
    private byte[] _present = [];

    private TableLadder(Comparison comparison, MeasuredCondition? equal, MeasureBatch measure, MissingCondition absent, PairBinding binding)
    {
        _top = (byte)(comparison.Levels.Count + 1);
        _equal = equal is null ? null : new RunCodes(binding.Table[equal.Arguments[0]].Codes);
        _measure = measure;
        _missing = new RunCodes(binding.Table[((MissingCondition)comparison.MissingWhen).Value].Codes);
        _absentCodes = binding.Table[absent.Value].Codes;
        for (var i = 0; i < _codes.Length; i++)
        {
            _codes[i] = Code(comparison, equal, i % Absent, i >= Absent);
            _codesOfAbsent[i] = Code(comparison, equal, i % Absent, isAbsent: true);
        }
    }

    /// <summary>Binds a ladder of this shape; null for any other.</summary>
    public static TableLadder? Of(Comparison comparison, PairBinding binding)
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
        return own && MeasureBatches.For(measured, binding) is { Classes: <= Absent } measure ? new TableLadder(comparison, equal, measure, absent[0], binding) : null;
    }

    public override void Reset(ReadOnlySpan<int> rows)
    {
        _equal?.Reset(rows);
        _missing.Reset(rows);
        _measure.Reset(rows);
        if (_absent.Length < rows.Length + BlockMatcher.Step)
        {
            var size = Math.Max(rows.Length + BlockMatcher.Step, 2 * _absent.Length);
            (_absent, _present) = (new byte[size], new byte[size]);
        }

        for (var i = 0; i < rows.Length; i++)
        {
            _absent[i] = _absentCodes[rows[i]] < 0 ? (byte)Absent : (byte)0;
            _present[i] = _missing[i] < 0 ? (byte)0 : byte.MaxValue;
        }
    }

    public override void Compare(int query, int first, int count, Span<byte> codes)
    {
        if (_missing[query] < 0)
        {
            codes.Clear();
            return;
        }

        _measure.Compare(query, first, codes[..count]);
        LevelCodes.Or(_absent.AsSpan(first, codes.Length), codes);
        LevelCodes.Translate(codes, _absent[query] != 0 ? _codesOfAbsent : _codes);
        if (_equal is not null && _equal[query] is >= 0 and var value)
        {
            LevelCodes.SetWhereEqual(_equal.Of(first, codes.Length), value, _top, codes);
        }

        LevelCodes.And(_present.AsSpan(first, codes.Length), codes);
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
