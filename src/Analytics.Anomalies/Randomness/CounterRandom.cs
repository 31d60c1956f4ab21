namespace Analytics.Anomalies.Randomness;

/// <summary>
/// Random numbers by counter: the n-th number of a stream is a function of seed, stream and n alone, so that work can be divided among any
/// number of threads in any order and still draws the same. SplitMix64 (Steele, Lea and Flood, 2014) over a key mixed from seed and stream.
/// </summary>
/// <param name="seed">Any number; one setting of the product is one seed.</param>
/// <param name="stream">Whose numbers they are: a tree, a sample.</param>
public struct CounterRandom(ulong seed, ulong stream)
{
    private const ulong Golden = 0x9E3779B97F4A7C15UL;
    private readonly ulong _key = unchecked(Mix(seed + Golden) ^ Mix(stream + 0xD1B54A32D192ED03UL));
    private ulong _count;

    /// <summary>The next 64 bits.</summary>
    public ulong Next() => unchecked(Mix(_key + (++_count * Golden)));

    /// <summary>A whole number in [0, <paramref name="bound"/>); the bias of bound/2^64 is far below what any test could see.</summary>
    /// <param name="bound">At least one.</param>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>A number in [0, 1) on a grid of 2^-53.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }
}
