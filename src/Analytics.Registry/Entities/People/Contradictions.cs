using Analytics.Registry.Identifiers;

namespace Analytics.Registry.Entities.People;

/// <summary>What no other evidence outweighs: two records for which one of these holds are never one person.</summary>
internal static class Contradictions
{
    /// <summary>
    /// Whether two usable numbers of a kind of which a person has one differ, a masked number cannot be the other's, or one number stands
    /// beside names that have nothing in common.
    /// </summary>
    public static bool Holds(PersonRecord left, PersonRecord right)
    {
        if (left.IdKey.Length > 0 && left.IdKey == right.IdKey)
        {
            return SharedIdentifiers.Probability(left, right) == 0;
        }

        return (left.ExclusiveSpace.Length > 0 && left.ExclusiveSpace == right.ExclusiveSpace) || MasksPartThem(left, right);
    }

    private static bool MasksPartThem(PersonRecord left, PersonRecord right)
    {
        if (left.IsDisputed || right.IsDisputed || left.ResidentNumber.Length == 0 || right.ResidentNumber.Length == 0)
        {
            return false;
        }

        // A mistyped number proves nothing against a mask: the wrong digit may be a visible one.
        var (leftMasked, rightMasked) = (left.ResidentNumber.Contains('*', StringComparison.Ordinal), right.ResidentNumber.Contains('*', StringComparison.Ordinal));
        return (leftMasked, rightMasked) switch
        {
            (true, true) => left.ResidentNumber.Length == right.ResidentNumber.Length && !VisibleAgree(left.ResidentNumber, right.ResidentNumber),
            (true, false) => right.IdKey.Length > 0 && !CouldBe(left.ResidentNumber, right.ResidentNumber),
            (false, true) => left.IdKey.Length > 0 && !CouldBe(right.ResidentNumber, left.ResidentNumber),
            _ => false,
        };
    }

    // A mask of the fifteen-digit form has its end elsewhere.
    private static bool CouldBe(string mask, string number) => mask.Length != number.Length || !MaskedNumber.TryParse(mask, out var masked) || masked.CouldBe(CompactText.From(number));

    private static bool VisibleAgree(string left, string right) => left.Zip(right).All(pair => pair.First == '*' || pair.Second == '*' || pair.First == pair.Second);
}
