using Analytics.Pipeline;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Pages.Runs;

/// <summary>The stages of a run, and what they count, in words.</summary>
internal static class StageText
{
    /// <summary>What a stage counted; the manifest's own name where there is no word.</summary>
    public static string Count(ReportWords words, string count) => count switch
    {
        "files" => words.Say("文件", "files"),
        "files_failed" => words.Say("无法读取", "unreadable"),
        "files_duplicate" => words.Say("重复交付", "delivered twice"),
        "rows_read" => words.Say("读入行", "rows read"),
        "rows_accepted" => words.Say("接收行", "accepted"),
        "rows_quarantined" => words.Say("隔离行", "set aside"),
        "rows_other" => words.Say("其他行", "other"),
        "columns" => words.Say("列", "columns"),
        "entities" => words.Say("归并后的人和物", "people and things"),
        "findings" => words.Say("发现", "findings"),
        "thresholds" => words.Say("门槛", "thresholds"),
        "outcomes" => words.Say("条款结果", "outcomes"),
        "centers" => words.Say("中心", "centers"),
        "flags" => words.Say("存疑的数", "flags"),
        _ => count,
    };

    /// <summary>A stage.</summary>
    public static string Of(ReportWords words, string stage) => stage switch
    {
        StageNames.Intake => words.Say("读取与检查", "Reading and checking"),
        StageNames.Profile => words.Say("数据概况", "Profiling"),
        StageNames.Quarantine => words.Say("整理隔离行", "Rows to be corrected"),
        StageNames.Entities => words.Say("归并同一人、同一设备", "Bringing rows together"),
        StageNames.Findings => words.Say("查找重复申报", "What is declared twice"),
        StageNames.Compliance => words.Say("逐条核查", "Clauses"),
        StageNames.Scoring => words.Say("评分与排名", "Scoring and ranking"),
        StageNames.Flags => words.Say("核对报告的数", "Figures against ledgers and peers"),
        StageNames.Allocation => words.Say("推算争议归属的后果", "What decisions leave"),
        StageNames.Reports => words.Say("写报告", "Reports"),
        StageNames.Publish => words.Say("发布", "Publishing"),
        _ => stage,
    };
}
