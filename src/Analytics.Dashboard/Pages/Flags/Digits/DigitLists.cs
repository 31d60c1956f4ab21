using Analytics.Dashboard.Data;
using Analytics.Dashboard.Lists;

namespace Analytics.Dashboard.Pages.Flags.Digits;

/// <summary>The list of the pooled tests of digits.</summary>
internal static class DigitLists
{
    /// <summary>The segment of a path that names a group of amounts, over <c>t</c>.</summary>
    public const string Key = "t.list || '~' || t.grouping || '~' || replace(t.group_name, '/', '~')";

    /// <summary>Every test, what deviates most from what it is held against first.</summary>
    public static ListDefinition List { get; } = new("digits", "金额数字规律", "Digits of amounts")
    {
        From = "result.digit_test t",

        // Pooled over the whole office: the page is for those who see it.
        Rights = "TRUE",
        Columns =
        [
            new("amounts_of", SchemaNames.Figure("replace(t.list, 'annual_report.', '')"), "金额", "Amounts of") { Link = row => "flags/digits/" + row.Text("key") },
            new("grouping", "t.grouping", "分组", "Grouped by") { Say = (view, value) => Grouping(view, value) },
            new("group", "CASE WHEN t.grouping = 'all' THEN NULL ELSE t.group_name END", "组", "Group") { Say = (view, value) => view.Words.PlatformKind(value) },
            new("digits", "t.test", "数字", "Digits") { Say = (view, value) => Test(view, value), IsShort = true },
            new("centers", "t.centers", "中心数", "Centers", ColumnKind.Number),
            new("amounts", "t.amounts", "笔数", "Amounts", ColumnKind.Number),
            new("chi", "t.chi_square", "χ²", "χ²", ColumnKind.Decimal),
            new("p_text", Probability("t.p"), "p", "p") { IsShort = true, OrderSql = "t.p" },
            new("adjusted_text", Probability("t.p_adjusted"), "校正后 p", "Adjusted p") { IsShort = true, OrderSql = "t.p_adjusted" },
            new("conformity", "t.conformity", "尼格里尼评语", "Nigrini's word") { Say = (view, value) => Conformity(view, value), IsShort = true },
            new("freedom", "t.freedom", "自由度", "Freedom", ColumnKind.Number) { IsHidden = true },
            new("p", "t.p", "p 值", "p, exact", ColumnKind.Number) { IsHidden = true },
            new("p_adjusted", "t.p_adjusted", "校正后 p 值", "Adjusted p, exact", ColumnKind.Number) { IsHidden = true },
            new("mean_deviation", "t.mean_deviation", "平均偏差", "Mean deviation", ColumnKind.Number) { IsHidden = true },
            new("chance_deviation", "t.chance_deviation", "随机偏差", "Deviation by chance", ColumnKind.Number) { IsHidden = true },
            new("key", Key, "组编号", "Group id", ColumnKind.Id) { IsHidden = true },
        ],
        Filters =
        [
            new("amounts_of", SchemaNames.Figure("replace(t.list, 'annual_report.', '')"), "金额", "Amounts of") { IsCode = false },
            new("grouping", "t.grouping", "分组", "Grouped by") { Say = (view, value) => Grouping(view, value) },
            new("digits", "t.test", "数字", "Digits") { Say = (view, value) => Test(view, value) },
        ],
        SearchIn = ["t.group_name", SchemaNames.Figure("replace(t.list, 'annual_report.', '')")],
        Order = "t.p_adjusted, t.list, t.grouping, t.group_name, t.test",
    };

    /// <summary>Which digits are held against what, in words.</summary>
    public static string Test(Shell.PageView view, string test) => test switch
    {
        "first" => view.Say("首位", "first"),
        "first_two" => view.Say("前两位", "first two"),
        _ => view.Say("末位", "last"),
    };

    /// <summary>Nigrini's word for how near digits come to Benford's law.</summary>
    public static string Conformity(Shell.PageView view, string? word) => word switch
    {
        null => "—",
        "close" => view.Say("接近", "close"),
        "acceptable" => view.Say("可接受", "acceptable"),
        "marginal" => view.Say("勉强", "marginal"),
        _ => view.Say("不符合", "nonconforming"),
    };

    /// <summary>A probability as people read it: what is too small to be told from nothing is said so.</summary>
    public static string Probability(string sql) => $"CASE WHEN {sql} < 0.0001 THEN '< 0.0001' ELSE printf('%.4f', {sql}) END";

    private static string Grouping(Shell.PageView view, string grouping) => grouping switch
    {
        "all" => view.Say("全部中心", "all centers"),
        "kind" => view.Say("按类型", "by kind"),
        _ => view.Say("按城市", "by city"),
    };
}
