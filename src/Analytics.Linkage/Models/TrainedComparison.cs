using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Models;

/// <summary>A comparison with what was learnt of its levels.</summary>
/// <param name="Comparison">The ladder.</param>
/// <param name="M">P(level | same entity) by level number, "else" first; positive, sums to 1.</param>
/// <param name="U">P(level | different entities), likewise.</param>
public sealed record TrainedComparison(Comparison Comparison, IReadOnlyList<double> M, IReadOnlyList<double> U)
{
    /// <summary>The match weight of a level, log2(m ÷ u), in bits; 0 where nothing can be said.</summary>
    /// <param name="level">−1 (missing) to the number of levels.</param>
    public double Weight(int level) => level == Comparisons.Comparison.Missing ? 0 : Math.Log2(M[level] / U[level]);
}
