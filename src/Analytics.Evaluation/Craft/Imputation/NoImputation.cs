namespace Analytics.Evaluation.Craft.Imputation;

/// <summary>What is missing stays missing; aggregation then shares its weight among the others of its dimension.</summary>
public sealed class NoImputation : IImputation
{
    /// <inheritdoc/>
    public string Name => "none";

    /// <inheritdoc/>
    public void Fill(Span<double> column, ImputationContext context, int position)
    {
    }
}
