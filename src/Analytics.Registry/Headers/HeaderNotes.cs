namespace Analytics.Registry.Headers;

/// <summary>Remarks that tell people how to fill a column and do not change what it means: （必填）, （是/否）, （yyyy-mm-dd） …</summary>
internal static class HeaderNotes
{
    private static readonly string[] Openings =
    [
        "如", "例", "请", "格式", "精确", "保留", "填", "按", "从", "可", "须", "需", "注", "参照", "参考", "详见", "见", "下拉", "限", "截至", "截止",
    "选", "打", "附", "单选", "多选", "勾选", "盖章", "签章", "四舍五入", "必填", "非必填", "yyyy", "mm", "eg", "required", "optional", "说明",
    ];

    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal)
    {
    "是否", "是或否", "yn", "yesno", "truefalse", "√", "年月日", "年月", "年月日年月日", "全称", "18位", "15位或18位", "15或18位", "9位或18位", "11位", "没有填无",
        "无则不填", "没有则不填",
    "男女", "有无", "整数", "小数", "数字", "文本", "文本格式", "日期", "日期格式", "公历", "四位数", "6位", "ddmmyyyy", "公章", "签字", "手写",
    };

    /// <summary>The words that make a column required, as they stand in brackets or at either end of a header.</summary>
    public static bool SaysRequired(string key) => key is "必填" or "必填项" or "必须填写" or "必填字段" or "required";

    /// <summary>True when the content of a bracket is a note of that kind.</summary>
    public static bool IsNote(string content)
    {
        var key = HeaderFolding.Key(content);
        if (key.Length == 0 || Whole.Contains(key)) return true;
        return Array.Exists(Openings, opening => key.StartsWith(opening, StringComparison.Ordinal));
    }
}
