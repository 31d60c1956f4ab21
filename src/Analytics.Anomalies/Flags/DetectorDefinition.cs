namespace Analytics.Anomalies.Flags;

/// <summary>What a detector does, where it comes from and what it cannot see: the one source of the registry, the reports and the documents.</summary>
/// <param name="Id">Lower case with underscores; stands in the column <c>detector</c> and in the flag's id.</param>
/// <param name="Kind">What it holds figures against.</param>
/// <param name="Name">Its name.</param>
/// <param name="Definition">What makes a flag, in full.</param>
/// <param name="Source">Method and literature, or the regulation's words.</param>
/// <param name="Limits">What it cannot see, and when it is wrong.</param>
/// <param name="Innocent">Explanations to rule out before anything is held against a unit.</param>
/// <param name="Question">What to ask the unit.</param>
public sealed record DetectorDefinition(string Id, FlagKind Kind, Wording Name, Wording Definition, string Source, Wording Limits, Wording Innocent, Wording Question)
{
    /// <summary>
    /// Whether a person who decides about a flag on a figure decides about that very figure: confirmed it is false, dismissed or explained it is
    /// true. Of two figures that contradict each other, and of digits, no such thing follows.
    /// </summary>
    public bool JudgesFigure => Kind is not (FlagKind.Report or FlagKind.Distribution);
}
