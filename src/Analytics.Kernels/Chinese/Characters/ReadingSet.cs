using System.Numerics;

namespace Analytics.Kernels.Chinese.Characters;

/// <summary>Up to four readings of one character, commonest first, in one machine word.</summary>
public readonly record struct ReadingSet
{
    /// <summary>The most readings a set holds.</summary>
    public const int Capacity = 4;

    private const int Width = 16;

    private readonly ulong _packed;

    internal ReadingSet(ulong packed) => _packed = packed;

    /// <summary>A set of one reading.</summary>
    public ReadingSet(PinyinReading reading) => _packed = reading.Code;

    /// <summary>How many readings there are, 0–4.</summary>
    public int Count => (64 - BitOperations.LeadingZeroCount(_packed) + Width - 1) / Width;

    /// <summary>A reading by its place, 0 being the commonest; none beyond <see cref="Count"/>.</summary>
    /// <param name="place">0–3.</param>
    public PinyinReading this[int place] => unchecked((uint)place) < Capacity ? new(unchecked((ushort)(_packed >> (place * Width)))) : default;

    /// <summary>The set with one more reading at its end; unchanged where it is full or holds the reading.</summary>
    public ReadingSet With(PinyinReading reading)
    {
        var count = Count;
        if (count == Capacity || reading.IsNone || Holds(_packed, reading.Code, ushort.MaxValue))
        {
            return this;
        }

        return new ReadingSet(_packed | ((ulong)reading.Code << (count * Width)));
    }

    /// <summary>Whether some reading of the one, syllable and tone, is a reading of the other.</summary>
    public bool SharesReading(ReadingSet other) => Shares(other, ushort.MaxValue);

    /// <summary>Whether some syllable of the one, whatever its tone, is a syllable of the other.</summary>
    public bool SharesSyllable(ReadingSet other) => Shares(other, 0xFFF8);

    private static bool Holds(ulong packed, ushort code, ushort mask)
    {
        for (; packed != 0; packed >>= Width)
        {
            if (((packed ^ code) & mask) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool Shares(ReadingSet other, ushort mask)
    {
        for (var rest = _packed; rest != 0; rest >>= Width)
        {
            if (Holds(other._packed, unchecked((ushort)rest), mask))
            {
                return true;
            }
        }

        return false;
    }
}
