using Analytics.Linkage.Columns;
using Analytics.Linkage.Models;

namespace Analytics.Linkage.Scoring;

/// <summary>What the frequency of a shared value adds to the weight of one comparison's level, or takes. Immutable; safe for many threads.</summary>
internal sealed class FrequencyAdjustment
{
    private readonly int[] _codes;
    private readonly FrequencyLogarithms _logarithms;
    private readonly double _collision;
    private readonly double _weight;

    // Where the rows' codes stand beside those of other columns, and what each of them comes to.
    private readonly RowCodes? _near;
    private readonly int _lane;
    private readonly double[] _bits = [];

    /// <param name="codes">The value's code of each row.</param>
    /// <param name="logarithms">For each code log2 of its frequency.</param>
    /// <param name="collision">Log2 of the probability that two records share any value.</param>
    /// <param name="weight">How much of it counts, 0 to 1.</param>
    /// <param name="isShared">Whether only rows come that have the same value: then the other row's, which lies anywhere in memory, is not read.</param>
    /// <param name="near">Where the codes of columns of few values stand, which are compared together; this one's may be among them.</param>
    public FrequencyAdjustment(int[] codes, FrequencyLogarithms logarithms, double collision, double weight, bool isShared, RowCodes? near = null)
    {
        (_codes, _logarithms, _collision, _weight, IsShared) = (codes, logarithms, collision, weight, isShared);
        if (isShared && near?.LaneOf(codes) is >= 0 and var lane)
        {
            (_near, _lane) = (near, lane);
            _bits = [0, .. Enumerable.Range(0, logarithms.Count).Select(code => Bits(code, code))];
        }
    }

    /// <summary>Whether the row compared alone decides: rows that are compared with it have the same value.</summary>
    public bool IsShared { get; }

    /// <summary>The bits for two rows; 0 where one misses the value.</summary>
    public double Of(int left, int right)
    {
        if (_near is not null)
        {
            return _bits[_near.At(left, _lane)];
        }

        var one = _codes[left];
        var other = IsShared ? one : _codes[right];
        return (one | other) < 0 ? 0 : Bits(one, other);
    }

    private double Bits(int one, int other) => _weight * (_collision - Math.Max(_logarithms[one], _logarithms[other]));
}
