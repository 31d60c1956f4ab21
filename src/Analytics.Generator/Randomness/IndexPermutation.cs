namespace Analytics.Generator.Randomness;

/// <summary>
/// A keyed bijection of 0 … size−1 that needs no table: a balanced Feistel network over the next even number of bits, walked until it falls inside.
/// It pairs people with unrelated people and picks exact shares of platforms without holding them in memory.
/// </summary>
internal sealed class IndexPermutation
{
    private const int Rounds = 4;
    private readonly ulong _key;
    private readonly int _halfBits;
    private readonly ulong _halfMask;

    public IndexPermutation(ulong seed, StreamPurpose purpose, long size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        Size = size;
        _key = RandomStream.Mix(seed ^ RandomStream.Mix(unchecked((ulong)purpose * 0xA24BAED4963EE407UL)));
        var bits = 2;
        while (1L << bits < size) bits += 2;
        _halfBits = bits / 2;
        _halfMask = (1UL << _halfBits) - 1;
    }

    public long Size { get; }

    /// <summary>Where the index goes.</summary>
    public long Forward(long index)
    {
        do index = Walk(index, forward: true); while (index >= Size);
        return index;
    }

    /// <summary>The index that goes to the given place.</summary>
    public long Backward(long place)
    {
        do place = Walk(place, forward: false); while (place >= Size);
        return place;
    }

    private long Walk(long value, bool forward)
    {
        var left = (ulong)value >> _halfBits;
        var right = (ulong)value & _halfMask;
        for (var step = 0; step < Rounds; step++)
        {
            if (forward) (left, right) = (right, left ^ Scramble(right, step));
            else (left, right) = (right ^ Scramble(left, Rounds - 1 - step), left);
        }

        return (long)((left << _halfBits) | right);
    }

    private ulong Scramble(ulong half, int round) => RandomStream.Mix(unchecked(half + _key + ((ulong)round * 0x9E3779B97F4A7C15UL))) & _halfMask;
}
