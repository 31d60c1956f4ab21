namespace Analytics.Registry.Identifiers;

/// <summary>
/// 专利文献号, the number under which an application is published or a grant announced. Standard: ZC 0007: CN, seven or nine digits of which the
/// first is the type (1 invention, 2 utility model, 3 design), a kind letter and perhaps a digit: A publication, B (formerly C) grant of an
/// invention, U (formerly Y) utility model, S (formerly D) design. No check character, and not the application number: match patents
/// on <see cref="PatentNumber"/>.
/// <example>CN107123456A; CN101234567B; CN201234567U; CN301234567S.</example>
/// </summary>
public readonly record struct PublicationNumber : IIdentifier<PublicationNumber>
{
    private PublicationNumber(ReadOnlySpan<char> compact, int digits)
    {
        Value = CompactText.From(compact);
        Kind = compact[2 + digits];
        Type = Kind switch
        {
            'A' or 'B' or 'C' => PatentType.Invention,
            'U' or 'Y' => PatentType.UtilityModel,
            'S' or 'D' => PatentType.Design,
            _ => PatentType.Unknown,
        };
    }

    /// <inheritdoc/>
    public CompactText Value { get; }

    /// <summary>The kind letter.</summary>
    public char Kind { get; }

    /// <summary>What the kind letter says is protected.</summary>
    public PatentType Type { get; }

    /// <inheritdoc/>
    public static IdentifierCheck Parse(ReadOnlySpan<char> text, DateOnly? asOf, out PublicationNumber identifier)
    {
        identifier = default;
        Span<char> buffer = stackalloc char[CompactText.Capacity];
        int length = Notation.Compact(text, buffer);
        if (length < 0 || !buffer[..length].StartsWith("CN"))
            return IdentifierCheck.Malformed;
        ReadOnlySpan<char> compact = buffer[..length];
        ReadOnlySpan<char> rest = compact[2..];
        int digits = rest.IndexOfAnyExceptInRange('0', '9');
        if (digits is not (7 or 9) || !char.IsAsciiLetterUpper(rest[digits]))
            return IdentifierCheck.Malformed;
        ReadOnlySpan<char> afterKind = rest[(digits + 1)..];
        if (afterKind.Length > 1 || (afterKind.Length == 1 && !char.IsAsciiDigit(afterKind[0])))
            return IdentifierCheck.Malformed;

        identifier = new PublicationNumber(compact, digits);
        bool agrees = identifier.Type != PatentType.Unknown && rest[0] - '0' == (int)identifier.Type;
        return new IdentifierCheck(true, true, agrees ? IdentifierWarnings.None : IdentifierWarnings.CategoryUnknown);
    }

    /// <inheritdoc/>
    public string Format() => Value.ToString();

    /// <inheritdoc/>
    public string Mask() => Masking.Identifier(Value);
}
