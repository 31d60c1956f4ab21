namespace Analytics.Registry.Identifiers;

/// <summary>Kinds of identity documents.</summary>
public enum DocumentKind : byte
{
    /// <summary>Not declared, or not to be told.</summary>
    Unknown,

    /// <summary>居民身份证.</summary>
    ResidentId,

    /// <summary>港澳台居民居住证.</summary>
    ResidencePermit,

    /// <summary>港澳居民来往内地通行证.</summary>
    HongKongMacaoTravelPermit,

    /// <summary>台湾居民来往大陆通行证.</summary>
    TaiwanTravelPermit,

    /// <summary>外国人永久居留身份证.</summary>
    ForeignPermanentResidentId,

    /// <summary>护照.</summary>
    Passport,

    /// <summary>Anything else: 军官证, 香港身份证 …; nothing can be said about its number.</summary>
    Other,
}

/// <summary>Reads the text with which a table declares the kind of document.</summary>
public static class DocumentKinds
{
    /// <summary>The declared kind; <see cref="DocumentKind.Unknown"/> for an empty cell, <see cref="DocumentKind.Other"/> for an unknown word.</summary>
    public static DocumentKind FromText(ReadOnlySpan<char> declared)
    {
        declared = declared.Trim();
        if (declared is "身份证" or "居民身份证")
            return DocumentKind.ResidentId;
        if (Values.MissingMarkers.IsMissing(declared))
            return DocumentKind.Unknown;
        if (declared.Contains("永久居留", StringComparison.Ordinal) || declared.Contains("永居", StringComparison.Ordinal))
            return DocumentKind.ForeignPermanentResidentId;
        if (declared.Contains("居住证", StringComparison.Ordinal))
            return DocumentKind.ResidencePermit;
        if (declared.Contains("台胞证", StringComparison.Ordinal))
            return DocumentKind.TaiwanTravelPermit;
        if (declared.Contains("回乡证", StringComparison.Ordinal))
            return DocumentKind.HongKongMacaoTravelPermit;
        if (declared.Contains("通行证", StringComparison.Ordinal))
            return TravelPermitKind(declared);
        if (declared.Contains("护照", StringComparison.Ordinal))
            return DocumentKind.Passport;
        if (char.IsAsciiLetter(declared[0]))
            return EnglishKind(declared);
        bool elsewhere = declared.ContainsAny('港', '澳', '台');
        return declared.Contains("身份证", StringComparison.Ordinal) && !elsewhere ? DocumentKind.ResidentId : DocumentKind.Other;
    }

    /// <summary>Resident ID, ID card, Passport, Residence permit …: lists with English headers name documents in English.</summary>
    private static DocumentKind EnglishKind(ReadOnlySpan<char> declared)
    {
        bool Has(ReadOnlySpan<char> text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
        if (Has(declared, "passport"))
            return DocumentKind.Passport;
        if (Has(declared, "permanent"))
            return DocumentKind.ForeignPermanentResidentId;
        if (Has(declared, "residence permit"))
            return DocumentKind.ResidencePermit;
        bool taiwan = Has(declared, "taiwan");
        bool elsewhere = taiwan || Has(declared, "hong kong") || Has(declared, "maca");
        if (Has(declared, "permit"))
            return taiwan ? DocumentKind.TaiwanTravelPermit : elsewhere ? DocumentKind.HongKongMacaoTravelPermit : DocumentKind.Other;
        bool isIdentityCard = Has(declared, "resident id") || Has(declared, "identity card") || Has(declared, "id card") || Has(declared, "national id");
        return isIdentityCard && !elsewhere ? DocumentKind.ResidentId : DocumentKind.Other;
    }

    /// <summary>来往内地 and 来往大陆 are the permits of visitors; 往来港澳 and 往来台湾 those of citizens going the other way.</summary>
    private static DocumentKind TravelPermitKind(ReadOnlySpan<char> declared)
    {
        if (declared.StartsWith("往来", StringComparison.Ordinal) || declared.StartsWith("因公往来", StringComparison.Ordinal))
            return DocumentKind.Other;
        if (declared.Contains('台'))
            return DocumentKind.TaiwanTravelPermit;
        return declared.ContainsAny('港', '澳') ? DocumentKind.HongKongMacaoTravelPermit : DocumentKind.Other;
    }
}
