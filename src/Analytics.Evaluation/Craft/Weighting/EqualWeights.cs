namespace Analytics.Evaluation.Craft.Weighting;

/// <summary>Every indicator counts the same.</summary>
public sealed class EqualWeights : IWeighting
{
    /// <inheritdoc/>
    public string Name => "equal";

    /// <inheritdoc/>
    public double[] Weigh(UnitTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Weightings.ToSumOne(new double[table.Columns.Count]);
    }
}
