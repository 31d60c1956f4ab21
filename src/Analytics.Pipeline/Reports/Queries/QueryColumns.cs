namespace Analytics.Pipeline.Reports.Queries;

/// <summary>The columns of a query workbook by which answers are read back, in both languages: a contract between writing and reading.</summary>
internal static class QueryColumns
{
    public static readonly (string Zh, string En) Finding = ("发现编号", "Finding");
    public static readonly (string Zh, string En) Answer = ("答复", "Answer");
    public static readonly (string Zh, string En) Text = ("说明文字", "Explanation");
    public static readonly (string Zh, string En) Keep = ("保留在哪个平台", "Keep at platform");
    public static readonly (string Zh, string En) From = ("自何日起", "From day");
    public static readonly (string Zh, string En) Who = ("填写人", "Answered by");
    public static readonly (string Zh, string En) On = ("填写日期", "Answered on");

    /// <summary>The line of the first sheet that names the unit.</summary>
    public static readonly (string Zh, string En) Unit = ("单位编号", "Unit id");

    /// <summary>What a unit can reply: the fact is true, untrue, was true and is corrected, or has a reason; in the order in which it is offered.</summary>
    public static readonly IReadOnlyList<(string Code, string Zh, string En)> Answers =
        [("true", "属实", "True"), ("untrue", "不属实", "Untrue"), ("corrected", "已更正", "Corrected"), ("explained", "说明", "Explained")];

    public static string In(this (string Zh, string En) column, ReportWords words) => words.Say(column.Zh, column.En);
}
