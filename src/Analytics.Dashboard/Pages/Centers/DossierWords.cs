using System.Globalization;
using Analytics.Dashboard.Data;
using Analytics.Dashboard.Pages.Centers.Parts;
using Analytics.Dashboard.Shell;
using Analytics.Pipeline.Reports;
using Analytics.Regulations.Rules;

namespace Analytics.Dashboard.Pages.Centers;

/// <summary>A center in a few sentences.</summary>
internal static class DossierWords
{
    /// <summary>The summary above a dossier.</summary>
    public static string Summary(PageView view, DossierModel model) => Summary(view.Words, view.Rules, model);

    private static string Summary(ReportWords w, RuleShelf rules, DossierModel model) => string.Join(w.Say("", " "), ((string[])[Standing(w, rules, model), Clauses(w, model), Open(w, model), Score(w, model), Next(w, model)]).Where(text => text.Length > 0));

    /// <summary>A day; a dash for none.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "—";

    /// <summary>Where a title stands in its life.</summary>
    public static string Stage(ReportWords w, string stage) => stage switch
    {
        "revocation" => w.Say("建议启动撤销程序", "revocation to be considered"),
        "applied" => w.Say("申报中", "applied for"),
        "reassessing" => w.Say("复评中", "being reassessed"),
        "evaluation_due" => w.Say("待评估", "evaluation due"),
        _ => SchemaWords.Of(w, "center_regime", "status", stage),
    };

    private static string Standing(ReportWords w, RuleShelf rules, DossierModel model) => model.Head.IsCenter
        ? w.Say($"{model.Head.Name}适用{string.Join("、", model.Head.Titles.Select(title => $"《{rules.Title(title.Regulation)}》（{Stage(w, title.Stage)}）"))}。",
            $"{model.Head.Name} stands under {string.Join(", ", model.Head.Titles.Select(title => $"{rules.Title(title.Regulation)} ({Stage(w, title.Stage)})"))}.")
        : w.Say($"{model.Head.Name}不适用所载的中心管理办法，只查与其他平台的重复。", $"{model.Head.Name} stands under no regulation that is held; only what it shares with other platforms is examined.");

    private static string Clauses(ReportWords w, DossierModel model)
    {
        int Count(params Outcome[] outcomes) => model.Outcomes.Count(outcome => outcomes.Contains(outcome.Outcome));
        var judged = model.Outcomes.Count - Count(Outcome.NotApplicable);
        return judged == 0 ? "" : w.Say(
            $"适用的 {judged} 项核查中，{Count(Outcome.Fail, Outcome.TriggerRevoke)} 项不符合，{Count(Outcome.Warn)} 项需说明，{Count(Outcome.Review)} 项需人工核实，{Count(Outcome.Missing)} 项缺数据，{Count(Outcome.Pass)} 项符合。",
            $"Of {judged} outcomes that apply, {Count(Outcome.Fail, Outcome.TriggerRevoke)} fail, {Count(Outcome.Warn)} are to be explained, {Count(Outcome.Review)} to be reviewed, {Count(Outcome.Missing)} lack data and {Count(Outcome.Pass)} pass.");
    }

    private static string Open(ReportWords w, DossierModel model) => w.Say(
        $"涉及 {model.Findings.Count} 条发现，其中 {model.Findings.Count(finding => finding.State == "new")} 条待核实；{model.Flags.Count} 个数存疑。",
        $"It is named in {model.Findings.Count} findings, {model.Findings.Count(finding => finding.State == "new")} of them open; {model.Flags.Count} figures are flagged.");

    private static string Score(ReportWords w, DossierModel model) => string.Join(w.Say("", " "), model.Scores.Where(card => card.Score is not null).Select(card => w.Say(
        $"{card.Year} 年度试算得分 {Number(card.Score)}，在 {card.Ranked} 个中心中列第 {card.Rank}（90% 区间第 {card.RankLow}–{card.RankHigh}）{(card.Grade is null ? "" : $"，等次{card.Grade}")}。",
        $"Trial score for {card.Year}: {Number(card.Score)}, rank {card.Rank} of {card.Ranked} (90 % interval {card.RankLow}–{card.RankHigh}){(card.Grade is null ? "" : $", grade {card.Grade}")}.")));

    private static string Next(ReportWords w, DossierModel model) => model.Duties.Where(duty => duty.State == "open" && duty.Due is not null).MinBy(duty => duty.Due) is { } next
        ? w.Say($"最近的到期事项是 {Day(next.Due)} 前“{next.Name}”。", $"Next due, by {Day(next.Due)}: {next.Name}.")
        : "";

    private static string Number(double? value) => value?.ToString("0.0", CultureInfo.InvariantCulture) ?? "—";
}
