namespace Analytics.Registry.Values;

/// <summary>Levels of professional titles (职称) in ascending order.</summary>
public enum TitleLevel : byte
{
    /// <summary>No title.</summary>
    None,

    /// <summary>初级: 助教, 助理工程师, 技术员.</summary>
    Junior,

    /// <summary>中级: 讲师, 工程师, 助理研究员.</summary>
    Mid,

    /// <summary>副高级: 副教授, 副研究员, 高级工程师.</summary>
    AssociateSenior,

    /// <summary>正高级: 教授, 研究员, 正高级工程师.</summary>
    Senior,
}

/// <summary>The names under which levels are stored.</summary>
public static class TitleLevels
{
    /// <summary>none, junior, mid, associate_senior or senior.</summary>
    public static string Code(this TitleLevel level) => level switch
    {
        TitleLevel.Junior => "junior",
        TitleLevel.Mid => "mid",
        TitleLevel.AssociateSenior => "associate_senior",
        TitleLevel.Senior => "senior",
        _ => "none",
    };
}
