using Analytics.Kernels.Batches;
using Analytics.Kernels.Similarity;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Comparisons.Measures;

namespace Analytics.Linkage.Matching.Measures;

/// <summary>
/// Jaro or Jaro–Winkler of texts in letters against lower limits. Short texts are compared a whole run at a time. If the limits are high, most
/// texts are told by the letters that they have in common at most; what is left over, and the few long ones among short ones, are picked out.
/// </summary>
internal sealed class LetterJaroBatch : TextBatch
{
    // Below, the letters exclude too little to pay where all rows are asked about; where few are that take long, from a lower limit on.
    private const double LeastFiltered = 0.8;
    private const double LeastBounded = 0.6;

    // Of so many rows one at most is left over where picking them out pays.
    private const int OneOf = 6;

    // Lanes of 16 bits compare twice as many at a time as those of 32: few longer texts are picked out instead.
    private const int ShortText = 16;
    private const int MiddlingText = 32;

    private const double Slack = 1e-9;

    // Of each length what one symbol is of it.
    private static readonly double[] Shares = [.. Enumerable.Range(0, LetterTexts.LongestText + 1).Select(length => 1.0 / Math.Max(1, length))];

    private readonly JaroClasses _classes;
    private readonly double[] _rests;
    private readonly LetterBounds? _bounds;
    private readonly bool _filters;
    private readonly WinklerBoost? _boost;
    private readonly PackedBatch _short;
    private readonly BatchQuery _query;
    private readonly LetterTexts _letters;
    private readonly TextHeads _heads = new();
    private readonly List<int> _long = [];
    private char[] _shortTexts = [];
    private byte[] _shortLengths = [];
    private byte[] _least = [];
    private int[] _picked = [];
    private JaroCounts[] _counts = [];
    private int _longestShort;

    public LetterJaroBatch(PreparedColumn column, MeasureEvaluator pairs, bool winkler, double[] thresholds)
        : base(column, pairs, ComparisonOperator.AtLeast, thresholds)
    {
        _boost = winkler ? WinklerBoost.Standard : null;
        _classes = new JaroClasses(thresholds, _boost);
        _filters = thresholds[0] >= LeastFiltered;
        _bounds = thresholds[0] >= LeastBounded ? new LetterBounds(_boost, thresholds[0], _heads) : null;
        _rests = Rests(_boost, thresholds[0]);
        _short = new PackedBatch(column.Alphabet);
        _query = new BatchQuery(_short);
        _letters = new LetterTexts(column.Alphabet);
    }

    protected override int Longest => LetterTexts.LongestText;

    protected override int LongestQuery => LetterTexts.LongestText;

    protected override void Refill(ReadOnlySpan<char> texts, ReadOnlySpan<byte> lengths)
    {
        _letters.Refill(texts, lengths);
        _bounds?.Reset(lengths.Length);
        _heads.Reset(lengths.Length);
        if (_shortLengths.Length < lengths.Length || _shortTexts.Length < texts.Length)
        {
            (_shortLengths, _shortTexts) = (new byte[Math.Max(lengths.Length, 2 * _shortLengths.Length)], new char[Math.Max(texts.Length, 2 * _shortTexts.Length)]);
        }

        _longestShort = LongestShort(lengths);
        _long.Clear();
        var used = 0;
        for (var row = 0; row < lengths.Length; row++)
        {
            var text = texts[..lengths[row]];
            texts = texts[text.Length..];
            _bounds?.Take(row, text);
            _heads.Take(row, text);
            if (text.Length > _longestShort)
            {
                _long.Add(row);
                text = [];
            }

            text.CopyTo(_shortTexts.AsSpan(used));
            used += text.Length;
            _shortLengths[row] = (byte)text.Length;
        }

        _short.Refill(_shortTexts.AsSpan(0, used), _shortLengths.AsSpan(0, lengths.Length));
    }

    protected override void Run(int query, int first, Span<byte> classes)
    {
        if (_picked.Length < classes.Length)
        {
            (_picked, _least, _counts) = (new int[classes.Length], new byte[classes.Length], new JaroCounts[classes.Length]);
        }

        if (_bounds is null || !_filters)
        {
            classes.Fill(1);
            RunShort(query, first, classes);
            Pick(query, first, classes, LongAmong(query, first, classes.Length));
            return;
        }

        var near = _bounds.Near(query, first, classes.Length, _picked, _least);
        if (near * OneOf > classes.Length && _long.Count == 0)
        {
            RunShort(query, first, classes);
            return;
        }

        classes.Fill(1);
        Pick(query, first, classes, near);
    }

    /// <summary>Up to which length texts are compared a run at a time: where most are short, the few others are picked out.</summary>
    private static int LongestShort(ReadOnlySpan<byte> lengths)
    {
        int aboveShort = 0, aboveMiddling = 0;
        foreach (var length in lengths)
        {
            aboveShort += length > ShortText ? 1 : 0;
            aboveMiddling += length > MiddlingText ? 1 : 0;
        }

        return aboveShort * OneOf <= lengths.Length ? ShortText : aboveMiddling * OneOf <= lengths.Length ? MiddlingText : 0;
    }

    private void RunShort(int query, int first, Span<byte> classes)
    {
        if (_longestShort == 0 || Lengths[query] > MiddlingText)
        {
            return;
        }

        if (Lengths[query] <= _longestShort)
        {
            _query.ResetToRow(query);
        }
        else
        {
            _query.Reset(TextOf(query));
        }

        _classes.Compare(_query, first, classes);
    }

    /// <summary>Lists the rows that <see cref="RunShort"/> does not compare and that may reach a threshold.</summary>
    private int LongAmong(int query, int first, int count)
    {
        var found = 0;
        if (_longestShort == 0 || Lengths[query] > MiddlingText)
        {
            for (var i = 0; i < count; i++)
            {
                found += Reaches(query, first, i, found) ? 1 : 0;
            }

            return found;
        }

        var place = _long.BinarySearch(first);
        place = place < 0 ? ~place : place;
        for (; place < _long.Count && _long[place] < first + count; place++)
        {
            found += Reaches(query, first, _long[place] - first, found) ? 1 : 0;
        }

        return found;
    }

    private bool Reaches(int query, int first, int row, int into)
    {
        (_picked[into], _least[into]) = (row, 1);
        return _bounds is null || _bounds.Reaches(query, first + row, out _least[into]);
    }

    /// <summary>Compares the rows that are listed, with the least symbols that must be paired.</summary>
    private void Pick(int query, int first, Span<byte> classes, int count)
    {
        if (count == 0)
        {
            return;
        }

        var picked = _picked.AsSpan(0, count);
        _letters.Jaro(query, first, picked, _least, _counts);
        var (own, head) = (Shares[Lengths[query]], _heads[query]);
        var others = Lengths.Slice(first, classes.Length);
        var heads = _heads.Of(first, classes.Length);
        for (var i = 0; i < picked.Length; i = unchecked(i + 1))
        {
            // m/a + m/b + (m − t)/m against what is needed, times m: most pairs are told without a division.
            var row = picked[i];
            var counts = _counts[i];
            double m = counts.Matches;
            var reached = m * ((m * (own + Shares[others[row]])) + _rests[TextHeads.Prefix(heads[row], head)]);
            if ((counts.Matches >= _least[i]) & (counts.Transpositions <= reached))
            {
                classes[row] = Class(query, first + row, counts);
            }
        }
    }

    private byte Class(int query, int row, JaroCounts counts)
    {
        int length = Lengths[query], other = Lengths[row];
        var similarity = counts.Similarity(length, other);
        return ClassOf(_boost is { } boost ? boost.Apply(similarity, Math.Min(_heads.Prefix(query, row), Math.Min(length, other))) : similarity);
    }

    /// <summary>For each length of the common beginning 1 less three times the Jaro similarity below which no threshold is reached, and what rounding may do.</summary>
    private static double[] Rests(WinklerBoost? boost, double threshold) => [.. Enumerable.Range(0, PackedJaroCounts.LongestPrefix + 1).Select(prefix =>
    {
        var raised = boost is { } known ? Math.Min(prefix, known.Limit) * known.Scale : 0;
        var needed = boost is null ? threshold : Math.Min(threshold, Math.Max(boost.Value.Threshold, (threshold - raised) / (1 - raised)));
        return 1 - (3 * (needed - Slack));
    })];
}
