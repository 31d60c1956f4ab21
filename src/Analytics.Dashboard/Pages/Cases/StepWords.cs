using Analytics.Pipeline.Explaining;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Pages.Cases;

/// <summary>What a comparison of two records came to, in words. What is not known here is shown as it is, never hidden.</summary>
internal static class StepWords
{
    private static readonly Dictionary<string, (string Zh, string En)> Words = new(StringComparer.Ordinal)
    {
        ["prior"] = ("先验", "Prior"),
        ["numbers"] = ("编号（合计取定值）", "Numbers (the total is set)"),
        ["like_pairs"] = ("同型号设备的多寡", "How common the model is"),
        ["name, birth date and a further fact"] = ("姓名、出生日期及另一项", "Name, birth date and a further fact"),
        ["equal"] = ("相同", "equal"),
        ["same"] = ("相同", "the same"),
        ["different"] = ("不同", "different"),
        ["missing"] = ("缺失", "missing"),
        ["near"] = ("相近", "near"),
        ["coarse"] = ("大致相同", "roughly equal"),
        ["shared"] = ("有共同者", "some in common"),
        ["same_month"] = ("同月", "same month"),
        ["samemodel"] = ("型号相同", "same model"),
        ["samename"] = ("名称相同", "same name"),
        ["sameserial"] = ("出厂编号相同", "same serial number"),
        ["sameasset"] = ("资产编号相同", "same asset number"),
        ["sameassetownerunknown"] = ("资产编号相同，产权单位不详", "same asset number, owner unknown"),
        ["home"] = ("为其中一方单位", "one of the two units"),
        ["foreign"] = ("为第三方单位", "a third unit"),
        ["alike"] = ("除地名外相同", "the same but for the place"),
    };

    /// <summary>A step in words: the canonical column, or what was compared, and what it came to.</summary>
    public static string Of(ReportWords words, string table, ExplainedStep step)
    {
        var subject = Words.ContainsKey(step.Comparison) ? One(words, step.Comparison) : FactText.Name(words, table, step.Comparison);
        return step.Level.Length > 0 ? subject + words.Say("：", ": ") + One(words, step.Level) : subject;
    }

    private static string One(ReportWords words, string code) => Words.TryGetValue(code, out var known) ? words.Say(known.Zh, known.En) : code;
}
