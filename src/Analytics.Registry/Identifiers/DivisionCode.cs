using System.Globalization;

namespace Analytics.Registry.Identifiers;

/// <summary>
/// 行政区划代码. Standard: GB/T 2260: two digits each of province, prefecture and county. The table knows which codes have been abolished
/// but not when, so nothing dated is concluded from it.
/// <example>210200 大连市; 110103 崇文区, abolished.</example>
/// </summary>
public readonly record struct DivisionCode : IIdentifier<DivisionCode>
{
    private DivisionCode(ReadOnlySpan<char> compact)
    {
        Value = CompactText.From(compact);
        Code = Digits.ToInt(compact);
    }

    /// <inheritdoc/>
    public CompactText Value { get; }

    /// <summary>The six digits as a number.</summary>
    public int Code { get; }

    /// <summary>What the table says of the code.</summary>
    public DivisionStatus Status => DivisionTable.StatusOf(Code);

    /// <summary>The name of the code's own level; null when unknown.</summary>
    public string? Name => DivisionTable.NameOf(Code);

    /// <summary>The names of province, prefecture and county, as far as the table has them, in one string.</summary>
    public string FullName
    {
        get
        {
            int province = Code / 10_000 * 10_000;
            int prefecture = Code / 100 * 100;
            return string.Concat(
                DivisionTable.NameOf(province),
                prefecture == province ? null : DivisionTable.NameOf(prefecture),
                Code == prefecture ? null : Name);
        }
    }

    /// <summary>
    /// Whether the code held on a day: true when it is in force and no day speaks against it, false when no table has it, null when it was
    /// abolished, for the table does not say on which day. Only false is worth a warning.
    /// </summary>
    public bool? ValidAt(DateOnly day) => Status switch
    {
        DivisionStatus.Current => day >= FirstEdition ? true : null,
        DivisionStatus.Abolished => null,
        _ => false,
    };

    /// <summary>GB 2260 was first published in 1980; before it there were no such codes.</summary>
    private static readonly DateOnly FirstEdition = new(1980, 1, 1);

    /// <inheritdoc/>
    public static IdentifierCheck Parse(ReadOnlySpan<char> text, DateOnly? asOf, out DivisionCode identifier)
    {
        identifier = default;
        Span<char> buffer = stackalloc char[CompactText.Capacity];
        int length = Notation.Compact(text, buffer);
        if (length != 6 || !Digits.AreAll(buffer[..6]))
            return IdentifierCheck.Malformed;
        identifier = new DivisionCode(buffer[..6]);
        return new IdentifierCheck(true, true, identifier.Status switch
        {
            DivisionStatus.Current => IdentifierWarnings.None,
            DivisionStatus.Abolished => IdentifierWarnings.AreaAbolished,
            _ => IdentifierWarnings.AreaUnknown,
        });
    }

    /// <inheritdoc/>
    public string Format() => Code.ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>A division is no secret: the code itself.</summary>
    public string Mask() => Format();
}
