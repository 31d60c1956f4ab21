namespace Analytics.Registry.Identifiers;

/// <summary>
/// 统一社会信用代码. Standard: GB 32100-2015 with its 2016 amendment. Eighteen characters of an alphabet without I, O, S, V, Z: registering
/// authority, category, six digits of division, nine characters of organisation code (GB 11714, with its own check character), one check
/// character modulo 31.
/// <example>91350100M000100Y43; A1110000MA27Y4U477 (letters lead, too).</example>
/// </summary>
public readonly record struct UnifiedCreditCode : IIdentifier<UnifiedCreditCode>
{
    private UnifiedCreditCode(ReadOnlySpan<char> compact)
    {
        Value = CompactText.From(compact);
        AreaCode = Digits.ToInt(compact[2..8]);
        Category = OrganisationCategories.NameOf(compact[0], compact[1]);
    }

    /// <inheritdoc/>
    public CompactText Value { get; }

    /// <summary>The six-digit division code of the registering authority; 100000 stands for the state's own.</summary>
    public int AreaCode { get; }

    /// <summary>The organisation's category in Chinese (企业, 事业单位 …); null when the prefix is not assigned.</summary>
    public string? Category { get; }

    /// <inheritdoc/>
    public static IdentifierCheck Parse(ReadOnlySpan<char> text, DateOnly? asOf, out UnifiedCreditCode identifier)
    {
        identifier = default;
        Span<char> buffer = stackalloc char[CompactText.Capacity];
        int length = Notation.Compact(text, buffer);
        if (length != 18 || !Digits.AreAll(buffer[2..8]))
            return IdentifierCheck.Malformed;
        ReadOnlySpan<char> compact = buffer[..18];
        foreach (char c in compact)
        {
            if (CheckCharacters.CreditValue(c) < 0)
                return IdentifierCheck.Malformed;
        }

        identifier = new UnifiedCreditCode(compact);
        IdentifierWarnings warnings = IdentifierWarnings.None;
        if (identifier.Category is null)
            warnings |= IdentifierWarnings.CategoryUnknown;
        if (identifier.AreaCode != 100_000 && DivisionTable.StatusOf(identifier.AreaCode) == DivisionStatus.Unknown)
            warnings |= IdentifierWarnings.AreaUnknown;
        bool right = compact[16] == CheckCharacters.Organisation(compact[8..16]) && compact[17] == CheckCharacters.Credit(compact);
        return new IdentifierCheck(true, right, warnings);
    }

    /// <summary>The organisation code inside (characters 9 to 17).</summary>
    public CompactText OrganisationCode
    {
        get
        {
            Span<char> buffer = stackalloc char[CompactText.Capacity];
            return Value.CopyTo(buffer) == 18 ? CompactText.From(buffer[8..17]) : default;
        }
    }

    /// <inheritdoc/>
    public string Format() => Value.ToString();

    /// <inheritdoc/>
    public string Mask() => Masking.Identifier(Value);
}
