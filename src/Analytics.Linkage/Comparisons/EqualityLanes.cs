using System.Runtime.Intrinsics;
using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Comparisons;

/// <summary>
/// The comparisons that ask but whether two values of few are the same, all at once: their share of the agreement pattern. Immutable; safe for
/// many threads.
/// </summary>
internal sealed class EqualityLanes
{
    private const int Half = 8;

    private readonly RowCodes _codes;
    private readonly ulong _different;

    // What equal values add to the pattern of different ones, and missing ones take from it, by the bits of the first lanes and of the others.
    private readonly ulong[] _sums = new ulong[2 << Half];

    /// <param name="codes">The codes of the columns compared.</param>
    /// <param name="strides">For each lane the strides of its comparisons, added up.</param>
    public EqualityLanes(RowCodes codes, ReadOnlySpan<ulong> strides)
    {
        _codes = codes;
        for (var bits = 0; bits < 1 << Half; bits++)
        {
            for (var lane = 0; lane < strides.Length; lane++)
            {
                if ((bits & (1 << (lane % Half))) != 0)
                {
                    _sums[(lane / Half << Half) + bits] += strides[lane];
                }
            }
        }

        foreach (var stride in strides)
        {
            _different += stride;
        }
    }

    /// <summary>Brings rows that are compared next into the processor's cache.</summary>
    /// <returns>A number that says nothing, so that nobody thinks the work superfluous.</returns>
    public int Fetch(ReadOnlySpan<int> rows)
    {
        var sum = 0;
        foreach (var row in rows)
        {
            sum ^= _codes.At(row, 0);
        }

        return sum;
    }

    /// <summary>The digits of the comparisons in the pattern of two rows: 0 missing, 1 different, 2 equal.</summary>
    public ulong Pattern(int left, int right)
    {
        var (one, other) = (_codes[left], _codes[right]);
        var missing = Vector128.Equals(Vector128.Min(one, other), Vector128<byte>.Zero).ExtractMostSignificantBits();
        var equal = Vector128.Equals(one, other).ExtractMostSignificantBits() & ~missing;
        return _different + Sum(equal) - Sum(missing);
    }

    private ulong Sum(uint lanes) => _sums[lanes & ((1 << Half) - 1)] + _sums[(1 << Half) + (lanes >> Half)];
}
