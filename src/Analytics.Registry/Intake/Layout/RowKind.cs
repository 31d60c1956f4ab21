using System.Buffers;
using System.Collections.Frozen;

namespace Analytics.Registry.Intake.Layout;

/// <summary>What a record below a header is.</summary>
internal enum RowKind
{
    /// <summary>A row of the table.</summary>
    Data,

    /// <summary>Nothing, or only a running number on a line that was prepared and not filled in.</summary>
    Blank,

    /// <summary>合计, 小计, 总计.</summary>
    Total,

    /// <summary>A remark, a signature line, a form's own example: 注：…, 填表人：…, 示例 in the column of running numbers.</summary>
    Note,
}

/// <summary>Tells the rows of a table from the blanks, totals and notes that offices put below and between them.</summary>
internal static class RowKinds
{
    private static readonly FrozenSet<string> Totals = new[] { "合计", "总计", "小计", "共计", "总数", "累计", "本页小计", "本页合计", "total", "sum", "subtotal" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Notes =
        ["注:", "注：", "备注:", "备注：", "说明:", "说明：", "填表说明", "填表人", "填报人", "制表人", "制表", "审核人", "审核:", "审核：", "联系人", "联系电话", "单位负责人", "负责人签字", "单位盖章", "(盖章)", "（盖章）", "填表日期", "填报日期", "制表日期"];

    // Printed by a form into the column of running numbers, which is never stored.
    private static readonly FrozenSet<string> Examples = new[] { "示例", "例", "样例", "填写示例", "填表示例", "（示例）", "(示例)", "example" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789.");

    private static readonly SearchValues<char> NoteBeginnings = SearchValues.Create([.. Notes.Select(note => note[0]).Distinct()]);

    private const int LongestTotal = 16;
    private const int MostFilledInNote = 4;
    private const int FewestColumns = 3;
    private const int ShortestSentence = 12;

    private static readonly SearchValues<char> Punctuation = SearchValues.Create("，。；！？");

    /// <summary>The kind of the stream's current record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="bound">Positions of the fields that are stored.</param>
    public static RowKind Of(RecordStream record, ReadOnlySpan<int> bound)
    {
        var first = FirstFilled(record, 0);
        if (first < 0)
        {
            return RowKind.Blank;
        }

        var text = record.Field(first).Trim();
        if (text.Length <= LongestTotal && IsTotal(text))
        {
            return RowKind.Total;
        }

        if (!bound.Contains(first) && text.Length <= LongestTotal && Examples.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text))
        {
            return RowKind.Note;
        }

        if (MayBeNote(text[0]) && IsNote(text) && Filled(record) <= MostFilledInNote)
        {
            return RowKind.Note;
        }

        if (bound.Length >= FewestColumns && text.Length >= ShortestSentence && IsSentence(text) && FirstFilled(record, first + 1) < 0)
        {
            return RowKind.Note;
        }

        // Nearly every row has its first filled field among the stored ones; only a row that has none of them may be a prepared, empty line.
        return bound.Contains(first) || AnyBoundFilled(record, bound) ? RowKind.Data
            : IsNumber(text) && FirstFilled(record, first + 1) < 0 ? RowKind.Blank : RowKind.Data;
    }

    private static int FirstFilled(RecordStream record, int from)
    {
        for (var i = from; i < record.FieldCount; i++)
        {
            if (!record.Field(i).IsWhiteSpace())
            {
                return i;
            }
        }

        return -1;
    }

    private static int Filled(RecordStream record)
    {
        var filled = 0;
        for (var i = FirstFilled(record, 0); i >= 0; i = FirstFilled(record, i + 1))
        {
            filled++;
        }

        return filled;
    }

    private static bool AnyBoundFilled(RecordStream record, ReadOnlySpan<int> bound)
    {
        foreach (var position in bound)
        {
            if (position < record.FieldCount && !record.Field(position).IsWhiteSpace())
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayBeNote(char first) => NoteBeginnings.Contains(first);

    private static bool IsTotal(ReadOnlySpan<char> text)
    {
        // A name or a number never begins so; the common row is dismissed on its first character.
        if (text[0] is not ('合' or '总' or '小' or '共' or '累' or '本' or 't' or 'T' or 's' or 'S'))
        {
            return false;
        }

        Span<char> bare = stackalloc char[LongestTotal];
        var length = 0;
        foreach (var c in text)
        {
            if (c is '：' or ':' or '（' or '(' or '=' || char.IsAsciiDigit(c))
            {
                break;
            }

            if (!char.IsWhiteSpace(c))
            {
                bare[length++] = c;
            }
        }

        return Totals.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare[..length]);
    }

    private static bool IsNote(ReadOnlySpan<char> text)
    {
        foreach (var note in Notes)
        {
            if (text.StartsWith(note, StringComparison.Ordinal))
            {
                return true;
            }
        }

        // 注1：…
        return text is ['注', >= '0' and <= '9', '：' or ':' or '、' or '.', ..];
    }

    /// <summary>以上人员均已核实，如有变动另行报送。 alone in a line of a table is no row of it.</summary>
    private static bool IsSentence(ReadOnlySpan<char> text) => text.ContainsAny(Punctuation);

    private static bool IsNumber(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(Numerals) < 0;
}
