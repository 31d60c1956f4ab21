namespace Analytics.Registry.Identifiers;

/// <summary>
/// 护照. Chinese passports: E, G, D, S, P or H and eight digits, E or another of these with a second letter and seven digits, older ones 14 or 15
/// and seven digits. Foreign ones: six to nine letters and digits, at least four of them digits. The number alone has no check digit;
/// the second machine-readable line (ICAO 9303) has, and is verified where it is given.
/// <example>E12345678; EA1234567; L898902C3 with line L898902C36UTO7408122F1204159ZE184226B&lt;&lt;&lt;&lt;&lt;10.</example>
/// </summary>
public readonly record struct Passport : IIdentifier<Passport>
{
    private const int MachineReadableLine = 44;

    private Passport(ReadOnlySpan<char> compact, DateOnly? birthDate)
    {
        Value = CompactText.From(compact);
        BirthDate = birthDate;
        HasChineseShape = IsChineseShape(compact);
    }

    /// <inheritdoc/>
    public CompactText Value { get; }

    /// <summary>The birth date of the machine-readable line; null without one.</summary>
    public DateOnly? BirthDate { get; }

    /// <summary>Whether the number is shaped as a Chinese passport's.</summary>
    public bool HasChineseShape { get; }

    /// <summary>Parses a number, or the 44 characters of the second machine-readable line.</summary>
    /// <inheritdoc cref="IIdentifier{TSelf}.Parse" path="/param"/>
    public static IdentifierCheck Parse(ReadOnlySpan<char> text, DateOnly? asOf, out Passport identifier)
    {
        if (text.Trim() is { Length: MachineReadableLine } line)
            return ParseLine(line, asOf, out identifier);
        Span<char> buffer = stackalloc char[CompactText.Capacity];
        int length = Notation.Compact(text, buffer);
        return ParseCompact(length < 0 ? default : buffer[..length], out identifier);
    }

    internal static IdentifierCheck ParseCompact(ReadOnlySpan<char> compact, out Passport identifier)
    {
        identifier = default;
        if (!HasShape(compact))
            return IdentifierCheck.Malformed;
        identifier = new Passport(compact, null);
        return new IdentifierCheck(true, true, IdentifierWarnings.None);
    }

    /// <summary>A Chinese passport with its letter: nine digits alone could be anything.</summary>
    internal static bool IsEvident(ReadOnlySpan<char> compact) =>
        IsChineseShape(compact) && char.IsAsciiLetterUpper(compact[0]) && !Digits.AreOneRepeated(compact);

    internal static bool IsChineseShape(ReadOnlySpan<char> compact) => compact.Length == 9
        && ((compact[0] is 'E' or 'G' or 'D' or 'S' or 'P' or 'H' or 'M' or 'K'
                && (Digits.AreAll(compact[1..]) || (char.IsAsciiLetterUpper(compact[1]) && Digits.AreAll(compact[2..]))))
            || (compact[0] == '1' && compact[1] is '4' or '5' && Digits.AreAll(compact)));

    private static bool HasShape(ReadOnlySpan<char> compact)
    {
        if (compact.Length is < 6 or > 9)
            return false;
        int digits = 0;
        foreach (char c in compact)
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        return digits >= 4 && !Digits.AreOneRepeated(compact);
    }

    /// <summary>Number (9) check, nationality (3), birth (6) check, sex, expiry (6) check, personal number (14) check, check over all.</summary>
    private static IdentifierCheck ParseLine(ReadOnlySpan<char> line, DateOnly? asOf, out Passport identifier)
    {
        identifier = default;
        foreach (char c in line)
        {
            if (c != '<' && !char.IsAsciiDigit(c) && !char.IsAsciiLetterUpper(c))
                return IdentifierCheck.Malformed;
        }
        ReadOnlySpan<char> number = line[..9].TrimEnd('<');
        if (!HasShape(number) || !Digits.AreAll(line[13..19]))
            return IdentifierCheck.Malformed;

        DateOnly? birth = BirthDateOf(line[13..19], asOf);
        identifier = new Passport(number, birth);
        Span<char> composite = stackalloc char[39];
        line[..10].CopyTo(composite);
        line[13..20].CopyTo(composite[10..]);
        line[21..43].CopyTo(composite[17..]);
        bool right = line[9] == CheckCharacters.MachineReadable(line[..9])
            && line[19] == CheckCharacters.MachineReadable(line[13..19])
            && line[27] == CheckCharacters.MachineReadable(line[21..27])
            && line[43] == CheckCharacters.MachineReadable(composite);
        IdentifierWarnings warnings = birth is null ? IdentifierWarnings.DateImpossible : IdentifierWarnings.None;
        string? unknown = CountryTable.NameOf(line[10..13].TrimEnd('<').ToString());
        return new IdentifierCheck(true, right, unknown is null ? warnings | IdentifierWarnings.NationalityUnknown : warnings);
    }

    /// <summary>The century is not written: the latest that does not lie after <paramref name="asOf"/> (without one, the 1900s).</summary>
    private static DateOnly? BirthDateOf(ReadOnlySpan<char> digits, DateOnly? asOf)
    {
        int year = Digits.ToInt(digits[..2]);
        int month = Digits.ToInt(digits[2..4]);
        int day = Digits.ToInt(digits[4..]);
        DateOnly? late = CalendarDate.Of(2000 + year, month, day);
        return late <= asOf ? late : CalendarDate.Of(1900 + year, month, day);
    }

    /// <inheritdoc/>
    public string Format() => Value.ToString();

    /// <inheritdoc/>
    public string Mask() => Masking.Identifier(Value);
}
