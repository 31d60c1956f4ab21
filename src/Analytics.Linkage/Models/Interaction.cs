namespace Analytics.Linkage.Models;

/// <summary>
/// What two comparisons say together beyond what they say one by one, in bits: minus log2 of how much likelier their levels meet among
/// non-matches than if they were independent. Agreement on two fields of which one follows from the other is worth one field, not two.
/// </summary>
/// <param name="First">A comparison's place in the model.</param>
/// <param name="Second">Another's.</param>
/// <param name="Bits">By the level of the first, "else" first, and the level of the second. Where one is missing there is nothing to add.</param>
public sealed record Interaction(int First, int Second, IReadOnlyList<IReadOnlyList<double>> Bits);
