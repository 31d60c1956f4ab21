using Analytics.Kernels.Chinese.Codes;

namespace Analytics.Registry.Identifiers;

/// <summary>Decides what kind of document a folded number belongs to, given what was declared.</summary>
internal static class DocumentKindRule
{
    /// <summary>
    /// Eighteen characters with a right check character prove themselves; shapes that no other document has come next; then
    /// the declaration stands, and without one a number that could be many things stays <see cref="DocumentKind.Unknown"/>.
    /// </summary>
    public static DocumentKind Decide(DocumentKind declared, ReadOnlySpan<char> compact)
    {
        if (ResidentId.HasShape(compact))
            return EighteenCharacters(declared, compact);
        return declared switch
        {
            DocumentKind.Other => DocumentKind.Other,
            DocumentKind.Passport => Passport.ParseCompact(compact, out _).WellFormed ? declared : Evident(compact) ?? declared,
            DocumentKind.HongKongMacaoTravelPermit or DocumentKind.TaiwanTravelPermit =>
                TravelPermit.ParseCompact(compact, out TravelPermit permit).WellFormed ? OfPermit(declared, permit) : Evident(compact) ?? declared,
            DocumentKind.Unknown => Evident(compact) ?? Mistyped(compact),
            _ => Evident(compact) ?? declared,
        };
    }

    private static DocumentKind EighteenCharacters(DocumentKind declared, ReadOnlySpan<char> compact)
    {
        bool proven = compact[17] == ResidentCheckCharacter.Of(compact);
        if (!proven && declared is DocumentKind.Other or DocumentKind.ResidentId or DocumentKind.ForeignPermanentResidentId)
            return declared == DocumentKind.ForeignPermanentResidentId && compact[0] != '9' ? DocumentKind.ResidentId : declared;
        return ForeignPermanentResidentId.HasNewShape(compact) ? DocumentKind.ForeignPermanentResidentId
            : ResidencePermit.HasShape(compact) ? DocumentKind.ResidencePermit
            : DocumentKind.ResidentId;
    }

    /// <summary>A permit of the other side shows itself by its letter; eight digits declared as Hong Kong's stay what was declared.</summary>
    private static DocumentKind OfPermit(DocumentKind declared, in TravelPermit permit) =>
        permit.Holder == TravelPermitHolder.Taiwan ? declared : DocumentKind.HongKongMacaoTravelPermit;

    private static DocumentKind? Evident(ReadOnlySpan<char> compact)
    {
        if (compact.Length == 15 && Digits.AreAll(compact))
            return DocumentKind.ResidentId;
        if (ForeignPermanentResidentId.HasOldShape(compact))
            return DocumentKind.ForeignPermanentResidentId;
        if (TravelPermit.HasHongKongMacaoShape(compact))
            return DocumentKind.HongKongMacaoTravelPermit;
        return Passport.IsEvident(compact) ? DocumentKind.Passport : null;
    }

    /// <summary>Sixteen to nineteen characters, nearly all digits, can only have been meant as a resident id.</summary>
    private static DocumentKind Mistyped(ReadOnlySpan<char> compact) =>
        compact.Length is >= 14 and <= 20 && Digits.AreAll(compact[..^1]) ? DocumentKind.ResidentId : DocumentKind.Unknown;
}
