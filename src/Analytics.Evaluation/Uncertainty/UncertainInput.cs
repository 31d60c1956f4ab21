namespace Analytics.Evaluation.Uncertainty;

/// <summary>
/// Something that is not known and that figures depend on: an instrument that two centers declare, a person whose place is contested. One
/// of its scenarios is true, never two: that is what links the figures of the units concerned.
/// </summary>
/// <param name="Id">Its name, e.g. that of the finding.</param>
/// <param name="Label">What it is, for people.</param>
/// <param name="Scenarios">What can be true, at least one.</param>
public sealed record UncertainInput(string Id, string Label, IReadOnlyList<Scenario> Scenarios);

/// <summary>One of the things that can be true.</summary>
/// <param name="Label">What it is, for people.</param>
/// <param name="Probability">How probable, in proportion to the other scenarios; ≥ 0.</param>
/// <param name="Changes">How figures then differ from those reported.</param>
public sealed record Scenario(string Label, double Probability, IReadOnlyList<FigureChange> Changes);

/// <summary>A change to one reported figure, somewhere between two bounds.</summary>
/// <param name="Unit">The unit's place in the raw table.</param>
/// <param name="Column">The column's place in the raw table; figures and denominators alike.</param>
/// <param name="Low">The least change, in the column's unit.</param>
/// <param name="High">The greatest change; equal to <paramref name="Low"/> when it is known.</param>
public sealed record FigureChange(int Unit, int Column, double Low, double High)
{
    /// <summary>A change that is known.</summary>
    public FigureChange(int unit, int column, double change)
        : this(unit, column, change, change)
    {
    }
}
