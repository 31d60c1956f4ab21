using Analytics.Evaluation.Craft.Checks;
using Analytics.Evaluation.Craft.Normalisation;

namespace Analytics.Evaluation.Craft.Weighting;

/// <summary>
/// CRITIC (Diakoulaki, Mavrotas and Papayannakis 1995): on min–max figures, the weight is in proportion to σ · Σ (1 − r): what varies much
/// and says what the others do not say weighs more. Costs must be turned round before; figures that are already normalised stay what they are.
/// </summary>
public sealed class CriticWeights : IWeighting
{
    /// <inheritdoc/>
    public string Name => "critic";

    /// <inheritdoc/>
    public double[] Weigh(UnitTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var scaling = new MinMax(new ScoreRange(0, 1));
        var scaled = table.Derive(table.Columns, (c, target) => scaling.Fit(table.Column(c), new Goal(Direction.Benefit)).Apply(table.Column(c), target));
        var information = new double[table.Columns.Count];
        for (var c = 0; c < information.Length; c++)
        {
            var spread = Moments.StandardDeviation(scaled.Column(c));
            // A column in which all are equal has no spread, hence no weight, and no correlation that could be asked for.
            if (!(spread > 0)) continue;
            var conflict = 0.0;
            for (var other = 0; other < information.Length; other++)
            {
                var r = Correlation.Pearson(scaled.Column(c), scaled.Column(other));
                if (!double.IsNaN(r) && other != c) conflict += 1 - r;
            }

            information[c] = spread * conflict;
        }

        return Weightings.ToSumOne(information);
    }
}
