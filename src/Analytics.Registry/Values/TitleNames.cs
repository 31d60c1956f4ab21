namespace Analytics.Registry.Values;

/// <summary>The names of titles by their endings, with what a word before the ending does to the level.</summary>
internal static class TitleNames
{
    /// <summary>Longer endings come before those that they end with.</summary>
    public static readonly (string Ending, TitleLevel Level)[] Endings =
    [
        ("研究实习员", TitleLevel.Junior),
        ("研究员", TitleLevel.Senior),
        ("研究馆员", TitleLevel.Senior),
        ("教授", TitleLevel.Senior),
        ("编审", TitleLevel.Senior),
        ("译审", TitleLevel.Senior),
        ("主任医师", TitleLevel.Senior),
        ("主任药师", TitleLevel.Senior),
        ("主任护师", TitleLevel.Senior),
        ("主任技师", TitleLevel.Senior),
        ("播音指导", TitleLevel.Senior),
        ("高级记者", TitleLevel.Senior),
        ("高级编辑", TitleLevel.Senior),
        ("主任记者", TitleLevel.AssociateSenior),
        ("主任编辑", TitleLevel.AssociateSenior),
        ("高级教师", TitleLevel.AssociateSenior),
        ("高工", TitleLevel.AssociateSenior),
        ("主治医师", TitleLevel.Mid),
        ("主管医师", TitleLevel.Mid),
        ("主管药师", TitleLevel.Mid),
        ("主管护师", TitleLevel.Mid),
        ("主管技师", TitleLevel.Mid),
        ("医师", TitleLevel.Junior),
        ("药师", TitleLevel.Junior),
        ("护师", TitleLevel.Junior),
        ("医士", TitleLevel.Junior),
        ("药士", TitleLevel.Junior),
        ("护士", TitleLevel.Junior),
        ("技士", TitleLevel.Junior),
        ("一级教师", TitleLevel.Mid),
        ("二级教师", TitleLevel.Junior),
        ("三级教师", TitleLevel.Junior),
        ("助教", TitleLevel.Junior),
        ("讲师", TitleLevel.Mid),
        ("工程师", TitleLevel.Mid),
        ("实验师", TitleLevel.Mid),
        ("经济师", TitleLevel.Mid),
        ("会计师", TitleLevel.Mid),
        ("统计师", TitleLevel.Mid),
        ("审计师", TitleLevel.Mid),
        ("农艺师", TitleLevel.Mid),
        ("畜牧师", TitleLevel.Mid),
        ("兽医师", TitleLevel.Mid),
        ("工艺美术师", TitleLevel.Mid),
        ("馆员", TitleLevel.Mid),
        ("编辑", TitleLevel.Mid),
        ("记者", TitleLevel.Mid),
        ("翻译", TitleLevel.Mid),
        ("教练", TitleLevel.Mid),
        ("技术员", TitleLevel.Junior),
        ("实验员", TitleLevel.Junior),
        ("经济员", TitleLevel.Junior),
        ("会计员", TitleLevel.Junior),
        ("统计员", TitleLevel.Junior),
        ("审计员", TitleLevel.Junior),
    ];

    /// <summary>What stands before the ending: 正高级, 教授级, 副, 高级, 助理, 特聘 …</summary>
    public static TitleLevel? Refine(ReadOnlySpan<char> title, string ending, TitleLevel level)
    {
        ReadOnlySpan<char> before = title[..^ending.Length];
        if (title.Contains("正高", StringComparison.Ordinal) || before.Contains("教授级", StringComparison.Ordinal)
            || before.Contains("研究员级", StringComparison.Ordinal))
            return TitleLevel.Senior;
        if (before.EndsWith("副") || before.Contains("副高", StringComparison.Ordinal))
            return level == TitleLevel.Senior ? TitleLevel.AssociateSenior : level;
        if (before.EndsWith("助理") || before.EndsWith("见习") || before.EndsWith("实习"))
            return level == TitleLevel.Senior && before.EndsWith("助理") ? TitleLevel.Mid : TitleLevel.Junior;
        if (before.EndsWith("高级"))
            return level == TitleLevel.Mid ? TitleLevel.AssociateSenior : level;
        return level;
    }

    /// <summary>Levels without a series: 正高级, 副高, 中级职称, 助理级, 员级.</summary>
    public static TitleLevel? OfGeneric(ReadOnlySpan<char> title) =>
        Starts(title, "正高") || title is "教授级" or "研究员级" ? TitleLevel.Senior
        : Starts(title, "副高") ? TitleLevel.AssociateSenior
        : Generic(title, "高级") ? TitleLevel.AssociateSenior
        : Generic(title, "中级") ? TitleLevel.Mid
        : Generic(title, "初级") || Generic(title, "助理级") || Generic(title, "员级") || Generic(title, "师级") ? TitleLevel.Junior
        : null;

    private static bool Starts(ReadOnlySpan<char> title, string level) => title.StartsWith(level, StringComparison.Ordinal);

    /// <summary>The level alone or with 职称: 高级技工 is a worker's grade and no title.</summary>
    private static bool Generic(ReadOnlySpan<char> title, string level) =>
        Starts(title, level) && (title.Length == level.Length || title[level.Length..] is "职称" or "专业技术职务" or "技术职称" or "专业职称");
}
