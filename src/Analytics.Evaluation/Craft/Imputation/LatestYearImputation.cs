namespace Analytics.Evaluation.Craft.Imputation;

/// <summary>A missing figure is taken from the unit's latest earlier year that has one.</summary>
public sealed class LatestYearImputation : IImputation
{
    /// <inheritdoc/>
    public string Name => "latest-year";

    /// <inheritdoc/>
    public void Fill(Span<double> column, ImputationContext context, int position)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var year in context.Earlier)
        {
            var earlier = year.Column(position);
            for (var unit = 0; unit < column.Length; unit++)
            {
                if (double.IsNaN(column[unit])) column[unit] = earlier[unit];
            }
        }
    }
}
