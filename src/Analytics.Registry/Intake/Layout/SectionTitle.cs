using System.Buffers;
using Analytics.Registry.Intake.Platforms;

namespace Analytics.Registry.Intake.Layout;

/// <summary>Recognises headings that stand between the rows of a sheet.</summary>
internal static class SectionTitle
{
    private static readonly string[] Endings = ["名单", "清单", "一览表", "情况表", "明细", "明细表", "汇总表", "统计表", "花名册", "信息表", "登记表", "台账"];

    private static readonly string[] Institutions = ["中心", "实验室", "研究院", "研究所"];

    private static readonly SearchValues<char> Numerals = SearchValues.Create("一二三四五六七八九十");

    private const int Longest = 60;

    /// <summary>
    /// The heading in the current record, or null when it is none: a single filled cell that is numbered like one, ends like one, or is the
    /// name of a registered platform.
    /// </summary>
    public static string? Of(RecordStream record, PlatformDirectory platforms)
    {
        var only = -1;
        for (var i = 0; i < record.FieldCount; i++)
        {
            if (record.Field(i).IsWhiteSpace())
            {
                continue;
            }

            if (only >= 0)
            {
                return null;
            }

            only = i;
        }

        var text = only < 0 ? default : record.Field(only).Trim();
        return text.Length is > 0 and <= Longest && (IsNumbered(text) || EndsLikeOne(text) || platforms.ByName(text) is not null) ? text.ToString() : null;
    }

    /// <summary>Whether a heading names a platform, registered or not: it begins as the names of platforms have to, and holds such a word.</summary>
    public static bool NamesAPlatform(string title) =>
        PlatformName.LevelOf(title) is not null && Array.Exists(Institutions, word => title.Contains(word, StringComparison.Ordinal));

    private static bool IsNumbered(ReadOnlySpan<char> text)
    {
        var bare = text.TrimStart("（(");
        var numerals = bare.IndexOfAnyExcept(Numerals);
        return numerals > 0 && (bare[numerals] is '、' or '．' or '.' || (bare.Length < text.Length && bare[numerals] is ')' or '）'))
            || (text.StartsWith("附表", StringComparison.Ordinal) || text.StartsWith("附件", StringComparison.Ordinal));
    }

    private static bool EndsLikeOne(ReadOnlySpan<char> text)
    {
        foreach (var ending in Endings)
        {
            if (text.EndsWith(ending, StringComparison.Ordinal) || text.TrimEnd("）)").EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
