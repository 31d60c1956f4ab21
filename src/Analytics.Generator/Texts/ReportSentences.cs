using System.Globalization;
using Analytics.Generator.Randomness;
using Analytics.Generator.World;

namespace Analytics.Generator.Texts;

/// <summary>Writes the sentences of annual reports: forms that everybody fills in, a city's template, the host's description, and what is a center's own.</summary>
internal static class ReportSentences
{
    private static readonly string[] Grounds = ["高寒", "近海", "深井", "重载", "高原", "湿热", "多尘", "强震", "盐碱", "低渗", "老旧", "超长", "封闭", "露天", "连续", "夜间", "滨海", "山地", "城郊", "园区", "边境", "库区", "干旱", "高压", "真空"];
    private static readonly string[] Sites = ["矿区", "养殖区", "作业面", "铁路沿线", "炼化装置", "冷链枢纽", "地下管廊", "铸锻车间", "风电场", "灌区", "病区", "危化品库", "装配线", "矿坑", "码头", "变电站", "隧道", "育秧棚", "厂房", "机场", "油田", "尾矿库", "苗圃", "窑炉", "涂装间"];
    private static readonly string[] Makes = ["薄壁", "双金属", "梯度", "多孔", "柔性", "异形", "微型", "超厚", "自润滑", "耐磨", "可降解", "预应力", "镁基", "碳化硅", "石墨化", "缓释", "低噪", "高熵", "纳米", "编织", "嵌入式", "模块化", "铸态", "冻干", "磁性"];
    private static readonly string[] Parts = ["支承", "锅炉", "管道", "主轴", "基质", "膜组件", "泵站", "叶片", "制动盘", "载体", "影像", "算法", "接头", "菌株", "轴瓦", "喷嘴", "电极", "滤料", "齿圈", "支架", "涂层", "阀座", "浆料", "芯模", "衬板"];
    private static readonly string[] Ways = ["多源感知", "激光熔覆", "梯度升温", "迁移学习", "分子筛改性", "低频振动", "高通量筛选", "气流雾化", "数字孪生", "生物膜强化", "等温锻造", "电磁搅拌", "超临界萃取", "红外热像", "声发射", "表面织构", "喷丸强化", "微波辅助", "脉冲电镀", "原位再生", "专家规则", "边缘计算", "真空烧结", "在线标定", "循环曝气"];
    private static readonly string[] Wanted = ["一次合格", "无故障运行", "吨产品能耗", "疲劳寿命", "回收利用", "检出灵敏", "出苗整齐", "定位重复", "污染物脱除", "换型切换", "界面结合", "尺寸稳定", "预警提前", "药剂节省", "残余应力", "成像清晰"];
    private static readonly string[] Measures = ["水平", "指标", "程度", "均值", "比例", "得分", "系数"];
    private static readonly string[] Lines = ["示范线", "中试装置", "试验场", "样机", "验证平台", "示范田", "首台套设备"];
    private static readonly string[] Tails = ["形成企业规程并交付使用", "通过用户单位组织的现场验收", "数据已移交合作方留存", "后续将扩大到同类工况", "有关结论写入内部技术报告", "为下一轮改型提供了依据"];

    /// <summary>Words that another office would put in the place of others.</summary>
    public static IReadOnlyList<(string From, string To)> Synonyms { get; } =
        [("采用", "运用"), ("提高到", "提升至"), ("连续运行", "稳定运行"), ("针对", "围绕"), ("团队", "课题组"), ("联合", "会同"), ("验收", "评审"), ("开展", "进行")];

    /// <summary>What every report says in the same words.</summary>
    public static string Form(int year, string section) => section switch
    {
        "总体情况" => $"{year}年，本平台坚持面向世界科技前沿、面向经济主战场、面向国家重大需求、面向人民生命健康，认真落实管理办法各项要求，建设运行总体平稳有序。",
        "研发进展" => $"{year}年度围绕建设任务书确定的目标和研究方向，集中力量开展关键核心技术攻关，各项研究任务均按计划进度推进，现将主要进展报告如下。",
        "成果转化" => $"{year}年度积极推动科技成果转移转化，主动对接企业技术需求，持续提升服务产业发展的能力和水平，主要情况如下。",
        _ => $"{year}年度坚持开放共享、协同创新，不断完善运行管理机制，加强学术交流与人才培养，营造良好的创新氛围，主要工作如下。",
    };

    /// <summary>What a city's bureau gave to all its platforms as a template.</summary>
    public static string Template(City city) =>
        $"按照{city.Name}科技主管部门统一部署，平台结合本地产业基础和重点产业链布局，完善理事会领导下的主任负责制，健全人财物相对独立的管理机制，设立开放课题并面向社会提供检验检测与技术咨询服务。";

    /// <summary>The words of a regulation.</summary>
    public static string Law() =>
        "固定人员包括全职的研究人员、技术人员、管理人员等技术创新中心工作人员，固定人员数量原则上不少于10人，原则上只能在一个省级科技创新平台基地任职，人员基本信息须通过年度报告上报，并接受查重。";

    /// <summary>How a host describes itself, in the reports of all its platforms.</summary>
    public static string Description(ulong seed, Host host)
    {
        var random = new RandomStream(seed, StreamPurpose.Texts, -1 - host.Number);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"依托单位{host.Name}始建于{host.Established.Year}年，占地{random.Between(20, 900)}亩，长期从事{Thing(ref random)}与{Thing(ref random)}方面的研制，在{Scene(ref random)}积累了{random.Between(8, 40)}年工程经验，现有{random.Pick(Lines)}{random.Between(2, 9)}处，主导产品面向{Scene(ref random)}供应。");
    }

    /// <summary>A sentence of the center's own.</summary>
    public static string Own(ref RandomStream random, Platform platform)
    {
        var (low, high) = (random.Between(11, 68), random.Between(70, 99));
        var first = Thing(ref random);
        return random.Below(5) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"针对{Scene(ref random)}{first}{Metric(ref random)}偏低的难题，{platform.Field}团队采用{Way(ref random)}，将其由{low}%提高到{high}%，{random.Pick(Tails)}。"),
            1 => string.Create(CultureInfo.InvariantCulture, $"在{Scene(ref random)}建成{first}{random.Pick(Lines)}{random.Between(1, 6)}处，以{Way(ref random)}为主线开展对比试验{low}组，{Metric(ref random)}改善{random.Between(5, 40)}%，{random.Pick(Tails)}。"),
            2 => string.Create(CultureInfo.InvariantCulture, $"联合{Scene(ref random)}用户完成{first}改造{random.Between(2, 30)}台，引入{Way(ref random)}后连续运行{random.Between(60, 300)}天，{Metric(ref random)}稳定在{high}%以上，{random.Pick(Tails)}。"),
            3 => string.Create(CultureInfo.InvariantCulture, $"{first}课题以{Metric(ref random)}为考核指标，比较了{Way(ref random)}与{Way(ref random)}两条路线，在{Scene(ref random)}取样{random.Between(100, 900)}份，{random.Pick(Tails)}。"),
            _ => string.Create(CultureInfo.InvariantCulture, $"为满足{Scene(ref random)}需要，把{Way(ref random)}移植到{first}上，{random.Pick(Lines)}考核{random.Between(20, 90)}批次，{Metric(ref random)}优于原方案{random.Between(3, 30)}个百分点，{random.Pick(Tails)}。"),
        };
    }

    private static string Scene(ref RandomStream random) => random.Pick(Grounds) + random.Pick(Sites);

    private static string Thing(ref RandomStream random) => random.Pick(Makes) + random.Pick(Parts);

    private static string Way(ref RandomStream random) => random.Pick(Ways) + "与" + random.Pick(Ways);

    private static string Metric(ref RandomStream random) => random.Pick(Wanted) + random.Pick(Measures);
}
