using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches;
using Analytics.Kernels.Batches.Levels;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Comparisons.Measures;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Matching.Measures;

/// <summary>
/// A similarity or distance of texts against some thresholds: a class is 1 + the number of them that are met. Texts that a batch cannot hold
/// are compared by the measure of pairs.
/// </summary>
internal abstract class TextBatch : MeasureBatch
{
    private readonly PreparedColumn _column;
    private readonly MeasureEvaluator _pairs;
    private readonly double[] _thresholds;
    private readonly ComparisonOperator _comparison;
    private readonly bool _anyPadding;
    private int[] _rows = [];
    private byte[] _lengths = [];
    private byte[] _present = [];
    private bool[] _apart = [];
    private char[] _texts = [];
    private bool _anyMissing;
    private bool _anyApart;

    /// <param name="column">The texts.</param>
    /// <param name="pairs">The measure of pairs.</param>
    /// <param name="comparison">How the thresholds are meant.</param>
    /// <param name="thresholds">Those of the ladder.</param>
    protected TextBatch(PreparedColumn column, MeasureEvaluator pairs, ComparisonOperator comparison, double[] thresholds) =>
        (_column, _pairs, _comparison, _thresholds, _anyPadding) = (column, pairs, comparison, thresholds, column.Alphabet.HasPadding);

    public sealed override int Classes => _thresholds.Length + 2;

    protected int[] Codes { get; private set; } = [];

    /// <summary>The rows' lengths, 0 where a text is apart.</summary>
    protected ReadOnlySpan<byte> Lengths => _lengths;

    /// <summary>The longest text that the kernel takes.</summary>
    protected abstract int Longest { get; }

    /// <summary>The longest query that the kernel takes a vector at a time.</summary>
    protected virtual int LongestQuery => 32;

    public sealed override bool Holds(int valueClass, ComparisonOperator comparison, double threshold)
    {
        // Each class is met by the loosest so many thresholds.
        var met = 1 + _thresholds.Count(other => comparison == ComparisonOperator.AtLeast ? other < threshold : other > threshold);
        return valueClass > met;
    }

    public override void Reset(ReadOnlySpan<int> rows)
    {
        Reserve(rows.Length);
        rows.CopyTo(_rows);
        _ = Touch(rows);
        (_anyMissing, _anyApart) = (false, false);
        var used = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var code = Codes[i];
            var text = code < 0 ? [] : _column.Values[code];
            _apart[i] = text.Length > Longest || (_anyPadding && text.Contains('\uFFFF'));
            _present[i] = code < 0 ? (byte)0 : byte.MaxValue;
            (_anyMissing, _anyApart) = (_anyMissing || (code < 0 && rows[i] >= 0), _anyApart || _apart[i]);
            Take(i, text);
            var kept = _apart[i] ? [] : text;
            _lengths[i] = (byte)kept.Length;
            if (_texts.Length - used < kept.Length)
            {
                Array.Resize(ref _texts, 2 * (used + ValuePool.LongestKept));
            }

            kept.CopyTo(_texts.AsSpan(used));
            used += kept.Length;
        }

        Refill(_texts.AsSpan(0, used), _lengths.AsSpan(0, rows.Length));
    }

    /// <summary>
    /// Reads the rows' codes, and something of each text: the texts lie anywhere in memory, and read in loops that do nothing else many are
    /// waited for at once.
    /// </summary>
    /// <returns>A number that says nothing, so that nobody thinks the work superfluous.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Touch(ReadOnlySpan<int> rows)
    {
        var codes = Codes.AsSpan(0, rows.Length);
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = rows[i] < 0 ? -1 : _column.Codes[rows[i]];
        }

        var lengths = 0;
        foreach (var code in codes)
        {
            lengths |= code < 0 ? 0 : _column.Values.LengthOf(code);
        }

        // A text may begin in one line of the cache and end in another.
        var letters = 0;
        foreach (var code in codes)
        {
            letters |= code >= 0 && _column.Values[code] is [var begin, .., var end] ? begin | end : 0;
        }

        return lengths | letters;
    }

    public sealed override void Compare(ReadOnlySpan<Sweep> sweeps, Span<byte> classes)
    {
        foreach (ref readonly var sweep in sweeps)
        {
            Compare(sweep.Query, sweep.First, classes.Slice(sweep.Place, sweep.Count));
        }
    }

    /// <summary>A class for each of some neighbouring rows of the run.</summary>
    /// <param name="query">The place of the row compared.</param>
    /// <param name="first">The place of the first row that it is compared with.</param>
    /// <param name="classes">A byte for each row.</param>
    public virtual void Compare(int query, int first, Span<byte> classes)
    {
        if (Codes[query] < 0)
        {
            classes.Clear();
            return;
        }

        if (_apart[query] || Lengths[query] > LongestQuery)
        {
            for (var i = 0; i < classes.Length; i++)
            {
                classes[i] = OfPair(query, first + i);
            }

            return;
        }

        Run(query, first, classes);
        if (_anyApart)
        {
            Settle(query, first, classes);
        }

        Drop(first, classes);
    }

    /// <summary>The text of a row that is not missing.</summary>
    protected ReadOnlySpan<char> TextOf(int row) => _column.Values[Codes[row]];

    /// <summary>Whether the batch cannot hold a row's text.</summary>
    protected bool IsApart(int row) => _apart[row];

    /// <summary>Takes a row's text, also one that the batch cannot hold; of a missing value the empty one.</summary>
    protected virtual void Take(int place, ReadOnlySpan<char> text)
    {
    }

    /// <summary>Takes the texts that the kernel compares, one behind the other.</summary>
    protected abstract void Refill(ReadOnlySpan<char> texts, ReadOnlySpan<byte> lengths);

    /// <summary>Classes by the kernel; what it gives for missing values and texts that are compared apart is overwritten.</summary>
    protected abstract void Run(int query, int first, Span<byte> classes);

    /// <summary>The class of one pair by the measure of pairs.</summary>
    protected byte OfPair(int query, int row)
    {
        if ((Codes[query] | Codes[row]) < 0)
        {
            return 0;
        }

        return _pairs.Misses(_rows[query], _rows[row], _comparison, _thresholds[0]) ? (byte)1 : ClassOf(_pairs.Of(_rows[query], _rows[row]));
    }

    /// <summary>The class of a value.</summary>
    protected byte ClassOf(double value)
    {
        byte met = 1;
        foreach (var threshold in _thresholds)
        {
            met += (_comparison == ComparisonOperator.AtLeast ? value >= threshold : value <= threshold) ? (byte)1 : (byte)0;
        }

        return met;
    }

    /// <summary>Class 0 for missing values.</summary>
    protected void Drop(int first, Span<byte> classes)
    {
        if (_anyMissing)
        {
            LevelCodes.And(_present.AsSpan(first, classes.Length), classes);
        }
    }

    private void Settle(int query, int first, Span<byte> classes)
    {
        var apart = _apart.AsSpan(first, classes.Length);
        for (var i = apart.IndexOf(true); i >= 0 && i < classes.Length;)
        {
            classes[i] = OfPair(query, first + i);
            var next = apart[(i + 1)..].IndexOf(true);
            i = next < 0 ? -1 : i + 1 + next;
        }
    }

    private void Reserve(int rows)
    {
        if (_rows.Length < rows)
        {
            var size = Math.Max(rows, 2 * _rows.Length);
            (_rows, Codes, _lengths, _present, _apart) = (new int[size], new int[size], new byte[size], new byte[size], new bool[size]);
        }
    }
}
