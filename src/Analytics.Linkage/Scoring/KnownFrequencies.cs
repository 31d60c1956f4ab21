namespace Analytics.Linkage.Scoring;

/// <summary>
/// What frequencies add, remembered for the row that is compared: where only rows of its own value are compared with it, it is the same for all
/// of them, and what says so lies anywhere in memory. For one thread.
/// </summary>
internal sealed class KnownFrequencies
{
    private readonly Dictionary<FrequencyAdjustment, KnownFrequency> _known = [];

    /// <summary>An adjustment with its memory, the same for all that ask.</summary>
    public KnownFrequency Of(FrequencyAdjustment adjustment)
    {
        if (!_known.TryGetValue(adjustment, out var known))
        {
            _known.Add(adjustment, known = new KnownFrequency(adjustment));
        }

        return known;
    }
}

/// <summary>An adjustment that remembers the last row's.</summary>
internal sealed class KnownFrequency(FrequencyAdjustment adjustment)
{
    private int _row = -1;
    private double _bits;

    /// <summary>The bits for two rows, as the adjustment gives them.</summary>
    public double Of(int left, int right)
    {
        if (!adjustment.IsShared)
        {
            return adjustment.Of(left, right);
        }

        if (left != _row)
        {
            (_row, _bits) = (left, adjustment.Of(left, right));
        }

        return _bits;
    }
}
