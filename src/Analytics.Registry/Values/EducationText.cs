namespace Analytics.Registry.Values;

/// <summary>
/// 学历 by the codes and names of GB/T 4658-2006. Only what was finished counts: 结业, 肄业 and 在读 give the level below. 研究生 without more
/// counts as master, 研究生班 too; 大学普通班 (1970s) as college, which is what it was later recognised as. The degree is another column.
/// </summary>
public static class EducationText
{
    private const int Longest = 32;

    /// <summary>An education was expected.</summary>
    public static readonly Expectation EducationExpected =
        new("EDUCATION_EXPECTED", "应为学历，如 博士研究生、硕士研究生、大学本科、大学专科", "an education such as 博士研究生, 硕士研究生, 大学本科 or 大学专科");

    /// <summary>Reads an education.</summary>
    public static Parsed<EducationLevel> Parse(ReadOnlySpan<char> cell)
    {
        if (MissingMarkers.IsMissing(cell, MissingContext.NoneIsAnAnswer))
            return default;
        Span<char> buffer = stackalloc char[Longest];
        if (!CellText.TryTighten(cell, buffer, out int length) || length == 0)
            return Parsed.Error<EducationLevel>(EducationExpected);
        ReadOnlySpan<char> text = buffer[..length];
        if (text is "无" or "無" or "没有" or "无学历")
            return Parsed.Value(EducationLevel.None);
        if (char.IsAsciiDigit(text[0]))
            return FromCode(text);
        if (Named(text) is not { } level)
            return Parsed.Error<EducationLevel>(EducationExpected);
        bool unfinished = text.Contains("结业", StringComparison.Ordinal) || text.Contains("肄业", StringComparison.Ordinal)
            || text.Contains("在读", StringComparison.Ordinal) || text.Contains("在学", StringComparison.Ordinal);
        return Parsed.Value(unfinished ? Below(level) : level);
    }

    /// <summary>Two digits: the first is the stage, the second says graduated (1, 4, 7), completed (2, 5, 8) or left (3, 6, 9).</summary>
    private static Parsed<EducationLevel> FromCode(ReadOnlySpan<char> text)
    {
        if (text.Length > 2 && !char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[1]))
            text = text[..2];
        return text switch
        {
            "11" => Parsed.Value(EducationLevel.Doctor),
            "10" or "12" or "13" or "14" or "17" => Parsed.Value(EducationLevel.Master),
            "15" or "16" or "18" or "19" or "20" or "21" => Parsed.Value(EducationLevel.Bachelor),
            "22" or "23" or "28" or "30" or "31" => Parsed.Value(EducationLevel.College),
            "32" or "33" or "40" or "41" or "42" or "43" or "44" or "45" or "46" or "47" or "48" or "49" => Parsed.Value(EducationLevel.None),
            "60" or "61" or "62" or "63" or "70" or "71" or "73" or "80" or "81" or "83" or "90" => Parsed.Value(EducationLevel.None),
            _ => Parsed.Error<EducationLevel>(EducationExpected),
        };
    }

    private static EducationLevel? Named(ReadOnlySpan<char> text)
    {
        // The order matters: 专升本 is a 本科, 中等专科 no 专科, 大学普通班 no 大学.
        foreach ((string name, EducationLevel level) in Names)
        {
            if (text.Contains(name, StringComparison.OrdinalIgnoreCase))
                return level;
        }
        return null;
    }

    private static EducationLevel Below(EducationLevel level) => level == EducationLevel.None ? level : level - 1;

    private static readonly (string Name, EducationLevel Level)[] Names =
    [
        ("博士", EducationLevel.Doctor),
        ("硕士", EducationLevel.Master),
        ("研究生", EducationLevel.Master),
        ("doctor", EducationLevel.Doctor),
        ("phd", EducationLevel.Doctor),
        ("master", EducationLevel.Master),
        ("bachelor", EducationLevel.Bachelor),
        ("专升本", EducationLevel.Bachelor),
        ("普通班", EducationLevel.College),
        ("本科", EducationLevel.Bachelor),
        ("中专", EducationLevel.None),
        ("中等", EducationLevel.None),
        ("大专", EducationLevel.College),
        ("专科", EducationLevel.College),
        ("高职", EducationLevel.College),
        ("高等职业", EducationLevel.College),
        ("技校", EducationLevel.None),
        ("技工", EducationLevel.None),
        ("职高", EducationLevel.None),
        ("职业高中", EducationLevel.None),
        ("高中", EducationLevel.None),
        ("初中", EducationLevel.None),
        ("小学", EducationLevel.None),
        ("大学", EducationLevel.Bachelor),
        ("学士", EducationLevel.Bachelor),
        ("其他", EducationLevel.None),
    ];
}
