namespace Analytics.Linkage.Comparisons;

/// <summary>Patterns taken apart once: a line of level codes for each. What passes over many patterns many times has no divisions to make.</summary>
internal sealed class PatternTable
{
    private const int Part = 4096;

    private readonly byte[] _codes;
    private readonly int _width;

    public PatternTable(PatternSpace space, (ulong Pattern, long Count)[] patterns)
    {
        Space = space;
        _width = space.Count;
        _codes = new byte[patterns.Length * _width];
        Counts = Array.ConvertAll(patterns, pattern => pattern.Count);
        FrequencyBits = Array.ConvertAll(patterns, pattern => space.FrequencyBits(pattern.Pattern));
        Parallel.For(0, (patterns.Length + Part - 1) / Part, part =>
        {
            for (var i = part * Part; i < Math.Min(patterns.Length, (part + 1) * Part); i++)
            {
                space.Codes(patterns[i].Pattern, _codes.AsSpan(i * _width, _width));
            }
        });
    }

    public PatternSpace Space { get; }

    public int Length => Counts.Length;

    /// <summary>How many pairs have each pattern.</summary>
    public long[] Counts { get; }

    /// <summary>What the frequencies of shared values add to each pattern; means something for patterns that were counted with it.</summary>
    public double[] FrequencyBits { get; }

    /// <summary>The level codes of a pattern: 0 missing, 1 else, upward.</summary>
    public ReadOnlySpan<byte> this[int pattern] => _codes.AsSpan(pattern * _width, _width);
}
