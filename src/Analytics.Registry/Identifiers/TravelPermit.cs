namespace Analytics.Registry.Identifiers;

/// <summary>Whose travel permit it is.</summary>
public enum TravelPermitHolder : byte
{
    /// <summary>H: a resident of Hong Kong.</summary>
    HongKong,

    /// <summary>M: a resident of Macao.</summary>
    Macao,

    /// <summary>A resident of Taiwan.</summary>
    Taiwan,
}

/// <summary>
/// 港澳居民来往内地通行证 and 台湾居民来往大陆通行证. Issuer: National Immigration Administration. Hong Kong and Macao: H or M and eight digits that
/// stay for life, at times with two more for the renewal; Taiwan: eight digits, at times with two more (and, on old permits, a letter).
/// There is no check character. Two permits of one person agree in <see cref="PersonNumber"/>.
/// <example>H12345678; M1234567801; 12345678.</example>
/// </summary>
public readonly record struct TravelPermit : IIdentifier<TravelPermit>
{
    private TravelPermit(ReadOnlySpan<char> compact, TravelPermitHolder holder)
    {
        Value = CompactText.From(compact);
        Holder = holder;
        PersonNumber = CompactText.From(compact[..(holder == TravelPermitHolder.Taiwan ? 8 : 9)]);
    }

    /// <inheritdoc/>
    public CompactText Value { get; }

    /// <summary>Whose permit it is.</summary>
    public TravelPermitHolder Holder { get; }

    /// <summary>The part that renewals keep: the first nine characters, for Taiwan the first eight.</summary>
    public CompactText PersonNumber { get; }

    /// <inheritdoc/>
    public static IdentifierCheck Parse(ReadOnlySpan<char> text, DateOnly? asOf, out TravelPermit identifier)
    {
        Span<char> buffer = stackalloc char[CompactText.Capacity];
        int length = Notation.Compact(text, buffer);
        return ParseCompact(length < 0 ? default : buffer[..length], out identifier);
    }

    internal static IdentifierCheck ParseCompact(ReadOnlySpan<char> compact, out TravelPermit identifier)
    {
        identifier = default;
        if (Digits.AreOneRepeated(compact))
            return IdentifierCheck.Malformed;
        if (HasHongKongMacaoShape(compact))
            identifier = new TravelPermit(compact, compact[0] == 'H' ? TravelPermitHolder.HongKong : TravelPermitHolder.Macao);
        else if (HasTaiwanShape(compact))
            identifier = new TravelPermit(compact, TravelPermitHolder.Taiwan);
        else
            return IdentifierCheck.Malformed;
        return new IdentifierCheck(true, true, IdentifierWarnings.None);
    }

    internal static bool HasHongKongMacaoShape(ReadOnlySpan<char> compact) =>
        compact.Length is 9 or 11 && compact[0] is 'H' or 'M' && Digits.AreAll(compact[1..]);

    private static bool HasTaiwanShape(ReadOnlySpan<char> compact) =>
        (compact.Length is 8 or 10 && Digits.AreAll(compact))
        || (compact.Length == 11 && Digits.AreAll(compact[..10]) && char.IsAsciiLetterUpper(compact[10]));

    /// <inheritdoc/>
    public string Format() => Value.ToString();

    /// <inheritdoc/>
    public string Mask() => Masking.Identifier(Value);
}
