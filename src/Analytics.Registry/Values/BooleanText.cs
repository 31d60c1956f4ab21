namespace Analytics.Registry.Values;

/// <summary>
/// Yes and no as people mark them: 是 否 √ × ✓ 有 无 Y N true 1 0 对 ☑ □, and the boxes of printed forms (☑是 □否). 无 is a no here, not a gap;
/// ☒ is refused, because half of its users mean yes.
/// </summary>
public static class BooleanText
{
    private const int Longest = 16;

    /// <summary>Yes or no was expected.</summary>
    public static readonly Expectation BooleanExpected = new("BOOLEAN_EXPECTED", "应为 是 或 否", "是 (yes) or 否 (no)");

    /// <summary>Reads yes or no.</summary>
    public static Parsed<bool> Parse(ReadOnlySpan<char> cell)
    {
        // A lone question mark is a gap and so is a stroke; a cross is not.
        if (MissingMarkers.IsMissing(cell, MissingContext.NoneIsAnAnswer))
            return default;
        Span<char> buffer = stackalloc char[Longest];
        if (!CellText.TryTighten(cell, buffer, out int length))
            return Parsed.Error<bool>(BooleanExpected);
        Span<char> text = buffer[..length];
        for (int i = 0; i < length; i++)
        {
            if (char.IsAsciiLetterUpper(text[i]))
                text[i] = (char)(text[i] | 0x20);
        }
        return text switch
        {
            "是" or "对" or "對" or "有" or "真" or "已" or "√" or "✓" or "✔" or "☑" or "■" or "●" or "y" or "yes" or "true" or "t" or "1" or "1.0" => Parsed.Value(true),
            "否" or "不" or "不是" or "非" or "错" or "无" or "無" or "没有" or "假" or "未" => Parsed.Value(false),
            "×" or "✗" or "✘" or "╳" or "□" or "☐" or "x" or "n" or "no" or "false" or "f" or "0" or "0.0" => Parsed.Value(false),
            _ => FromForm(text),
        };
    }

    /// <summary>☑是□否: exactly one of the two boxes is ticked.</summary>
    private static Parsed<bool> FromForm(ReadOnlySpan<char> text)
    {
        int yes = text.IndexOf('是');
        int no = text.IndexOf('否');
        if (yes < 1 || no < 1 || text.Length != 4)
            return Parsed.Error<bool>(BooleanExpected);
        bool yesTicked = IsTick(text[yes - 1]);
        bool noTicked = IsTick(text[no - 1]);
        return yesTicked != noTicked ? Parsed.Value(yesTicked) : Parsed.Error<bool>(BooleanExpected);
    }

    private static bool IsTick(char c) => c is '☑' or '■' or '√' or '✓' or '✔';
}
