namespace Analytics.Registry.Headers;

/// <summary>Units other than money that headers carry: (㎡), (%), (台/套) …</summary>
internal static class HeaderUnits
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["m2"] = "m2",
        ["平方米"] = "m2",
        ["平米"] = "m2",
        ["平方"] = "m2",
        ["sqm"] = "m2",
        ["万平方米"] = "10000m2",
        ["万平米"] = "10000m2",
        ["万m2"] = "10000m2",
        ["百分比"] = "%",
        ["百分数"] = "%",
        ["人"] = "人",
        ["名"] = "人",
        ["人次"] = "人次",
        ["人月"] = "人月",
        ["人年"] = "人年",
        ["台"] = "台",
        ["套"] = "套",
        ["台套"] = "台套",
        ["件"] = "件",
        ["台件"] = "台件",
        ["台套件"] = "台套",
        ["台件套"] = "台套",
        ["个"] = "个",
        ["项"] = "项",
        ["家"] = "家",
        ["篇"] = "篇",
        ["部"] = "部",
        ["次"] = "次",
        ["场"] = "场",
        ["例"] = "例",
        ["份"] = "份",
        ["项次"] = "项次",
        ["本"] = "本",
        ["篇部"] = "篇部",
        ["天"] = "天",
        ["天年"] = "天",
        ["日"] = "天",
        ["工作日"] = "天",
        ["days"] = "天",
        ["小时"] = "小时",
        ["机时"] = "小时",
        ["h"] = "小时",
        ["hours"] = "小时",
        ["月"] = "月",
        ["个月"] = "月",
        ["年"] = "年",
        ["周岁"] = "岁",
        ["岁"] = "岁",
        ["吨"] = "吨",
    };

    /// <summary>The unit that a bracket's content names, the word 单位 before it allowed; null when it names none.</summary>
    public static string? Parse(string content)
    {
        if (content.AsSpan().Trim() is "%" or "‰") return content.Trim();
        return Words.GetValueOrDefault(HeaderFolding.Key(content));
    }
}
