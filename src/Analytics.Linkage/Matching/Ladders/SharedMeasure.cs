using Analytics.Linkage.Matching.Measures;

namespace Analytics.Linkage.Matching.Ladders;

/// <summary>A measure that several conditions of a ladder ask for, computed once for them all.</summary>
internal sealed class SharedMeasure(MeasureBatch measure)
{
    private readonly byte[] _classes = new byte[BlockMatcher.Most];
    private bool _known;

    public MeasureBatch Measure => measure;

    public void Reset(ReadOnlySpan<int> rows) => measure.Reset(rows);

    /// <summary>Says that other rows come.</summary>
    public void Forget() => _known = false;

    public ReadOnlySpan<byte> Of(int query, int first, int count)
    {
        if (!_known)
        {
            measure.Compare(query, first, _classes.AsSpan(0, count));
            _known = true;
        }

        return _classes.AsSpan(0, count);
    }
}
