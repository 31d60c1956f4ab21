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
            "仅凭格式正确、校验码正确的证件号（15位先换算为18位）；姓名相近不作为依据。证件号缺失或填错的重复任职，本报告找不到。",
            "By a well-formed identifier whose check character is right (15 digits are converted to 18 first); similar names count for nothing. Double service with missing or mistyped identifiers is not found here.")),
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
