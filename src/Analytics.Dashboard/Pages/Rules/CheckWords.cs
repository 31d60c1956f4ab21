using Analytics.Dashboard.Data;
using Analytics.Dashboard.Shell;
using Analytics.Pipeline.Reports;
using Analytics.Regulations.Compliance;
using Analytics.Regulations.Coverage;
using Analytics.Regulations.Rules;

namespace Analytics.Dashboard.Pages.Rules;

/// <summary>How a check is computed, in words.</summary>
internal static class CheckWords
{
    /// <summary>What is computed.</summary>
    public static string How(PageView view, Check check) => How(view.Words, view.Rules.Book, check);

    private static string How(ReportWords w, RuleBook book, Check check) => check.Test switch
    {
        CheckTest.Measured test => w.Say("指标：", "measure: ") + Measure(w, book, test.Measure),
        CheckTest.Ratio test => w.Say("比例：", "ratio: ") + Measure(w, book, test.Numerator) + " / " + Measure(w, book, test.Denominator),
        CheckTest.Counted test => w.Say("计数：", "count of ") + w.Table(test.Rows.Table),
        CheckTest.Reconciled test => w.Say("报告数与台账核对：", "report against ledger: ") + Measure(w, book, test.Measure),
        CheckTest.Exists test => w.Say("须有记录：", "a record of ") + w.Table(test.Rows.Table),
        CheckTest.Filled => w.Say("字段须填写", "fields filled in"),
        CheckTest.Trigger => w.Say("出现即触发", "triggered by"),
        _ => w.Say("条件成立", "condition holds"),
    };

    /// <summary>What is required.</summary>
    public static string Required(ReportWords w, Check check) => RequiredText.Of(check) is var words ? w.Say(words.Zh, words.En) : "";

    /// <summary>The fields it reads, by table.</summary>
    public static string Inputs(ReportWords w, Check check) => string.Join(w.Say("；", "; "), check.Inputs
        .Select(input => input.Split('.')).Where(parts => parts.Length == 2).GroupBy(parts => parts[0], StringComparer.Ordinal)
        .Select(table => $"{w.Table(table.Key)}{w.Say("（", " (")}{string.Join(w.Say("、", ", "), table.Select(parts => SchemaWords.Column(w, parts[0], parts[1])).Distinct())}{w.Say("）", ")")}"));

    /// <summary>How far a clause is computed.</summary>
    public static string Of(ReportWords w, Coverage coverage) => coverage switch
    {
        Coverage.Computed => w.Say("计算", "computed"),
        Coverage.Partly => w.Say("部分计算", "partly computed"),
        Coverage.ByPerson => w.Say("由人判断", "by a person"),
        _ => w.Say("尚无检查", "no check yet"),
    };

    private static string Measure(ReportWords w, RuleBook book, string name) => book.Measures.TryGetValue(name, out var measure) ? w.Say(measure.Title.Zh, measure.Title.En) : name;
}
