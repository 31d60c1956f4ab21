namespace Analytics.Linkage.Models;

/// <summary>
/// Pairs of two entities that share most of what is compared, as the people of one household or the branches of one firm do: a third class of pairs
/// beside matches and strangers (Winkler, "Improved decision rules in the Fellegi–Sunter model of record linkage", 1993).
/// </summary>
/// <param name="Share">Their share among the pairs of two entities, above 0 and below 1.</param>
/// <param name="Levels">By comparison, P(level | one family) by level number, "else" first; positive, each sums to 1.</param>
public sealed record FamilyClass(double Share, IReadOnlyList<IReadOnlyList<double>> Levels);
