namespace Analytics.Registry.Identifiers;

/// <summary>What a patent protects.</summary>
public enum PatentType : byte
{
    /// <summary>The digit in the number is not assigned.</summary>
    Unknown = 0,

    /// <summary>1 发明, also 8 (an international application entering China).</summary>
    Invention = 1,

    /// <summary>2 实用新型, also 9 (an international application entering China).</summary>
    UtilityModel = 2,

    /// <summary>3 外观设计.</summary>
    Design = 3,
}

/// <summary>
/// 专利申请号, which a granted patent keeps as its 专利号 behind ZL. Standard: ZC 0006-2003. Since 2003-10: four digits of year, one of type,
/// seven of sequence, a point and a check character modulo 11; before: two of year, one of type, five of sequence, check character.
/// Written without the check character, which many do, it is computed and a warning given. Not a publication number (CN…A, CN…B).
/// <example>ZL201710601862.3; 95115608.X; CN 97101765.4.</example>
/// </summary>
public readonly record struct PatentNumber : IIdentifier<PatentNumber>
{
    private const int FirstYear = 1985;

    private PatentNumber(ReadOnlySpan<char> body, char check, bool granted)
    {
        Span<char> whole = stackalloc char[13];
        body.CopyTo(whole);
        whole[body.Length] = check;
        Value = CompactText.From(whole[..(body.Length + 1)]);
        Year = body.Length == 12 ? Digits.ToInt(body[..4]) : 1900 + Digits.ToInt(body[..2]);
        Type = body[body.Length == 12 ? 4 : 2] switch
        {
            '1' or '8' => PatentType.Invention,
            '2' or '9' => PatentType.UtilityModel,
            '3' => PatentType.Design,
            _ => PatentType.Unknown,
        };
        IsGranted = granted;
    }

    /// <summary>Nine or thirteen characters, check character last, without prefix and point: equal for the application and its patent.</summary>
    public CompactText Value { get; }

    /// <summary>Year of the application.</summary>
    public int Year { get; }

    /// <summary>What it protects.</summary>
    public PatentType Type { get; }

    /// <summary>Whether it was written with ZL, the mark of a granted patent. Not part of the identity.</summary>
    public bool IsGranted { get; }

    /// <inheritdoc/>
    public static IdentifierCheck Parse(ReadOnlySpan<char> text, DateOnly? asOf, out PatentNumber identifier)
    {
        identifier = default;
        Span<char> buffer = stackalloc char[CompactText.Capacity];
        int length = Notation.Fold(text, buffer, out _);
        if (length < 0)
            return IdentifierCheck.Malformed;
        Span<char> compact = buffer[..length];
        bool granted = compact.StartsWith("ZL");
        if (granted || compact.StartsWith("CN"))
            compact = compact[2..];
        length = RemovePoints(compact);
        if (length is not (8 or 9 or 12 or 13))
            return IdentifierCheck.Malformed;
        compact = compact[..length];
        ReadOnlySpan<char> body = compact[..(length >= 12 ? 12 : 8)];
        bool hasCheck = length is 9 or 13;
        if (!Digits.AreAll(body) || (hasCheck && !char.IsAsciiDigit(compact[^1]) && compact[^1] != 'X'))
            return IdentifierCheck.Malformed;

        char expected = CheckCharacters.Patent(body);
        char check = hasCheck ? compact[^1] : expected;
        identifier = new PatentNumber(body, check, granted);
        IdentifierWarnings warnings = hasCheck ? IdentifierWarnings.None : IdentifierWarnings.CheckCharacterMissing;
        if (identifier.Type == PatentType.Unknown)
            warnings |= IdentifierWarnings.CategoryUnknown;
        if (identifier.Year < FirstYear || (length >= 12 && identifier.Year < 2003))
            warnings |= IdentifierWarnings.DateImpossible;
        else if (asOf is not null && identifier.Year > asOf.Value.Year)
            warnings |= IdentifierWarnings.DateInFuture;
        return new IdentifierCheck(true, check == expected, warnings);
    }

    /// <inheritdoc/>
    public string Format()
    {
        string compact = Value.ToString();
        return compact.Length == 0 ? "" : $"{(IsGranted ? "ZL" : "")}{compact[..^1]}.{compact[^1]}";
    }

    /// <inheritdoc/>
    public string Mask() => Masking.Identifier(Value);

    private static int RemovePoints(Span<char> text)
    {
        int kept = 0;
        foreach (char c in text)
        {
            if (c != '.')
                text[kept++] = c;
        }
        return kept;
    }
}
