namespace Analytics.Registry.Values;

/// <summary>
/// 职称 by the names and codes of GB/T 8561-2001 and the list of names of 2024 (正高级工程师 and its sisters): to the level alone. Of several
/// titles in one cell, parentheses included (高级工程师（正高级）), the highest counts, and what is none (博导) is read over. 高级 without more is 副高级,
/// the lower of its two meanings.
/// </summary>
public static class TitleText
{
    private const int Longest = 64;

    /// <summary>A title was expected.</summary>
    public static readonly Expectation TitleExpected =
        new("TITLE_EXPECTED", "应为职称，如 教授、副研究员、高级工程师、讲师", "a professional title such as 教授, 副研究员, 高级工程师 or 讲师");

    /// <summary>Reads the level of a title.</summary>
    public static Parsed<TitleLevel> Parse(ReadOnlySpan<char> cell)
    {
        if (MissingMarkers.IsMissing(cell, MissingContext.NoneIsAnAnswer))
            return default;
        cell = cell.Trim();
        Span<char> buffer = stackalloc char[Longest];
        if (cell.Length > Longest)
            return Parsed.Error<TitleLevel>(TitleExpected);
        ReadOnlySpan<char> text = buffer[..CellText.Clean(cell, buffer)];
        TitleLevel? best = null;
        foreach (Range part in text.SplitAny(Separators))
        {
            if (OfOne(text[part].Trim()) is { } level && (best is null || level > best))
                best = level;
        }
        return best is { } found ? Parsed.Value(found) : Parsed.Error<TitleLevel>(TitleExpected);
    }

    private const string Separators = "、,;/+ |()[]";

    private static TitleLevel? OfOne(ReadOnlySpan<char> title)
    {
        if (title.IsEmpty)
            return null;
        if (title is "无" or "無" or "没有" or "无职称" or "未评" or "未评级" or "未定级" or "未评定" or "无级" or "未定职级")
            return TitleLevel.None;
        if (title.Length == 3 && char.IsAsciiDigit(title[0]))
            return FromCode(title);
        foreach ((string ending, TitleLevel level) in TitleNames.Endings)
        {
            if (title.EndsWith(ending, StringComparison.Ordinal))
                return TitleNames.Refine(title, ending, level);
        }
        return TitleNames.OfGeneric(title);
    }

    /// <summary>GB/T 8561: two digits of series, then 1 senior, 2 associate senior, 3 mid, 4 and 5 junior.</summary>
    private static TitleLevel? FromCode(ReadOnlySpan<char> code)
    {
        if (code[0] is < '0' or > '2' || !char.IsAsciiDigit(code[1]))
            return null;
        return code[2] switch
        {
            '1' => TitleLevel.Senior,
            '2' => TitleLevel.AssociateSenior,
            '3' => TitleLevel.Mid,
            '4' or '5' => TitleLevel.Junior,
            _ => null,
        };
    }
}
