namespace Analytics.Anomalies.Flags;

/// <summary>What a detector does, where it comes from and what it cannot see: the one source of the registry, the reports and the documents.</summary>
/// <param name="Id">Lower case with underscores; stands in the column <c>detector</c> and in the flag's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Definition">What makes a flag, in full.</param>
/// <param name="Source">Method and literature, or the regulation's words.</param>
/// <param name="Limits">What it cannot see, and when it is wrong.</param>
/// <param name="Innocent">Explanations to rule out before anything is held against a unit.</param>
/// <param name="Question">What to ask the unit.</param>
public sealed record DetectorDefinition(string Id, Wording Name, Wording Definition, string Source, Wording Limits, Wording Innocent, Wording Question);
