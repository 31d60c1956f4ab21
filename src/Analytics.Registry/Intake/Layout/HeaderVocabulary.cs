using System.Buffers;
using System.Collections.Frozen;
using Analytics.Registry.Schema;

namespace Analytics.Registry.Intake.Layout;

/// <summary>
/// Every wording that a header can begin with: a quick test that dismisses nearly every row of data before anything slower looks at it.
/// </summary>
internal static class HeaderVocabulary
{
    private const int Longest = 24;

    private static readonly SearchValues<char> Setting = SearchValues.Create(" \t\r\n\u00a0\u3000*＊");

    private static readonly FrozenSet<string> Wordings = CanonicalSchema.Tables
        .SelectMany(table => table.InputColumns)
        .SelectMany(column => column.Aliases.Concat(column.WeakAliases).Append(column.Zh).Append(column.En).Append(column.Name))
        .Concat(["序号", "编号", "No.", "No", "#", "序"])
        .Where(wording => wording.Length <= Longest)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the record's first filled cell is such a wording.</summary>
    public static bool Begins(RecordStream record)
    {
        for (var i = 0; i < record.FieldCount; i++)
        {
            var field = record.Field(i).Trim();
            if (!field.IsEmpty)
            {
                return field.Length <= Longest && Contains(field);
            }
        }

        return false;
    }

    /// <summary>Whether a text is such a wording: then it is no personal data.</summary>
    public static bool Contains(string text) => text.Length <= Longest && Contains(text.AsSpan().Trim());

    /// <summary>姓  名, *姓名: what only sets a header off does not count.</summary>
    private static bool Contains(ReadOnlySpan<char> field)
    {
        var wordings = Wordings.GetAlternateLookup<ReadOnlySpan<char>>();
        if (wordings.Contains(field) || !field.ContainsAny(Setting))
        {
            return wordings.Contains(field);
        }

        Span<char> bare = stackalloc char[Longest];
        var length = 0;
        foreach (var c in field)
        {
            if (!Setting.Contains(c))
            {
                bare[length++] = c;
            }
        }

        return wordings.Contains(bare[..length]);
    }
}
