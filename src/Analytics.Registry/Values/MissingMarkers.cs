using System.Buffers;
using System.Collections.Frozen;

namespace Analytics.Registry.Values;

/// <summary>What a column holds, as far as it decides what counts as "nothing there".</summary>
public enum MissingContext
{
    /// <summary>Text, numbers, money, dates, identifiers: 无 says that there is nothing.</summary>
    General,

    /// <summary>Yes or no, degree, title: 无 and 没有 are an answer (no, none), not a gap.</summary>
    NoneIsAnAnswer,
}

/// <summary>
/// The marks with which people say that a cell is empty. A mark is never a value: not zero, not false. Zero is never a mark.
/// </summary>
public static class MissingMarkers
{
    private const int Longest = 8;

    private static readonly FrozenSet<string> Marks = new[]
    {
        "-", "--", "---", "—", "——", "–", "―", "－", "/", "//", "\\", "|", "、", ".", "...", "…", "……", "*",
        "n/a", "na", "n.a.", "n.a", "#n/a", "nan", "null", "nil", "none", "(null)", "<null>", "#null!", "#ref!", "#value!", "#name?", "#div/0!", "unknown", "tbd",
        "空", "空白", "(空)", "(空白)", "未填", "未填写", "未填报", "未提供", "未知", "未详", "不详", "不明", "不清楚", "不适用", "不涉及",
        "暂无", "暂缺", "暂未", "缺", "缺失", "缺省", "待定", "待补", "待补充", "待填", "待查", "无数据", "无此项", "无信息", "?", "??", "???",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Negations = new[] { "无", "無", "没有", "(无)" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> Beginnings = SearchValues.Create(
        [.. Marks.Concat(Negations).Select(mark => mark[0]).SelectMany(c => new[] { c, char.ToUpperInvariant(c) }).Distinct().Order()]);

    /// <summary>Whether a cell says that nothing is there: blank, or one of the marks.</summary>
    public static bool IsMissing(ReadOnlySpan<char> cell, MissingContext context = MissingContext.General)
    {
        // Nearly every cell begins with a character that begins no mark; it is dismissed without a closer look.
        if (!cell.IsEmpty && IsPlain(cell[0]) && !Beginnings.Contains(cell[0]))
            return false;
        Span<char> buffer = stackalloc char[Longest];
        int count = 0;
        foreach (char typed in cell)
        {
            char c = CellText.FoldWidth(typed);
            if (char.IsWhiteSpace(c) || CellText.IsInvisible(c))
                continue;
            if (count == Longest)
                return false;
            buffer[count++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
        }
        if (count == 0)
            return true;
        // Nearly every cell of a roster starts with a digit and no mark does.
        if (char.IsAsciiDigit(buffer[0]))
            return false;
        ReadOnlySpan<char> mark = buffer[..count];
        return Marks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(mark)
            || (context != MissingContext.NoneIsAnAnswer && Negations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(mark));
    }

    /// <summary>A digit, a Latin letter or a common Chinese character: nothing that is folded, skipped or trimmed.</summary>
    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is >= '\u4E00' and <= '\u9FFF';
}
