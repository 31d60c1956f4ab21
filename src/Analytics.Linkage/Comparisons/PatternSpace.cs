namespace Analytics.Linkage.Comparisons;

/// <summary>
/// Agreement patterns as numbers: of each comparison the level a pair falls on, missing included, as the digits of one mixed-radix number.
/// </summary>
internal sealed class PatternSpace
{
    private readonly ulong[] _strides;
    private readonly int[] _radices;

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
            if (size > ulong.MaxValue / 64)
            {
                throw new LinkageException($"{comparisons.Count} comparisons have more agreement patterns than can be numbered; leave out some comparisons or levels.");
            }

            size *= (ulong)_radices[i];
        }
    }

    public IReadOnlyList<Comparison> Comparisons { get; }

    public int Count => _radices.Length;

    /// <summary>Levels of a comparison with "missing" and "else".</summary>
    public int Radix(int comparison) => _radices[comparison];

    public ulong Stride(int comparison) => _strides[comparison];

    /// <summary>The digit of one comparison: 0 missing, 1 else, upward.</summary>
    public int Code(ulong pattern, int comparison) => (int)(pattern / _strides[comparison] % (ulong)_radices[comparison]);
}
