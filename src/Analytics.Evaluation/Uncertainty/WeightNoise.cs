using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Uncertainty.Randomness;

namespace Analytics.Evaluation.Uncertainty;

/// <summary>How weights could also have been set.</summary>
public interface IWeightNoise : INamedMethod
{
    /// <summary>Draws weights of siblings.</summary>
    /// <param name="weights">As they are set, of sum 1.</param>
    /// <param name="stream">Random numbers.</param>
    /// <param name="next">The index of the next number; moved past what is used.</param>
    /// <param name="drawn">Gets weights in any proportion, not all zero.</param>
    void Draw(ReadOnlySpan<double> weights, RandomStream stream, ref uint next, Span<double> drawn);
}

/// <summary>Each weight somewhere within a share of itself, every value as probable as the others.</summary>
/// <param name="Share">The share, 0 … 1; 0.25 for ±25 %.</param>
public sealed record UniformNoise(double Share = 0.25) : IWeightNoise
{
    /// <inheritdoc/>
    public string Name => "uniform";

    /// <inheritdoc/>
    public void Draw(ReadOnlySpan<double> weights, RandomStream stream, ref uint next, Span<double> drawn)
    {
        for (var i = 0; i < weights.Length; i++) drawn[i] = weights[i] * (1 + Share * (2 * stream.Uniform(next++) - 1));
    }
}

/// <summary>Weights of a Dirichlet distribution around those that are set.</summary>
/// <param name="Concentration">The greater, the closer: a weight w has the standard deviation √(w (1 − w) ÷ (concentration + 1)).</param>
public sealed record DirichletNoise(double Concentration = 100) : IWeightNoise
{
    /// <inheritdoc/>
    public string Name => "dirichlet";

    /// <inheritdoc/>
    public void Draw(ReadOnlySpan<double> weights, RandomStream stream, ref uint next, Span<double> drawn)
    {
        for (var i = 0; i < weights.Length; i++) drawn[i] = weights[i] > 0 ? stream.Gamma(Concentration * weights[i], ref next) : 0;
    }
}
