namespace Analytics.Registry.Values;

/// <summary>Sex by GB/T 2261.1-2003 (0 unknown, 1 male, 2 female, 9 not stated) or in words: 男 女 男性 女性 M F.</summary>
public static class SexCode
{
    private const int Longest = 16;

    /// <summary>A sex was expected.</summary>
    public static readonly Expectation SexExpected = new("SEX_EXPECTED", "应为 男 或 女", "男 (male) or 女 (female)");

    /// <summary>Reads a sex.</summary>
    public static Parsed<Sex> Parse(ReadOnlySpan<char> cell)
    {
        if (MissingMarkers.IsMissing(cell))
            return default;
        Span<char> buffer = stackalloc char[Longest];
        if (!CellText.TryTighten(cell, buffer, out int length))
            return Parsed.Error<Sex>(SexExpected);
        Span<char> text = buffer[..length];
        for (int i = 0; i < length; i++)
        {
            if (char.IsAsciiLetterUpper(text[i]))
                text[i] = (char)(text[i] | 0x20);
        }
        return text switch
        {
            "男" or "男性" or "1" or "1.0" or "m" or "male" or "1男" or "男1" => Parsed.Value(Sex.Male),
            "女" or "女性" or "2" or "2.0" or "f" or "female" or "2女" or "女2" => Parsed.Value(Sex.Female),
            "0" or "未知的性别" => Parsed.Value(Sex.Unknown),
            "9" or "未说明" or "未说明的性别" => Parsed.Value(Sex.NotStated),
            _ => Parsed.Error<Sex>(SexExpected),
        };
    }

    /// <summary>The name under which a sex is stored: male or female; null where neither is stated.</summary>
    public static string? Code(this Sex sex) => sex switch
    {
        Sex.Male => "male",
        Sex.Female => "female",
        _ => null,
    };
}
