namespace Analytics.Evaluation.Craft.Aggregation;

/// <summary>A weighted mean f⁻¹(Σ w f(x) ÷ Σ w), given by its function f.</summary>
public interface IMean : INamedMethod
{
    /// <summary>f of a score.</summary>
    double Forward(double score);

    /// <summary>The score of an f.</summary>
    double Back(double mean);
}

/// <summary>Σ w x ÷ Σ w: what is lost in one indicator can be made good in another.</summary>
public sealed class ArithmeticMean : IMean
{
    /// <inheritdoc/>
    public string Name => "arithmetic";

    /// <inheritdoc/>
    public double Forward(double score) => score;

    /// <inheritdoc/>
    public double Back(double mean) => mean;
}

/// <summary>exp(Σ w ln x ÷ Σ w): a low score can hardly be made good by high ones.</summary>
/// <param name="floor">Scores below count as this one, so that a single zero does not wipe out everything else; > 0.</param>
public sealed class GeometricMean(double floor) : IMean
{
    /// <summary>With the floor 1 of a scale that ends at 100.</summary>
    public GeometricMean()
        : this(1)
    {
    }

    /// <inheritdoc/>
    public string Name => "geometric";

    /// <inheritdoc/>
    public double Forward(double score) => Math.Log(Math.Max(score, floor));

    /// <inheritdoc/>
    public double Back(double mean) => Math.Exp(mean);
}

/// <summary>Σ w ÷ Σ (w ÷ x): as the geometric mean, and stricter.</summary>
/// <param name="floor">Scores below count as this one; > 0.</param>
public sealed class HarmonicMean(double floor) : IMean
{
    /// <summary>With the floor 1 of a scale that ends at 100.</summary>
    public HarmonicMean()
        : this(1)
    {
    }

    /// <inheritdoc/>
    public string Name => "harmonic";

    // The sign keeps f increasing, as that of the other means is.
    /// <inheritdoc/>
    public double Forward(double score) => -1 / Math.Max(score, floor);

    /// <inheritdoc/>
    public double Back(double mean) => -1 / mean;
}

/// <summary>The ways to aggregate.</summary>
public static class Means
{
    /// <summary>All of them, by name.</summary>
    public static NamedMethods<IMean> Methods { get; } = new(new ArithmeticMean(), new GeometricMean(), new HarmonicMean());
}
