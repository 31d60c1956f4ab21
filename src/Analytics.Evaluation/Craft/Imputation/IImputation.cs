namespace Analytics.Evaluation.Craft.Imputation;

/// <summary>Says what stands in for a missing figure.</summary>
public interface IImputation : INamedMethod
{
    /// <summary>Fills one column.</summary>
    /// <param name="column">The figures, by unit; NaN where missing. What cannot be filled stays NaN.</param>
    /// <param name="context">What is known besides.</param>
    /// <param name="position">The column's place.</param>
    void Fill(Span<double> column, ImputationContext context, int position);
}

/// <summary>What is known besides the figures of the year.</summary>
/// <param name="Groups">The group of each unit, e.g. its field, <see cref="NoGroup"/> for a unit of none; null when there are none.</param>
/// <param name="Earlier">The same units and columns in earlier years, the latest first; empty when there are none.</param>
public sealed record ImputationContext(IReadOnlyList<string>? Groups, IReadOnlyList<UnitTable> Earlier)
{
    /// <summary>What stands for the group of a unit that is of none: it is filled from all units.</summary>
    public const string NoGroup = "";

    /// <summary>Nothing.</summary>
    public static ImputationContext None { get; } = new(null, []);
}
