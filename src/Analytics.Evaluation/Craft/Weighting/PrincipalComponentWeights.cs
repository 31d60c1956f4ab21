using Analytics.Evaluation.Craft.Checks;
using MathNet.Numerics.LinearAlgebra;

namespace Analytics.Evaluation.Craft.Weighting;

/// <summary>
/// Weights from principal components of the correlations, by squared loadings, so that the sign of an eigenvector does not matter: an
/// indicator's weight is the sum over the retained components (eigenvalue &gt; 1, at least the first) of its squared loading, each component
/// by its share of the variance (OECD and JRC, Handbook on Constructing Composite Indicators, 2008, step 6).
/// </summary>
/// <remarks>Correlations go over the units that have both figures. A column in which all are equal correlates with nothing.</remarks>
public sealed class PrincipalComponentWeights : IWeighting
{
    /// <inheritdoc/>
    public string Name => "pca";

    /// <inheritdoc/>
    public double[] Weigh(UnitTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var count = table.Columns.Count;
        if (count == 0) return [];
        var correlations = Matrix<double>.Build.Dense(count, count, (i, j) => i == j ? 1 : Defined(Correlation.Pearson(table.Column(i), table.Column(j))));
        var decomposition = correlations.Evd(Symmetricity.Symmetric);
        var raw = new double[count];
        for (var k = count - 1; k >= 0; k--)
        {
            var value = decomposition.EigenValues[k].Real;
            if (k < count - 1 && value <= 1) break;
            // Eigenvectors have length 1, so that the eigenvalue is the component's share of the variance.
            for (var i = 0; i < count; i++) raw[i] += value * decomposition.EigenVectors[i, k] * decomposition.EigenVectors[i, k];
        }

        return Weightings.ToSumOne(raw);
    }

    private static double Defined(double r) => double.IsNaN(r) ? 0 : r;
}
