using System.Globalization;
using Analytics.Generator.Names;

namespace Analytics.Campaign.Designs.Values;

/// <summary>Values of fictitious people and organisations in Chinese.</summary>
internal static class ChineseValues
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private const string First = "瀚宏远恒嘉瑞昊卓锦盛启航捷腾诺翌钧渤辽松";
    private const string Second = "川峰源通达科创维联宇信德丰泽晖邦安朗驰合";
    private static readonly string[] Cities = ["沈阳", "大连", "鞍山", "青岛", "聊城", "济南", "锦州", "营口", "抚顺", "丹东", "烟台", "潍坊"];
    private static readonly string[] Kinds = ["有限公司", "有限公司", "股份有限公司", "集团有限公司", "研究院", "研究所"];
    private static readonly string[] Universities = ["理工大学", "工业大学", "海洋大学", "大学", "师范大学", "医科大学"];
    private static readonly string[] JobTitles = ["工程师", "高级工程师", "教授", "副教授", "研究员", "助理工程师"];
    private static readonly string[] Hosts = ["163.com.example", "qq.com.example", "126.com.example"];

    private static readonly string[] Industries =
    [
        "新能源", "智能装备", "精细化工", "生物医药", "高端轴承", "激光", "菱镁材料", "海洋工程", "机器人", "半导体", "数控机床", "轨道交通", "环保", "航空", "电力电子", "食品",
    ];

    public static string Draw(ValueKind kind, Draws draws) => kind switch
    {
        ValueKind.ChineseName => NameSource.Instance.Draw(ref draws.Stream, draws.Chance(0.5), draws.Between(1955, 2000)).Text,
        ValueKind.ChineseSex => draws.Pick(["男", "女"]),
        ValueKind.Organisation => Organisation(draws),
        ValueKind.BirthMonth => string.Create(CultureInfo.InvariantCulture, $"{2000 - draws.Below(42):0000}{draws.Between(1, 12):00}"),
        ValueKind.JobTitle => draws.PickEarly(JobTitles),
        ValueKind.Field => draws.Pick(Industries),
        ValueKind.ChineseMail => Mail(draws),
        ValueKind.Mobile => "1" + draws.Of("3578") + draws.Digits(9),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No Chinese value."),
    };

    /// <summary>Names that share their parts: large cities have most of them, and a tenth are universities.</summary>
    private static string Organisation(Draws draws)
    {
        var city = draws.PickEarly(Cities);
        if (draws.Chance(0.1)) return city + draws.Pick(Universities);
        var brand = draws.Chance(0.3) ? "" : $"{draws.Of(First)}{draws.Of(Second)}";
        return city + brand + draws.Pick(Industries) + draws.Pick(Kinds);
    }

    private static string Mail(Draws draws)
    {
        var local = string.Concat(Enumerable.Range(0, draws.Between(5, 9)).Select(_ => draws.Of(Letters)));
        return string.Create(CultureInfo.InvariantCulture, $"{local}{draws.Between(1, 999)}@{draws.Pick(Hosts)}");
    }
}
