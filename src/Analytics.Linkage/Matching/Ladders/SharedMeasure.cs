using Analytics.Kernels.Batches.Levels;
using Analytics.Linkage.Matching.Measures;

namespace Analytics.Linkage.Matching.Ladders;

/// <summary>A measure that several conditions of a ladder ask for, computed once for them all.</summary>
internal sealed class SharedMeasure(MeasureBatch measure)
{
    private readonly byte[] _classes = new byte[BlockMatcher.Room];
    private bool _known;

    public MeasureBatch Measure => measure;

    public void Reset(ReadOnlySpan<int> rows) => measure.Reset(rows);

    /// <summary>Says that other sweeps come.</summary>
    public void Forget() => _known = false;

    /// <summary>The classes of some sweeps.</summary>
    /// <param name="sweeps">The sweeps.</param>
    /// <param name="length">How many bytes their results take.</param>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<Sweep> sweeps, int length)
    {
        var classes = _classes.AsSpan(0, length);
        if (!_known)
        {
            measure.Compare(sweeps, classes);
            _known = true;
        }

        return classes;
    }
}
