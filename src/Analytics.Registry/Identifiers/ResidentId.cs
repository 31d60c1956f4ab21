using Analytics.Kernels.Chinese.Codes;
using Analytics.Registry.Values;

namespace Analytics.Registry.Identifiers;

/// <summary>
/// 公民身份号码, the number of a citizen's identity card. Issuer: Ministry of Public Security. Standard: GB 11643-1999: six digits of
/// division, eight of birth date, three of sequence (odd = male), one check character (ISO 7064 MOD 11-2). Numbers of the 1980s have 15
/// digits: no century, no check character. Such a number is upgraded: 19 is put before the year (18 when the sequence is 996 to 999, which
/// was kept for those born in the 1800s) and the check character computed; fifteen digits with an impossible date are malformed.
/// <example>11010519491231002X; 440524188001010014 (born 1880); 330105781027002 → 330105197810270025.</example>
/// </summary>
public readonly record struct ResidentId : IIdentifier<ResidentId>
{
    private ResidentId(ReadOnlySpan<char> number, DateOnly? birthDate, bool upgraded)
    {
        Value = CompactText.From(number);
        BirthDate = birthDate;
        IsUpgraded = upgraded;
        AreaCode = Digits.ToInt(number[..6]);
        Sex = ((number[16] - '0') & 1) == 1 ? Sex.Male : Sex.Female;
    }

    /// <summary>The 18 characters, also of a number that was written with 15.</summary>
    public CompactText Value { get; }

    /// <summary>The birth date inside; null when that day does not exist.</summary>
    public DateOnly? BirthDate { get; }

    /// <summary>The sex inside: the last digit of the sequence is odd for men.</summary>
    public Sex Sex { get; }

    /// <summary>The six-digit division code of the first registration.</summary>
    public int AreaCode { get; }

    /// <summary>What the division table says of <see cref="AreaCode"/>. An abolished code is right for those registered under it.</summary>
    public DivisionStatus AreaStatus => DivisionTable.StatusOf(AreaCode);

    /// <summary>Whether the number was written in the 15-digit form.</summary>
    public bool IsUpgraded { get; }

    /// <inheritdoc/>
    public static IdentifierCheck Parse(ReadOnlySpan<char> text, DateOnly? asOf, out ResidentId identifier)
    {
        Span<char> buffer = stackalloc char[CompactText.Capacity];
        int length = Notation.Compact(text, buffer);
        return ParseCompact(length < 0 ? default : buffer[..length], asOf, out identifier);
    }

    /// <summary>Parses what is already folded to upper-case ASCII.</summary>
    internal static IdentifierCheck ParseCompact(ReadOnlySpan<char> compact, DateOnly? asOf, out ResidentId identifier)
    {
        Span<char> number = stackalloc char[18];
        identifier = default;
        bool upgraded = compact.Length == 15 && Digits.AreAll(compact) && !Digits.AreOneRepeated(compact);
        if (upgraded)
            Upgrade(compact, number);
        else if (HasShape(compact))
            compact.CopyTo(number);
        else
            return IdentifierCheck.Malformed;

        DateOnly? birth = CalendarDate.FromDigits(number[6..14]);
        // Without a check character the date is all there is to tell fifteen digits from any other fifteen.
        if (upgraded && birth is null)
            return IdentifierCheck.Malformed;
        identifier = new ResidentId(number, birth, upgraded);
        IdentifierWarnings warnings = CalendarDate.Warnings(birth, asOf);
        if (identifier.AreaStatus == DivisionStatus.Unknown)
            warnings |= IdentifierWarnings.AreaUnknown;
        return new IdentifierCheck(true, number[17] == ResidentCheckCharacter.Of(number), warnings);
    }

    /// <summary>Eighteen characters: digits, the last one a digit or X. Seventeen zeros have a right check character, too, and are nobody.</summary>
    internal static bool HasShape(ReadOnlySpan<char> compact) =>
        compact.Length == 18 && Digits.AreAll(compact[..17]) && (compact[17] == 'X' || char.IsAsciiDigit(compact[17]))
        && !Digits.AreOneRepeated(compact[..17]);

    /// <inheritdoc/>
    public string Format() => Value.ToString();

    /// <inheritdoc/>
    public string Mask() => Masking.Identifier(Value);

    private static void Upgrade(ReadOnlySpan<char> fifteen, Span<char> number)
    {
        bool bornBefore1900 = fifteen[12] == '9' && fifteen[13] == '9' && fifteen[14] >= '6';
        fifteen[..6].CopyTo(number);
        number[6] = '1';
        number[7] = bornBefore1900 ? '8' : '9';
        fifteen[6..].CopyTo(number[8..]);
        number[17] = ResidentCheckCharacter.Of(number);
    }
}
