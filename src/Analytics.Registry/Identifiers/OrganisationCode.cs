namespace Analytics.Registry.Identifiers;

/// <summary>
/// 组织机构代码. Standard: GB 11714-1997: eight digits or letters and a check character modulo 11, printed with a hyphen between. Superseded by
/// the unified social credit code, which holds it.
/// <example>D2143569-X; 60003734-1.</example>
/// </summary>
public readonly record struct OrganisationCode : IIdentifier<OrganisationCode>
{
    private OrganisationCode(ReadOnlySpan<char> compact) => Value = CompactText.From(compact);

    /// <inheritdoc/>
    public CompactText Value { get; }

    /// <inheritdoc/>
    public static IdentifierCheck Parse(ReadOnlySpan<char> text, DateOnly? asOf, out OrganisationCode identifier)
    {
        identifier = default;
        Span<char> buffer = stackalloc char[CompactText.Capacity];
        if (Notation.Compact(text, buffer) != 9 || !(char.IsAsciiDigit(buffer[8]) || buffer[8] == 'X'))
            return IdentifierCheck.Malformed;
        identifier = new OrganisationCode(buffer[..9]);
        return new IdentifierCheck(true, buffer[8] == CheckCharacters.Organisation(buffer), IdentifierWarnings.None);
    }

    /// <inheritdoc/>
    public string Format()
    {
        string compact = Value.ToString();
        return compact.Length == 9 ? $"{compact[..8]}-{compact[8]}" : compact;
    }

    /// <inheritdoc/>
    public string Mask() => Masking.Identifier(Value);
}
