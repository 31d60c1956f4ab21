namespace Analytics.Registry.Headers;

/// <summary>
/// Words that offices use one for another in headers: 日期 and 时间, 起始 and 开始, 号码 and 号, 是否… and …. A header known only after these
/// are levelled is a partial match, and only where the levelled wording means one column of the table.
/// </summary>
internal static class LooseWording
{
    private static readonly string[] Openings = ["是否为", "是否属于", "是否是", "是否", "有无", "主要", "拟"];

    private static readonly string[] Endings = ["基本情况", "情况", "信息", "名称"];

    private static readonly (string From, string To)[] Same =
    [
        ("日期", "时间"), ("年月日", "时间"), ("年月", "时间"), ("起始", "开始"), ("终止", "结束"), ("截止", "结束"), ("到期", "结束"), ("号码", "号"),
        ("编码", "编号"), ("代码", "编号"),
        ("厂商", "厂家"), ("聘任", "聘用"), ("签署", "签订"), ("签定", "签订"), ("购买", "购置"), ("购入", "购置"), ("采购", "购置"), ("状况", "状态"), ("现状", "状态"),
        ("手机", "电话"), ("金额", "额"), ("类型", "类别"),
        ("的", ""),
    ];

    /// <summary>The levelled wording of a key; the key itself where nothing is to be levelled.</summary>
    public static string Of(string key)
    {
        var levelled = key;
        foreach (var (from, to) in Same) levelled = levelled.Replace(from, to, StringComparison.Ordinal);
        foreach (var opening in Openings)
        {
            if (levelled.Length <= opening.Length + 1 || !levelled.StartsWith(opening, StringComparison.Ordinal)) continue;
            levelled = levelled[opening.Length..];
            break;
        }

        foreach (var ending in Endings)
        {
            if (levelled.Length <= ending.Length + 1 || !levelled.EndsWith(ending, StringComparison.Ordinal)) continue;
            levelled = levelled[..^ending.Length];
            break;
        }

        return levelled;
    }
}
