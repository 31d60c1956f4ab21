using Analytics.Kernels.Chinese.Codes;
using Analytics.Registry.Values;

namespace Analytics.Registry.Identifiers;

/// <summary>
/// 外国人永久居留身份证. Issuer: National Immigration Administration. Cards since 2023-12-01 have 18 characters: 9, two digits of province,
/// three of nationality (ISO 3166-1 numeric), eight of birth date, three of sequence, the check character of GB 11643. Older cards have
/// 15: three letters of nationality, four digits of region, six of birth date, one more, and a check digit with the weights 7, 3, 1.
/// One person may hold both: they share no part that would make one key.
/// <example>911398199012310021; KAZ110090123105.</example>
/// </summary>
public readonly record struct ForeignPermanentResidentId : IIdentifier<ForeignPermanentResidentId>
{
    /// <summary>Old cards were issued from 2004 to 2023, so a two-digit year of birth is taken from the hundred years up to 2023.</summary>
    private const int LatestBirthYearOnOldCard = 2023;

    private ForeignPermanentResidentId(ReadOnlySpan<char> compact, DateOnly? birthDate, Sex sex, string? nationality)
    {
        Value = CompactText.From(compact);
        BirthDate = birthDate;
        Sex = sex;
        Nationality = nationality;
    }

    /// <inheritdoc/>
    public CompactText Value { get; }

    /// <summary>The birth date inside; null when that day does not exist.</summary>
    public DateOnly? BirthDate { get; }

    /// <summary>The sex inside the 18-character form (odd sequence = male); <see cref="Sex.Unknown"/> for the old form.</summary>
    public Sex Sex { get; }

    /// <summary>The nationality's three letters; null when the code is not assigned.</summary>
    public string? Nationality { get; }

    /// <summary>Whether this is the 15-character number of a card from before 2023-12-01.</summary>
    public bool IsOldForm => Value.Length == 15;

    /// <inheritdoc/>
    public static IdentifierCheck Parse(ReadOnlySpan<char> text, DateOnly? asOf, out ForeignPermanentResidentId identifier)
    {
        Span<char> buffer = stackalloc char[CompactText.Capacity];
        int length = Notation.Compact(text, buffer);
        return ParseCompact(length < 0 ? default : buffer[..length], asOf, out identifier);
    }

    internal static IdentifierCheck ParseCompact(ReadOnlySpan<char> compact, DateOnly? asOf, out ForeignPermanentResidentId identifier)
    {
        identifier = default;
        return HasNewShape(compact) ? ParseNew(compact, asOf, out identifier)
            : HasOldShape(compact) ? ParseOld(compact, asOf, out identifier)
            : IdentifierCheck.Malformed;
    }

    internal static bool HasNewShape(ReadOnlySpan<char> compact) => ResidentId.HasShape(compact) && compact[0] == '9';

    internal static bool HasOldShape(ReadOnlySpan<char> compact) =>
        compact.Length == 15 && Digits.AreAll(compact[3..])
        && char.IsAsciiLetterUpper(compact[0]) && char.IsAsciiLetterUpper(compact[1]) && char.IsAsciiLetterUpper(compact[2]);

    private static IdentifierCheck ParseNew(ReadOnlySpan<char> compact, DateOnly? asOf, out ForeignPermanentResidentId identifier)
    {
        DateOnly? birth = CalendarDate.FromDigits(compact[6..14]);
        string? nationality = CountryTable.LettersOf(Digits.ToInt(compact[3..6]));
        Sex sex = ((compact[16] - '0') & 1) == 1 ? Sex.Male : Sex.Female;
        identifier = new ForeignPermanentResidentId(compact, birth, sex, nationality);
        IdentifierWarnings warnings = Doubts(birth, asOf, nationality, Digits.ToInt(compact[1..3]));
        return new IdentifierCheck(true, compact[17] == ResidentCheckCharacter.Of(compact), warnings);
    }

    private static IdentifierCheck ParseOld(ReadOnlySpan<char> compact, DateOnly? asOf, out ForeignPermanentResidentId identifier)
    {
        int twoDigitYear = Digits.ToInt(compact[7..9]);
        int year = twoDigitYear <= LatestBirthYearOnOldCard - 2000 ? 2000 + twoDigitYear : 1900 + twoDigitYear;
        DateOnly? birth = CalendarDate.Of(year, Digits.ToInt(compact[9..11]), Digits.ToInt(compact[11..13]));
        string? nationality = CountryTable.IsAssigned(compact[..3]) ? compact[..3].ToString() : null;
        identifier = new ForeignPermanentResidentId(compact, birth, Sex.Unknown, nationality);
        IdentifierWarnings warnings = Doubts(birth, asOf, nationality, Digits.ToInt(compact[3..5]));
        return new IdentifierCheck(true, compact[14] == CheckCharacters.MachineReadable(compact[..14]), warnings);
    }

    private static IdentifierWarnings Doubts(DateOnly? birth, DateOnly? asOf, string? nationality, int province)
    {
        IdentifierWarnings warnings = CalendarDate.Warnings(birth, asOf);
        if (nationality is null)
            warnings |= IdentifierWarnings.NationalityUnknown;
        if (!DivisionTable.IsProvince(province))
            warnings |= IdentifierWarnings.AreaUnknown;
        return warnings;
    }

    /// <inheritdoc/>
    public string Format() => Value.ToString();

    /// <inheritdoc/>
    public string Mask() => Masking.Identifier(Value);
}
