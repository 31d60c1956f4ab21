namespace Analytics.Registry.Values;

/// <summary>
/// 学位 by the codes and names of GB/T 6864-2003: 2xx doctor, 3xx master, 4xx bachelor; 工学博士, 工程硕士, MBA, 学士. 1xx and 名誉博士 are an honour
/// and no degree of learning. A degree still being read for is not held.
/// </summary>
public static class DegreeText
{
    private const int Longest = 32;

    /// <summary>A degree was expected.</summary>
    public static readonly Expectation DegreeExpected = new("DEGREE_EXPECTED", "应为学位，如 博士、硕士、学士、无", "a degree such as 博士, 硕士, 学士 or 无 (none)");

    /// <summary>Reads a degree; never <see cref="EducationLevel.College"/>.</summary>
    public static Parsed<EducationLevel> Parse(ReadOnlySpan<char> cell)
    {
        if (MissingMarkers.IsMissing(cell, MissingContext.NoneIsAnAnswer))
            return default;
        Span<char> buffer = stackalloc char[Longest];
        if (!CellText.TryTighten(cell, buffer, out int length) || length == 0)
            return Parsed.Error<EducationLevel>(DegreeExpected);
        ReadOnlySpan<char> text = buffer[..length];
        if (text is "无" or "無" or "没有" or "无学位" or "0" || text.StartsWith("名誉") || text.StartsWith("荣誉"))
            return Parsed.Value(EducationLevel.None);
        if (char.IsAsciiDigit(text[0]))
            return FromCode(text);
        EducationLevel? level =
            Has(text, "博士") || Has(text, "phd") || Has(text, "ph.d") || Has(text, "doctor") ? EducationLevel.Doctor
            : Has(text, "硕士") || Has(text, "mba") || Has(text, "mpa") || Has(text, "master") ? EducationLevel.Master
            : Has(text, "学士") || Has(text, "bachelor") ? EducationLevel.Bachelor
            : null;
        if (level is null)
            return Parsed.Error<EducationLevel>(DegreeExpected);
        bool unfinished = Has(text, "在读") || Has(text, "在学") || Has(text, "肄业");
        return Parsed.Value(!unfinished ? level.Value : level == EducationLevel.Bachelor ? EducationLevel.None : level.Value - 1);
    }

    private static Parsed<EducationLevel> FromCode(ReadOnlySpan<char> text)
    {
        bool code = text.Length is 1 or 3 && !text.ContainsAnyExceptInRange('0', '9');
        return (code ? text[0] : '\0') switch
        {
            '1' => Parsed.Value(EducationLevel.None),
            '2' => Parsed.Value(EducationLevel.Doctor),
            '3' => Parsed.Value(EducationLevel.Master),
            '4' => Parsed.Value(EducationLevel.Bachelor),
            _ => Parsed.Error<EducationLevel>(DegreeExpected),
        };
    }

    private static bool Has(ReadOnlySpan<char> text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
