using System.Globalization;
using Analytics.Pipeline;
using Analytics.Pipeline.Explaining;
using Analytics.Pipeline.Reports;
using Spectre.Console;

namespace Analytics.Cli.Terminal;

/// <summary>A score in the terminal: how it comes about, indicator by indicator, and on what it hangs.</summary>
internal static class ScoreExplanationView
{
    private static readonly Dictionary<string, (string Zh, string En)> Factors = new(StringComparer.Ordinal)
    {
        ["weights"] = ("权重", "weights"),
        ["imputation"] = ("缺失填补", "imputation"),
        ["treatment"] = ("异常值处理", "outliers"),
        ["normalisation"] = ("标准化", "scale"),
        ["aggregation"] = ("合成方法", "aggregation"),
        ["contested"] = ("有争议的申报", "what is contested"),
    };

    public static void Print(ScoreExplanation explanation, ReportLanguage language)
    {
        var w = new ReportWords(language);
        var console = NarrowConsole.Get();
        Head(console, w, explanation);
        if (explanation.Head.Score is null)
        {
            return;
        }

        Indicators(console, w, explanation);
        Certainty(console, w, explanation);
        foreach (var panel in explanation.Panels)
        {
            console.WriteLine(w.Say(
                $"专家：{panel.Indicator} {Number(panel.Score, "0.##")}，{panel.Experts} 人评分，回避 {panel.Recused} 人，一致性 W {Number(panel.KendallW, "0.##")}",
                $"Experts: {panel.Indicator} {Number(panel.Score, "0.##")}, {panel.Experts} scored, {panel.Recused} recused, concordance W {Number(panel.KendallW, "0.##")}"));
        }

        foreach (var (center, name, reason) in explanation.Peers)
        {
            console.WriteLine($"{w.Say("可比中心", "Peer")} {center} {(name == center ? "" : name)} — {reason}");
        }
    }

    private static void Head(IAnsiConsole console, ReportWords w, ScoreExplanation explanation)
    {
        var head = explanation.Head;
        console.WriteLine();
        console.WriteLine($"{explanation.Id}   {w.Say("运行", "run")} {explanation.RunId}");
        console.WriteLine($"{head.Center} {head.Name} · {head.Framework} · {head.Clause} · {head.Year.ToString(CultureInfo.InvariantCulture)}{(head.Illustrative ? w.Say(" · 权重与目标值为示例", " · weights and targets are illustrative") : "")}");
        console.WriteLine($"{w.Say("方法", "Methods")}: {head.Methods}");
        if (head.Score is null)
        {
            console.WriteLine(w.Say($"可用指标 {Percent(head.Available)}，不足以评分。", $"{Percent(head.Available)} of the indicators are there: too few for a score."));
            return;
        }

        console.WriteLine(w.Say(
            $"得分 {Number(head.Score, "0.00")}，第 {head.Rank}/{head.Ranked} 名（5—95% 区间 {head.RankP5}—{head.RankP95}），等次 {head.Grade}（{Percent(head.GradeProbability)}），可用指标 {Percent(head.Available)}",
            $"Score {Number(head.Score, "0.00")}, rank {head.Rank} of {head.Ranked} (5–95 %: {head.RankP5}–{head.RankP95}), grade {head.Grade} ({Percent(head.GradeProbability)}), {Percent(head.Available)} of the indicators there"));
    }

    private static void Indicators(IAnsiConsole console, ReportWords w, ScoreExplanation explanation)
    {
        var table = NarrowConsole.Table(w.Say("指标", "indicator"), w.Say("数值", "value"), w.Say("标准化", "scaled"), w.Say("中位", "median"), w.Say("权重", "weight"), w.Say("贡献", "adds"), "");
        for (var column = 1; column <= 5; column++)
        {
            table.Columns[column].RightAligned().NoWrap();
        }

        foreach (var part in explanation.Parts)
        {
            var rank = part.Rank is { } place ? w.Say($"第 {place} 名", $"rank {place}") : "";
            table.AddRow(Markup.Escape(part.Name), "", Number(part.Score, "0.0"), "", Percent(part.Weight), "", Markup.Escape(rank));
            foreach (var item in explanation.Indicators.Where(item => item.Part == part.Code))
            {
                var marks = string.Join(w.Say("、", ", "), ((string?[])[
                    item.Imputed ? w.Say("填补", "filled in") : null,
                    item.Standing switch { "strength" => w.Say("强项", "strength"), "weakness" => w.Say("弱项", "weakness"), _ => null },
                ]).OfType<string>());
                table.AddRow("  " + Markup.Escape(item.Name), Markup.Escape(Value(item)), Number(item.Normalised, "0.0"), Number(item.PeerMedian, "0.0"), Percent(item.Weight), Number(item.Contribution, "0.00"), Markup.Escape(marks));
            }
        }

        console.Write(table);
    }

    private static void Certainty(IAnsiConsole console, ReportWords w, ScoreExplanation explanation)
    {
        console.WriteLine(w.Say("等次概率：", "Grades: ") + string.Join(w.Say("、", ", "), explanation.Grades.Select(grade => $"{grade.Grade} {Percent(grade.Probability)}")));
        if (explanation.Sensitivity.Count > 0)
        {
            console.WriteLine(w.Say("排名最受影响于：", "What moves the ranking most: ") + string.Join(w.Say("、", ", "), explanation.Sensitivity.Select(item =>
                $"{(Factors.TryGetValue(item.Factor, out var factor) ? w.Say(factor.Zh, factor.En) : item.Factor)} {Number(item.Total, "0.00")}")));
        }

        foreach (var hinge in explanation.Hinges)
        {
            console.WriteLine(hinge);
        }

        if (explanation.Trend.Count > 1)
        {
            console.WriteLine(w.Say("历年：", "By year: ") + string.Join(w.Say("；", "; "), explanation.Trend.Select(year =>
                w.Say($"{year.Year} 年 {Number(year.Score, "0.0")} 分第 {year.Rank} 名", $"{year.Year} {Number(year.Score, "0.0")}, rank {year.Rank}"))));
        }
    }

    private static string Value(ExplainedIndicator item) => $"{Number(item.Value, Math.Abs(item.Value ?? 0) >= 100 ? "#,0" : "0.###")} {item.Unit}";

    private static string Number(double? value, string format) => value is { } number ? number.ToString(format, CultureInfo.InvariantCulture) : "—";

    private static string Percent(double? share) => share is { } value ? (value * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %" : "—";
}
