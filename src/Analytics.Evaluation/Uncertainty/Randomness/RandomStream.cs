namespace Analytics.Evaluation.Uncertainty.Randomness;

/// <summary>The random numbers of one factor in one sample, by their index.</summary>
/// <param name="Seed">The seed of the whole analysis.</param>
/// <param name="Factor">Which uncertain thing they are for.</param>
/// <param name="Sample">Which sample.</param>
public readonly record struct RandomStream(ulong Seed, uint Factor, ulong Sample)
{
    /// <summary>A number in [0, 1) with 53 bits.</summary>
    public double Uniform(uint index)
    {
        unchecked
        {
            var (high, low, _, _) = Philox.Block(index, Factor, (uint)Sample, (uint)(Sample >> 32), (uint)Seed, (uint)(Seed >> 32));
            return (((ulong)high << 32 | low) >> 11) * (1.0 / (1UL << 53));
        }
    }

    /// <summary>One of 0 … count − 1, each as probable as the others.</summary>
    public int Choice(uint index, int count) => (int)(Uniform(index) * count);

    /// <summary>A number of the standard normal distribution (Box and Muller 1958); uses this index and the next.</summary>
    public double Normal(uint index) => Math.Sqrt(-2 * Math.Log(1 - Uniform(index))) * Math.Cos(2 * Math.PI * Uniform(index + 1));

    /// <summary>A number of the gamma distribution with scale 1 (Marsaglia and Tsang 2000).</summary>
    /// <param name="shape">Its shape, > 0.</param>
    /// <param name="next">The index to begin at; moved past what was used.</param>
    public double Gamma(double shape, ref uint next)
    {
        // Below 1 the method does not hold: gamma(a) = gamma(a + 1) · u^(1/a).
        if (shape < 1) return Gamma(shape + 1, ref next) * Math.Pow(1 - Uniform(next++), 1 / shape);
        var d = shape - 1.0 / 3;
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Normal(next);
            var v = 1 + c * x;
            var u = 1 - Uniform(next + 2);
            next += 3;
            if (v <= 0) continue;
            v = v * v * v;
            if (Math.Log(u) < 0.5 * x * x + d - d * v + d * Math.Log(v)) return d * v;
        }
    }
}
