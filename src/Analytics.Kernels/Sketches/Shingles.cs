namespace Analytics.Kernels.Sketches;

/// <summary>
/// The hash of every run of n neighbouring characters of a text (shingles, A. Z. Broder 1997), rolled over the text by a polynomial modulo
/// 2⁶⁴ (R. M. Karp and M. O. Rabin 1987) and finished with the mixer of MurmurHash3, so that any of its bits may be used. Equal runs have
/// equal hashes in every process; two different ones collide with a probability of about 2⁻⁶⁴.
/// </summary>
public static class Shingles
{
    private const ulong Base = 0x9E3779B97F4A7C15;

    /// <summary>The number of shingles of a text.</summary>
    /// <param name="length">The text's length in characters.</param>
    /// <param name="n">Characters a shingle, at least 1.</param>
    public static int Count(int length, int n) => Math.Max(0, length - n + 1);

    /// <summary>Writes the hash of each shingle, in order of place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="n">Characters a shingle, at least 1.</param>
    /// <param name="hashes">Room for <see cref="Count"/> hashes.</param>
    /// <exception cref="ArgumentOutOfRangeException">n is below 1, or there is too little room.</exception>
    public static void Hash(ReadOnlySpan<char> text, int n, Span<ulong> hashes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        var count = Count(text.Length, n);
        ArgumentOutOfRangeException.ThrowIfLessThan(hashes.Length, count);
        if (count == 0)
        {
            return;
        }

        unchecked
        {
            ulong rolled = 0, leading = 1;
            for (var i = 0; i < n; i++)
            {
                rolled = (rolled * Base) + text[i] + 1;
                leading = i == 0 ? 1 : leading * Base;
            }

            hashes[0] = Finish(rolled);
            for (var i = 1; i < count; i++)
            {
                rolled = ((rolled - ((text[i - 1] + 1UL) * leading)) * Base) + text[i + n - 1] + 1;
                hashes[i] = Finish(rolled);
            }
        }
    }

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
