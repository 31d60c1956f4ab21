using Analytics.Kernels.Batches;
using Analytics.Kernels.Similarity;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Comparisons.Measures;

namespace Analytics.Linkage.Matching.Measures;

/// <summary>
/// Jaro or Jaro–Winkler against lower limits. If the limits are high, few pairs come near them, and most are told by the letters that they
/// have in common at most: only the others are computed, which long texts need.
/// </summary>
internal sealed class JaroBatch : PackedTextBatch
{
    // Below, the letters exclude too little to pay.
    private const double LeastFiltered = 0.8;

    // Of so many rows one at most is left over where computing them one by one pays.
    private const int OneOf = 12;

    private readonly JaroClasses _classes;
    private readonly LetterBounds? _bounds;
    private readonly WinklerBoost? _boost;
    private readonly RunTexts _texts = new();
    private readonly TextHeads _heads = new();
    private readonly JaroQuery<char> _query = new();
    private int[] _near = [];
    private byte[] _least = [];

    public JaroBatch(PreparedColumn column, MeasureEvaluator pairs, bool winkler, double[] thresholds)
        : base(column, pairs, ComparisonOperator.AtLeast, thresholds)
    {
        _boost = winkler ? WinklerBoost.Standard : null;
        _classes = new JaroClasses(thresholds, _boost);
        _bounds = thresholds[0] >= LeastFiltered ? new LetterBounds(_boost, thresholds[0], _heads) : null;
    }

    protected override int Longest => 32;

    public override void Reset(ReadOnlySpan<int> rows)
    {
        _bounds?.Reset(rows.Length);
        _texts.Reset(rows.Length);
        _heads.Reset(rows.Length);
        base.Reset(rows);
    }

    public override void Compare(int query, int first, Span<byte> classes)
    {
        if (_bounds is null || Codes[query] < 0)
        {
            base.Compare(query, first, classes);
            return;
        }

        if (_near.Length < classes.Length)
        {
            (_near, _least) = (new int[classes.Length], new byte[classes.Length]);
        }

        var near = _near.AsSpan(0, _bounds.Near(query, first, classes.Length, _near, _least));
        var byKernel = near.Length > classes.Length / OneOf && !IsApart(query);
        if (byKernel)
        {
            Run(query, first, classes);
        }
        else
        {
            classes.Fill(1);
        }

        var isPrepared = false;
        for (var place = 0; place < near.Length; place++)
        {
            var i = near[place];
            if (byKernel && !IsApart(first + i))
            {
                continue;
            }

            if (!isPrepared)
            {
                _query.Reset(_texts[query]);
                isPrepared = true;
            }

            classes[i] = OfNear(query, first + i, _least[place]);
        }

        Drop(first, classes);
    }

    /// <summary>The class of a row that the letters do not exclude; what is paired may still.</summary>
    private byte OfNear(int query, int row, byte least)
    {
        var text = _texts[query];
        var other = _texts[row];
        var counts = _query.Counts(other, least);
        if (counts.Matches < least)
        {
            return 1;
        }

        var similarity = counts.Similarity(text.Length, other.Length);
        return ClassOf(_boost is { } boost ? boost.Apply(similarity, text.CommonPrefixLength(other)) : similarity);
    }

    protected override void Take(int place, ReadOnlySpan<char> text)
    {
        if (_bounds is not null)
        {
            _bounds.Take(place, text);
            _heads.Take(place, text);
            _texts.Take(place, text);
        }
    }

    protected override void Run(BatchQuery prepared, int query, int first, Span<byte> classes) => _classes.Compare(prepared, first, classes);
}
