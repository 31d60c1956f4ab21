namespace Analytics.Generator.Randomness;

/// <summary>
/// A reproducible stream of random numbers that belongs to one entity and one purpose: xoshiro256** (Blackman and Vigna, 2018), its state filled by
/// SplitMix64 from seed, purpose and entity number. Nothing is shared between streams, so that what is drawn for one entity does not depend on the
/// order in which entities are visited, nor on threads.
/// </summary>
internal struct RandomStream
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    public RandomStream(ulong seed, StreamPurpose purpose, long entity)
    {
        unchecked
        {
            var state = Mix(seed ^ Mix((ulong)purpose * 0xD1B54A32D192ED03UL)) ^ Mix((ulong)entity + 0x8CB92BA72F3D8DD7UL);
            _a = Mix(state += 0x9E3779B97F4A7C15UL);
            _b = Mix(state += 0x9E3779B97F4A7C15UL);
            _c = Mix(state += 0x9E3779B97F4A7C15UL);
            _d = Mix(state + 0x9E3779B97F4A7C15UL);
        }
    }

    /// <summary>A stream from a given state, as the algorithm's published test has it.</summary>
    internal RandomStream(ulong a, ulong b, ulong c, ulong d) => (_a, _b, _c, _d) = (a, b, c, d);

    /// <summary>SplitMix64's finaliser: a bijection of 64-bit words whose output bits all depend on all input bits.</summary>
    public static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }

    public ulong NextUInt64()
    {
        unchecked
        {
            var result = ulong.RotateLeft(_b * 5, 7) * 9;
            var t = _b << 17;
            _c ^= _a;
            _d ^= _b;
            _b ^= _c;
            _a ^= _d;
            _c ^= t;
            _d = ulong.RotateLeft(_d, 45);
            return result;
        }
    }

    /// <summary>A number in [0, bound). The multiplication maps without modulo; its bias of bound/2^64 is far below what any test could see.</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        return (int)Math.BigMul(NextUInt64(), (ulong)bound, out _);
    }

    /// <summary>A number between the two bounds, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>A number in [0, 1) on a grid of 2^-53. Only multiplied and compared, so that it is the same on every machine.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => NextDouble() < probability;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}
