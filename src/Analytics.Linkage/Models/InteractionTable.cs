namespace Analytics.Linkage.Models;

/// <summary>An <see cref="Interaction"/> as one table with a line and a column for "missing", where there is nothing to add: for those who ask millions of times.</summary>
internal sealed class InteractionTable
{
    private readonly double[] _bits;
    private readonly int _width;

    public InteractionTable(Interaction interaction)
    {
        (First, Second) = (interaction.First, interaction.Second);
        _width = 1 + interaction.Bits.Max(line => line.Count);
        _bits = new double[_width * (interaction.Bits.Count + 1)];
        for (var first = 0; first < interaction.Bits.Count; first++)
        {
            for (var second = 0; second < interaction.Bits[first].Count; second++)
            {
                _bits[((first + 1) * _width) + second + 1] = interaction.Bits[first][second];
            }
        }
    }

    /// <summary>A comparison's place in the model.</summary>
    public int First { get; }

    /// <summary>Another's.</summary>
    public int Second { get; }

    /// <summary>The bits by the digits of a pattern: 0 missing, 1 else, upward.</summary>
    public double Of(ReadOnlySpan<byte> codes) => _bits[(codes[First] * _width) + codes[Second]];

    /// <summary>The bits of several.</summary>
    public static double Of(InteractionTable[] tables, ReadOnlySpan<byte> codes)
    {
        var bits = 0.0;
        foreach (var table in tables)
        {
            bits += table.Of(codes);
        }

        return bits;
    }
}
