using Analytics.Registry.Values;

namespace Analytics.Registry.Identifiers;

/// <summary>What a person's document number is good for.</summary>
public enum DocumentStatus : byte
{
    /// <summary>No number.</summary>
    Missing,

    /// <summary>Well-formed and every check character right: an identity.</summary>
    Usable,

    /// <summary>Partly hidden.</summary>
    Masked,

    /// <summary>Not the shape of its kind.</summary>
    Malformed,

    /// <summary>The shape holds, the check character does not: mistyped.</summary>
    CheckWrong,

    /// <summary>Digits were lost in a spreadsheet (2.10202E+17).</summary>
    Damaged,

    /// <summary>A kind of document whose numbers cannot be judged (军官证, 其他); kept, but no identity.</summary>
    Unverifiable,
}

/// <summary>
/// A person's identity document as a row gives it: declared kind and number, brought to one key for equality across notations.
/// The number decides where it proves what it is; a declared kind that contradicts it gives a warning, no rejection.
/// </summary>
public readonly record struct IdentityDocument
{
    /// <summary>What the number shows itself to be, else what was declared.</summary>
    public DocumentKind Kind { get; private init; }

    /// <summary>What the number is good for.</summary>
    public DocumentStatus Status { get; private init; }

    /// <summary>What is doubtful about a number all the same.</summary>
    public IdentifierWarnings Warnings { get; private init; }

    /// <summary>What was undone or recognised in the way it was written.</summary>
    public NotationMarks Notation { get; private init; }

    /// <summary>The number in normal form (a 15-digit one upgraded; a masked one with * for what is hidden); empty when unreadable.</summary>
    public CompactText Number { get; private init; }

    /// <summary>
    /// The key under which two usable documents are one: a letter for the number space, a colon, the part that renewals keep.
    /// R resident id and residence permit, T travel permit of Hong Kong and Macao, W of Taiwan, F foreign permanent resident,
    /// P passport. Empty unless <see cref="Status"/> is <see cref="DocumentStatus.Usable"/>.
    /// </summary>
    public CompactText Key { get; private init; }

    /// <summary>The birth date inside the number; null when it has none or an impossible one, or is not usable.</summary>
    public DateOnly? BirthDate { get; private init; }

    /// <summary>The sex inside the number; <see cref="Sex.Unknown"/> when it has none or is not usable.</summary>
    public Sex Sex { get; private init; }

    /// <summary>Reads one row's document.</summary>
    /// <param name="declaredType">身份证, 护照, … as typed; empty when there is no such column.</param>
    /// <param name="number">The number's cell as typed.</param>
    /// <param name="asOf">Birth dates after this day give a warning; null: none does.</param>
    public static IdentityDocument Read(ReadOnlySpan<char> declaredType, ReadOnlySpan<char> number, DateOnly? asOf = null)
    {
        DocumentKind declared = DocumentKinds.FromText(declaredType);
        Span<char> buffer = stackalloc char[CompactText.Capacity];
        NumberState state = DocumentNumber.Read(number, buffer, out int length, out NotationMarks marks);
        ReadOnlySpan<char> compact = buffer[..length];
        return state switch
        {
            NumberState.Plain => FromPlain(declared, compact, marks, asOf),
            NumberState.Masked => Unusable(declared, DocumentStatus.Masked, marks, compact),
            NumberState.Damaged => Unusable(declared, DocumentStatus.Damaged, marks, compact),
            NumberState.Missing => Unusable(declared, DocumentStatus.Missing, marks, default),
            _ => Unusable(declared, declared == DocumentKind.Other ? DocumentStatus.Unverifiable : DocumentStatus.Malformed, marks, default),
        };
    }

    /// <summary>The number as it may be published; empty when there is none.</summary>
    public string Mask() => Masking.Identifier(Number);

    private static IdentityDocument FromPlain(DocumentKind declared, ReadOnlySpan<char> compact, NotationMarks marks, DateOnly? asOf)
    {
        DocumentKind kind = DocumentKindRule.Decide(declared, compact);
        IdentityDocument document = kind switch
        {
            DocumentKind.ResidentId => FromResident(compact, asOf),
            DocumentKind.ResidencePermit => FromResidencePermit(compact, asOf),
            DocumentKind.ForeignPermanentResidentId => FromForeignResident(compact, asOf),
            DocumentKind.Passport => Of(Passport.ParseCompact(compact, out Passport passport), passport.Value, 'P', passport.Value),
            DocumentKind.HongKongMacaoTravelPermit or DocumentKind.TaiwanTravelPermit => FromTravelPermit(kind, compact),
            _ => new IdentityDocument { Status = DocumentStatus.Unverifiable },
        };
        IdentifierWarnings warnings = document.Warnings;
        if (declared is not (DocumentKind.Unknown or DocumentKind.Other) && declared != kind)
            warnings |= IdentifierWarnings.KindContradicted;
        if (compact.Length == 18 && compact.EndsWith("000"))
            warnings |= IdentifierWarnings.PrecisionSuspected;
        CompactText normal = document.Number.IsEmpty ? CompactText.From(compact) : document.Number;
        if (normal.Length == 18 && compact.Length == 15)
            marks |= NotationMarks.FifteenDigits;
        return document with { Kind = kind, Warnings = warnings, Notation = marks, Number = normal };
    }

    private static IdentityDocument FromResident(ReadOnlySpan<char> compact, DateOnly? asOf)
    {
        IdentityDocument document = Of(ResidentId.ParseCompact(compact, asOf, out ResidentId id), id.Value, 'R', id.Value);
        return document.Status == DocumentStatus.Usable ? document with { BirthDate = id.BirthDate, Sex = id.Sex } : document;
    }

    private static IdentityDocument FromResidencePermit(ReadOnlySpan<char> compact, DateOnly? asOf)
    {
        IdentityDocument document = Of(ResidencePermit.ParseCompact(compact, asOf, out ResidencePermit id), id.Value, 'R', id.Value);
        return document.Status == DocumentStatus.Usable ? document with { BirthDate = id.BirthDate, Sex = id.Sex } : document;
    }

    private static IdentityDocument FromForeignResident(ReadOnlySpan<char> compact, DateOnly? asOf)
    {
        IdentifierCheck check = ForeignPermanentResidentId.ParseCompact(compact, asOf, out ForeignPermanentResidentId id);
        IdentityDocument document = Of(check, id.Value, 'F', id.Value);
        return document.Status == DocumentStatus.Usable ? document with { BirthDate = id.BirthDate, Sex = id.Sex } : document;
    }

    private static IdentityDocument FromTravelPermit(DocumentKind kind, ReadOnlySpan<char> compact)
    {
        IdentifierCheck check = TravelPermit.ParseCompact(compact, out TravelPermit permit);
        bool taiwan = kind == DocumentKind.TaiwanTravelPermit;
        if (check.WellFormed && taiwan != (permit.Holder == TravelPermitHolder.Taiwan))
            check = IdentifierCheck.Malformed;
        return Of(check, permit.Value, taiwan ? 'W' : 'T', permit.PersonNumber);
    }

    private static IdentityDocument Of(IdentifierCheck check, CompactText number, char space, CompactText keyPart) => new()
    {
        Status = check.IsUsable ? DocumentStatus.Usable : check.WellFormed ? DocumentStatus.CheckWrong : DocumentStatus.Malformed,
        Warnings = check.Warnings,
        Number = number,
        Key = check.IsUsable ? KeyOf(space, keyPart) : default,
    };

    private static CompactText KeyOf(char space, CompactText part)
    {
        Span<char> key = stackalloc char[CompactText.Capacity];
        key[0] = space;
        key[1] = ':';
        return CompactText.From(key[..(2 + part.CopyTo(key[2..]))]);
    }

    private static IdentityDocument Unusable(DocumentKind declared, DocumentStatus status, NotationMarks marks, ReadOnlySpan<char> pattern) =>
        new() { Kind = declared, Status = status, Notation = marks, Number = CompactText.From(pattern) };
}
