using Analytics.Registry.Schema;

namespace Analytics.Pipeline.Reports;

/// <summary>Words of the domain in the language of a report. A code that is not known here is shown as it is, never hidden.</summary>
/// <param name="language">The report's language.</param>
public sealed class ReportWords(ReportLanguage language)
{
    private static readonly Dictionary<string, (string Zh, string En)> Words = new(StringComparer.Ordinal)
    {
        // kinds of finding
        ["single_platform"] = ("一人多平台固定任职", "Fixed staff of more than one platform"),
        ["mobile_no_agreement"] = ("流动人员无工作协议", "Mobile staff without a work agreement"),
        ["identifier_conflict"] = ("同一证件号、不同姓名", "One identifier, different names"),
        ["equipment_duplicate"] = ("设备重复申报", "Equipment declared twice"),
        ["equipment_excess"] = ("设备申报超量", "More equipment declared than exists"),
        ["org_duplicate"] = ("机构重复申报", "Organisation declared twice"),
        ["achievement_duplicate"] = ("成果重复申报", "Achievement declared twice"),
        ["project_duplicate"] = ("项目重复申报", "Project declared twice"),
        ["contract_duplicate"] = ("合同重复申报", "Contract declared twice"),
        ["text_copy"] = ("文本雷同", "Copied text"),
        ["field_duplicate"] = ("技术领域重复", "Duplicate field"),
        ["report_mismatch"] = ("账表不一致", "Report and books differ"),

        // confidence in words
        ["certain"] = ("确定", "Certain"),
        ["likely"] = ("很可能", "Likely"),
        ["possible"] = ("可能", "Possible"),

        // severity
        ["high"] = ("高", "High"),
        ["medium"] = ("中", "Medium"),
        ["low"] = ("低", "Low"),
        ["error"] = ("错误", "Error"),
        ["warn"] = ("警告", "Warning"),
        ["info"] = ("提示", "Note"),

        // outcomes of a clause
        ["PASS"] = ("符合", "Pass"),
        ["FAIL"] = ("不符合", "Fail"),
        ["WARN"] = ("需说明", "To be explained"),
        ["INFO"] = ("提示", "For information"),
        ["REVIEW"] = ("需人工核实", "For review"),
        ["MISSING"] = ("缺数据", "Data missing"),
        ["NOT_APPLICABLE"] = ("不适用", "Not applicable"),
        ["TRIGGER_REVOKE"] = ("建议启动撤销程序", "Revocation to be considered"),
        ["EXPLAINED"] = ("已有批准的例外", "Explained by an approved exception"),

        // what becomes of a duty
        ["open"] = ("未到期", "Due"),
        ["overdue"] = ("逾期未做", "Overdue"),
        ["late"] = ("逾期完成", "Done late"),
        ["done"] = ("已完成", "Done"),
        ["unknown"] = ("没有资料", "Not known"),
        ["center"] = ("中心", "Center"),
        ["dept"] = ("推荐、归口部门", "Recommending body"),
        ["authority"] = ("主管厅局", "Authority"),

        // what became of a finding
        ["new"] = ("待核实", "Open"),
        ["confirmed"] = ("已确认", "Confirmed"),
        ["dismissed"] = ("已排除", "Dismissed"),
        ["explained"] = ("已说明", "Explained"),
        ["sent"] = ("已发函询问", "Question sent"),
        ["undo"] = ("撤回", "Taken back"),
        ["one"] = ("是同一个", "One and the same"),
        ["not_one"] = ("不是同一个", "Not the same"),
        ["finding"] = ("发现", "Finding"),
        ["flag"] = ("数据疑点", "Flag"),
        ["figure"] = ("报告数", "Figure"),
        ["approved"] = ("认定属实", "Found true"),
        ["rejected"] = ("认定不实", "Found false"),
        ["pair"] = ("记录对", "Pair"),
        ["question"] = ("询问", "Question"),
        ["reply"] = ("答复", "Reply"),
        ["remark"] = ("备注", "Remark"),
        ["noted"] = ("备注", "Remark"),
        ["assignment"] = ("承办", "Assignment"),
        ["assigned"] = ("领办", "Taken on"),
        ["true"] = ("属实", "True"),
        ["untrue"] = ("不属实", "Untrue"),
        ["corrected"] = ("已更正", "Corrected"),
        ["gone"] = ("消失", "Gone"),
        ["changed"] = ("变化", "Changed"),

        // what joined two rows
        ["identifier"] = ("号码相同", "Equal number"),
        ["evidence"] = ("证据加权", "Weighed evidence"),
        ["decision"] = ("人工认定", "A person's decision"),

        // what became of a file
        ["read"] = ("已读", "Read"),
        ["duplicate"] = ("重复交付，未计", "Delivered twice, not counted"),
        ["failed"] = ("读不了", "Could not be read"),
        ["ignored"] = ("已忽略", "Ignored"),
        ["superseded"] = ("已被新版取代", "Superseded by a later version"),
        ["review"] = ("版本待人工确认", "Version to be confirmed"),
        ["current"] = ("采用", "Counts"),

        // what becomes of a center under a threshold
        ["safe"] = ("无论如何达标", "Safe whatever is decided"),
        ["at_risk"] = ("取决于归属", "Depends on decisions"),
        ["group"] = ("不能都保住", "Not all can be kept"),
        ["lost_whatever"] = ("无论如何不达标", "Below whatever is decided"),
        ["unclear"] = ("资料不足", "Data missing"),
        ["fixed_staff_count"] = ("固定人员", "Fixed staff"),
        ["equipment_original_value_yuan"] = ("研发设备原值", "Research equipment, original value"),

        // what became of an expert's score
        ["counted"] = ("计入", "Counts"),
        ["recused"] = ("回避", "Recused"),
        ["highest"] = ("去掉最高分", "Highest, left out"),
        ["lowest"] = ("去掉最低分", "Lowest, left out"),
        ["out_of_range"] = ("超出范围", "Out of range"),

        // how a report and its ledger stand
        ["agrees"] = ("相符", "Borne out"),
        ["exceeds"] = ("多报", "More reported"),
        ["below"] = ("少报", "Less reported"),

        // kinds of entity
        ["person"] = ("人员", "People"),
        ["equipment"] = ("设备", "Equipment"),
        ["organisation"] = ("机构", "Organisations"),
        ["achievement"] = ("科技成果", "Achievements"),
        ["project"] = ("科研项目", "Projects"),
        ["contract"] = ("技术合同", "Contracts"),
        ["transfer"] = ("成果转化", "Transfers"),
    };

    /// <summary>Whether the report is in Chinese.</summary>
    public bool IsChinese { get; } = language == ReportLanguage.Chinese;

    /// <summary>The one of two wordings that is of the report's language.</summary>
    /// <param name="chinese">The wording in Chinese.</param>
    /// <param name="english">The wording in English.</param>
    public string Say(string chinese, string english) => IsChinese ? chinese : english;

    /// <summary>A code in words; nothing for no code.</summary>
    /// <param name="code">A kind, confidence, severity, outcome or status.</param>
    public string Of(string? code) => code is null ? string.Empty : Words.TryGetValue(code, out var word) ? Say(word.Zh, word.En) : code;

    /// <summary>A canonical table in words, as the schema names it.</summary>
    /// <param name="name">The table's name; nothing for no table.</param>
    public string Table(string? name) =>
        name is null ? string.Empty : CanonicalSchema.TryGet(name, out var table) ? Say(table.Zh, table.En) : name;

    /// <summary>A column of a canonical table in words, with the name that <c>mapping.yaml</c> wants.</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="name">The column's name; nothing for no column.</param>
    public string Column(string? table, string? name) => name is null
        ? string.Empty
        : table is not null && CanonicalSchema.TryGet(table, out var known) && known.TryGet(name, out var column) ? $"{Say(column.Zh, column.En)} ({name})" : name;

    /// <summary>A kind of platform in words, as the schema names it.</summary>
    /// <param name="code">The kind's code, or what was written in its place; nothing for no kind.</param>
    public string PlatformKind(string? code) => code is null
        ? string.Empty
        : CanonicalSchema.Get("platform")["type"].Values.FirstOrDefault(value => value.Code == code) is { } kind ? Say(kind.Zh, kind.En) : code;

    /// <summary>Yes, no, or a dash for what is not known: missing is never "no".</summary>
    /// <param name="value">The value.</param>
    public string YesNo(bool? value) => value switch
    {
        true => Say("是", "yes"),
        false => Say("否", "no"),
        null => "—",
    };

    /// <summary>The suffix of the columns that hold text in the report's language.</summary>
    internal string ColumnSuffix => IsChinese ? "_zh" : "_en";
}
