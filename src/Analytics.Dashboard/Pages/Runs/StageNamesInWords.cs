using Analytics.Pipeline;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Pages.Runs;

/// <summary>The stages of a run in words.</summary>
internal static class StageNamesInWords
{
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
