using Analytics.Pipeline;
using Analytics.Pipeline.Linking;

namespace Analytics.Cli.Terminal;

/// <summary>The stages in words.</summary>
internal static class StageWords
{
    public static string Of(string stage, ReportLanguage language) => (stage, language) switch
    {
        (StageNames.Intake, ReportLanguage.Chinese) => "读取与检查",
        (StageNames.Intake, _) => "Reading and checking",
        (StageNames.Profile, ReportLanguage.Chinese) => "数据概况",
        (StageNames.Profile, _) => "Profiling",
        (StageNames.Quarantine, ReportLanguage.Chinese) => "整理隔离行",
        (StageNames.Quarantine, _) => "Writing rows to be corrected",
        (StageNames.Entities, ReportLanguage.Chinese) => "归并同一人、同一设备",
        (StageNames.Entities, _) => "Bringing rows together",
        (StageNames.Findings, ReportLanguage.Chinese) => "查找重复申报",
        (StageNames.Findings, _) => "Looking for what is declared twice",
        (StageNames.Compliance, ReportLanguage.Chinese) => "逐条核查",
        (StageNames.Compliance, _) => "Holding clauses against centers",
        (StageNames.Scoring, ReportLanguage.Chinese) => "评分与排名",
        (StageNames.Scoring, _) => "Scoring and ranking",
        (StageNames.Flags, ReportLanguage.Chinese) => "核对报告的数",
        (StageNames.Flags, _) => "Holding figures against ledgers and peers",
        (StageNames.Allocation, ReportLanguage.Chinese) => "推算争议归属的后果",
        (StageNames.Allocation, _) => "Reckoning what decisions leave",
        (StageNames.Reports, ReportLanguage.Chinese) => "写报告",
        (StageNames.Reports, _) => "Writing reports",
        (StageNames.Publish, ReportLanguage.Chinese) => "发布",
        (StageNames.Publish, _) => "Publishing",
        (LinkingStages.Read, ReportLanguage.Chinese) => "读取记录",
        (LinkingStages.Read, _) => "Reading records",
        (LinkingStages.Write, ReportLanguage.Chinese) => "写结果",
        (LinkingStages.Write, _) => "Writing results",
        ("linkage-profiling", ReportLanguage.Chinese) => "辨认各列",
        ("linkage-profiling", _) => "Finding out what the columns hold",
        ("linkage-sampling", ReportLanguage.Chinese) => "随机抽样",
        ("linkage-sampling", _) => "Sampling random pairs",
        ("linkage-blocking", ReportLanguage.Chinese) => "选择分块规则",
        ("linkage-blocking", _) => "Choosing blocking rules",
        ("linkage-training", ReportLanguage.Chinese) => "训练",
        ("linkage-training", _) => "Training",
        ("linkage-weighing", ReportLanguage.Chinese) => "估计先验与相关",
        ("linkage-weighing", _) => "Learning prior and dependences",
        ("linkage-comparing", ReportLanguage.Chinese) => "比较",
        ("linkage-comparing", _) => "Comparing",
        ("linkage-clustering", ReportLanguage.Chinese) => "归并",
        ("linkage-clustering", _) => "Clustering",
        _ => stage,
    };
}
