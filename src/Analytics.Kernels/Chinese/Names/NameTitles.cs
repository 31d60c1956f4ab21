using System.Buffers;

namespace Analytics.Kernels.Chinese.Names;

/// <summary>What rosters write beside a name: academic titles, posts, forms of address.</summary>
internal static class NameTitles
{
    private const int LastLatin = 0x24F;

    // Longer ones first where one ends in another.
    private static readonly string[] Suffixes =
    [
        "教授级高级工程师", "正高级工程师", "高级工程师", "助理工程师", "正高级实验师", "高级实验师", "助理实验师", "助理研究员", "副研究员", "研究员",
        "副主任医师", "主任医师", "主治医师", "住院医师", "博士生导师", "硕士生导师", "博士研究生", "硕士研究生", "研究生", "副教授", "教授", "讲师", "助教", "工程师",
        "实验师", "技术员", "博士后", "博士", "硕士", "学士", "院士", "博导", "硕导", "高工", "总工", "副主任", "主任", "副院长", "院长", "副所长", "所长", "副校长", "校长",
        "副处长", "处长", "副部长", "部长", "副书记", "书记", "总经理", "经理", "董事长", "医师", "医生", "老师", "先生", "女士", "小姐", "同志",
    ];

    // The last characters of the titles: most names end in none of them.
    private static readonly SearchValues<char> Ends = SearchValues.Create(string.Concat(Suffixes.Select(title => title[^1])));

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "DR", "PROF", "PROFESSOR", "MR", "MRS", "MS", "MISS", "PHD", "MD" };

    /// <summary>
    /// A normal form without titles. A surname and a given name must remain, else the "title" is part of the name (王博士, 高工): two Han
    /// characters, of a compound surname three; of Latin words one that is no initial.
    /// </summary>
    internal static string Strip(string name)
    {
        foreach (var title in MayEnd(name) ? Suffixes : [])
        {
            if (name.EndsWith(title, StringComparison.Ordinal) && IsWhole(name.AsSpan(0, name.Length - title.Length)))
            {
                return Strip(name[..^title.Length]);
            }
        }

        return name.Contains(' ', StringComparison.Ordinal) ? WithoutWords(name) : name;
    }

    /// <summary>Whether the last character is that of a title.</summary>
    internal static bool MayEnd(ReadOnlySpan<char> name) => name.Length > 0 && Ends.Contains(name[^1]);

    private static bool IsWhole(ReadOnlySpan<char> rest)
    {
        var codePoints = HanText.CodePoints(rest.TrimEnd('·').ToString());
        return codePoints.Count >= 2 && codePoints[0] > LastLatin && codePoints[1] > LastLatin
            && SurnameTable.LengthIn([.. codePoints, '〇']) < codePoints.Count;
    }

    private static string WithoutWords(string name)
    {
        var kept = name.Split(' ').Where(word => !Words.Contains(word)).ToList();

        // PH D, as left by "Ph.D."
        if (kept is [.., "PH", "D"])
        {
            kept.RemoveRange(kept.Count - 2, 2);
        }

        return kept.Any(word => word.Length > 1) ? string.Join(' ', kept) : name;
    }
}
