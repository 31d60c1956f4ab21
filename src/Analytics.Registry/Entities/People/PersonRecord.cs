using Analytics.Registry.Identifiers;
using Analytics.Registry.People;

namespace Analytics.Registry.Entities.People;

/// <summary>
/// What one platform says of one person: the roster rows of all years that agree in identifier, name, sex and birth date, taken together.
/// </summary>
internal sealed class PersonRecord
{
    /// <summary>The first of its rows, by which it is known.</summary>
    public required long RowId { get; init; }

    /// <summary>All its rows, in no promised order.</summary>
    public required long[] Rows { get; init; }

    /// <summary>The platform whose rows these are.</summary>
    public required string PlatformId { get; init; }

    /// <summary>The name as written; may be empty.</summary>
    public required string Name { get; init; }

    /// <summary>The key of a usable identifier, equal across notations (see <see cref="IdentityDocument.Key"/>); empty without one.</summary>
    public required string IdKey { get; init; }

    /// <summary>
    /// A resident number in full, masked or mistyped, for comparison character by character; empty without one and for other documents.
    /// </summary>
    public required string ResidentNumber { get; init; }

    /// <summary>male, female or empty, as the row itself says.</summary>
    public required string OwnSex { get; init; }

    /// <summary>The sex inside a usable number; empty without one.</summary>
    public required string NumberSex { get; init; }

    /// <summary>The birth date that the row itself gives.</summary>
    public required DateOnly? OwnBirthDate { get; init; }

    /// <summary>The birth date inside a usable number.</summary>
    public required DateOnly? NumberBirthDate { get; init; }

    /// <summary>The evidence that is compared but decides nothing by itself, in the order of <see cref="PersonEvidence.Columns"/>.</summary>
    public required string?[] Evidence { get; init; }

    /// <summary>The name in comparison form.</summary>
    public string NormalName => _normalName ??= PersonName.Normalise(Name);

    /// <summary>The birth date of the row, else of a number that is the person's own.</summary>
    public DateOnly? BirthDate => OwnBirthDate ?? (IsDisputed ? null : NumberBirthDate);

    /// <summary>The sex of the row, else of a number that is the person's own; male, female or empty.</summary>
    public string Sex => OwnSex.Length > 0 || IsDisputed ? OwnSex : NumberSex;

    /// <summary>
    /// Whether the identifier was found not to be this person's: somebody else's was pasted on the row, or two people use it and nothing
    /// tells whose it is.
    /// </summary>
    public bool IsDisputed { get; set; }

    /// <summary>The key that counts: that of a usable identifier nobody disputes; else empty.</summary>
    public string TrustedKey => IsDisputed ? "" : IdKey;

    /// <summary>
    /// The number space in which a person can have one number only; empty where renewals change the number (passports, permits of the old
    /// form), so that two of them are no contradiction.
    /// </summary>
    public string ExclusiveSpace => TrustedKey switch
    {
        ['R', ':', '8', '1' or '2' or '3', ..] => "permit",
        ['R', ..] => "resident",
        ['T', ..] => "mainland travel permit",
        ['W', ..] => "taiwan travel permit",
        ['F', ':', '9', ..] => "permanent resident",
        _ => "",
    };

    private string? _normalName;
}
