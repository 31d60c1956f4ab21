namespace Analytics.Linkage.Comparisons;

/// <summary>
/// Agreement patterns as numbers: of each comparison the level a pair falls on, missing included, as the digits of one mixed-radix number.
/// </summary>
internal sealed class PatternSpace
{
    /// <summary>Quarters of a bit from −16 to +15.75.</summary>
    public const int FrequencyCodes = 128;

    // Room is left for the radix of one more comparison.
    private const ulong MostBeforeLast = ulong.MaxValue / FrequencyCodes / 64;

    private readonly ulong[] _strides;
    private readonly int[] _radices;
    private readonly ulong _size;

    public PatternSpace(IReadOnlyList<Comparison> comparisons)
    {
        Comparisons = comparisons;
        _strides = new ulong[comparisons.Count];
        _radices = new int[comparisons.Count];
        var size = 1UL;
        for (var i = 0; i < comparisons.Count; i++)
        {
            _strides[i] = size;
            _radices[i] = comparisons[i].Levels.Count + 2;
            if (size > MostBeforeLast)
            {
                throw new LinkageException($"{comparisons.Count} comparisons have more agreement patterns than can be numbered; leave out some comparisons or levels.");
            }

            size *= (ulong)_radices[i];
        }

        _size = size;
    }

    /// <summary>Whether the patterns of so many comparisons can be numbered.</summary>
    public static bool CanNumber(IEnumerable<Comparison> comparisons)
    {
        var size = 1UL;
        foreach (var comparison in comparisons)
        {
            if (size > MostBeforeLast)
            {
                return false;
            }

            size *= (ulong)comparison.Levels.Count + 2;
        }

        return true;
    }

    public IReadOnlyList<Comparison> Comparisons { get; }

    public int Count => _radices.Length;

    /// <summary>How many patterns there can be.</summary>
    public ulong Size => _size;

    /// <summary>Levels of a comparison with "missing" and "else".</summary>
    public int Radix(int comparison) => _radices[comparison];

    public ulong Stride(int comparison) => _strides[comparison];

    /// <summary>The digit of one comparison: 0 missing, 1 else, upward.</summary>
    public int Code(ulong pattern, int comparison) => (int)(pattern / _strides[comparison] % (ulong)_radices[comparison]);

    /// <summary>The digits of all comparisons: one division each, where one by one they take two.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="codes">Takes a digit for each comparison.</param>
    public void Codes(ulong pattern, Span<byte> codes)
    {
        for (var comparison = 0; comparison < _radices.Length; comparison++)
        {
            (pattern, var code) = Math.DivRem(pattern, (ulong)_radices[comparison]);
            codes[comparison] = (byte)code;
        }
    }

    /// <summary>The pattern with what the frequencies of the shared values add to its weight as one more digit, in quarters of a bit.</summary>
    public ulong WithFrequency(ulong pattern, double bits) => WithFrequencyCode(pattern, FrequencyCode(bits));

    /// <summary>The same with that digit given.</summary>
    public ulong WithFrequencyCode(ulong pattern, int code) => pattern + (_size * (ulong)code);

    /// <summary>What frequencies add as a digit.</summary>
    public static int FrequencyCode(double bits) => Math.Clamp((int)Math.Round(4 * bits) + (FrequencyCodes / 2), 0, FrequencyCodes - 1);

    /// <summary>What the frequencies add, in bits.</summary>
    public double FrequencyBits(ulong pattern) => ((int)(pattern / _size) - (FrequencyCodes / 2)) / 4.0;
}
