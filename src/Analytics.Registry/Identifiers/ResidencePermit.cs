using Analytics.Registry.Values;

namespace Analytics.Registry.Identifiers;

/// <summary>
/// 港澳台居民居住证, the residence permit of residents of Hong Kong, Macao and Taiwan (since 2018-09-01). Issuer: Ministry of Public
/// Security. Eighteen characters built as GB 11643 builds a citizen's number, with 810000, 820000 or 830000 for the division.
/// <example>810000199408230021; 830000199201300022.</example>
/// </summary>
public readonly record struct ResidencePermit : IIdentifier<ResidencePermit>
{
    private ResidencePermit(in ResidentId number)
    {
        Value = number.Value;
        BirthDate = number.BirthDate;
        Sex = number.Sex;
        AreaCode = number.AreaCode;
    }

    /// <inheritdoc/>
    public CompactText Value { get; }

    /// <summary>The birth date inside; null when that day does not exist.</summary>
    public DateOnly? BirthDate { get; }

    /// <summary>The sex inside: the last digit of the sequence is odd for men.</summary>
    public Sex Sex { get; }

    /// <summary>810000 Hong Kong, 820000 Macao, 830000 Taiwan.</summary>
    public int AreaCode { get; }

    /// <inheritdoc/>
    public static IdentifierCheck Parse(ReadOnlySpan<char> text, DateOnly? asOf, out ResidencePermit identifier)
    {
        Span<char> buffer = stackalloc char[CompactText.Capacity];
        int length = Notation.Compact(text, buffer);
        return ParseCompact(length < 0 ? default : buffer[..length], asOf, out identifier);
    }

    internal static IdentifierCheck ParseCompact(ReadOnlySpan<char> compact, DateOnly? asOf, out ResidencePermit identifier)
    {
        identifier = default;
        if (!HasShape(compact))
            return IdentifierCheck.Malformed;
        IdentifierCheck check = ResidentId.ParseCompact(compact, asOf, out ResidentId number);
        identifier = new ResidencePermit(number);
        return check with { Warnings = check.Warnings & ~IdentifierWarnings.AreaUnknown };
    }

    internal static bool HasShape(ReadOnlySpan<char> compact) =>
        ResidentId.HasShape(compact) && compact[0] == '8' && compact[1] is >= '1' and <= '3' && compact[2..6].SequenceEqual("0000");

    /// <inheritdoc/>
    public string Format() => Value.ToString();

    /// <inheritdoc/>
    public string Mask() => Masking.Identifier(Value);
}
