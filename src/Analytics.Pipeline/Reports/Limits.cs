namespace Analytics.Pipeline.Reports;

/// <summary>What a reader must know before acting on a finding; the same words in the workbook and the page.</summary>
internal static class Limits
{
    public static IReadOnlyList<(string Name, string Text)> Of(ReportWords w) =>
    [
        (w.Say("发现不是结论", "A finding is no verdict"), w.Say(
            "每条发现都是供人判断的线索和证据。是否违反规定，由主管部门听取单位说明后认定；错怪一个人比漏掉一条更糟。",
            "Each finding is a lead with its evidence, for a person to decide. Whether a rule was broken is for the authority to say after hearing the unit; a wrong accusation is worse than a miss.")),
        (w.Say("怎样判同一个人", "How a person is recognised"), w.Say(
            "证件号格式和校验码正确且姓名相符的，视为同一人（15位先换算为18位）；证件号缺失、遮盖或填错的，由姓名、出生日期、单位、电话、邮箱等合起来推断，并给出概率；两个不同的有效身份证号绝不合并。",
            "By a well-formed identifier whose check character is right and names that agree (15 digits are converted to 18 first); where it is missing, masked or mistyped, by name, birth date, employer, telephone, e-mail and more taken together, with a probability; two different valid resident numbers are never one person.")),
        (w.Say("怎样判同一设备、成果、项目", "How an instrument, achievement or project is recognised"), w.Say(
            "先看编号（资产编号仅在同一产权单位内唯一），再看名称、型号、厂家、原值、日期等合起来有多罕见；成批的相同设备两边分别计数。仅凭描述的，不会标为“确定”。",
            "By number first (an asset number is unique within its owner alone), then by how rare the agreement of name, model, maker, value and date is taken together; batches of equal instruments are counted on both sides. Nothing joined by description alone is called certain.")),
        (w.Say("怎样判同时任职", "What counts as the same time"), w.Say(
            "两段任职期至少有一天相同（首尾两天都算，未填止期的按尚未结束计）。完全没有日期时按报告年度判，标明“仅年度”，且不会标为“确定”。",
            "Two periods of service that share at least one day (both ends count; an open end is open). Without any dates the report year decides; that is marked “year only” and never called certain.")),
        (w.Say("把握", "Confidence"), w.Say(
            "“确定”为概率不低于 99.9 %，“很可能”不低于 90 %，其余为“可能”。指身份与时间判得准不准，不指是否违规。",
            "“Certain” is a probability of 99.9 % or more, “likely” 90 % or more, the rest “possible”. It is about identity and time, not about guilt.")),
        (w.Say("缺失就是缺失", "Missing is missing"), w.Say(
            "没填的内容不当作零，也不当作“否”或“符合”。是否全职没有填写时，写入需单位说明的问题。",
            "What was not filled in is neither zero nor “no” nor a pass. Where full-time service is not stated, it becomes a question to the unit.")),
        (w.Say("一行不丢", "No row is lost"), w.Say(
            "每个文件：读入行数 = 接收 + 隔离 + 其他。被隔离的行原样保存在工作区，改正后可重新送入。",
            "For every file, rows read = accepted + quarantined + other. Rows that were put aside are kept as they came and can be corrected and fed back.")),
        (w.Say("遮盖", "Masking"), w.Say(
            "姓名、证件号、电话、邮箱在所有报告中均已遮盖；原文只在工作区的数据库里。",
            "Names, identifiers, telephone numbers and e-mail addresses are masked in every report; the originals stay in the workspace's database.")),
    ];
}
