namespace Analytics.Kernels.Chinese;

/// <summary>
/// A 64-bit hash with a fixed definition, the same in every process: FNV-1a over 32-bit units (Fowler, Noll, Vo) with the finaliser of
/// MurmurHash3 (Appleby). Keys that compare by it take two different texts for one with probability 2⁻⁶⁴ a pair.
/// </summary>
internal static class StableHash
{
    private const ulong Offset = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    internal static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * Prime);
        }

        return Finish(hash);
    }

    internal static ulong Of(ReadOnlySpan<int> units)
    {
        var hash = Offset;
        foreach (var unit in units)
        {
            hash = unchecked((hash ^ (uint)unit) * Prime);
        }

        return Finish(hash);
    }

    /// <summary>One hash of two, in their order.</summary>
    internal static ulong Of(ulong first, ulong second) => unchecked(Finish((first * Prime) ^ second));

    private static ulong Finish(ulong hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
            hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
            return hash ^ (hash >> 33);
        }
    }
}
