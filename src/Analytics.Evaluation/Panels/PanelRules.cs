namespace Analytics.Evaluation.Panels;

/// <summary>How the scores of a panel become one score of each unit.</summary>
/// <param name="Standardise">Whether strictness is taken out first (<see cref="ExpertStandards"/>).</param>
/// <param name="LeastExperts">A unit that fewer experts judged, recused ones not counted, has no score.</param>
public sealed record PanelRules(bool Standardise = true, int LeastExperts = 1)
{
    /// <summary>The mean of what counts.</summary>
    public TrimmedMean Mean { get; init; } = new();
}
