using Analytics.Linkage.Models;
using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Reports.Pages;

namespace Analytics.Pipeline.Linking.Reports.Parts;

/// <summary>The page's head: what was linked, and the linkage's figures in one strip.</summary>
internal static class SummaryPart
{
    public static string Title(LinkageReportContext context)
    {
        var w = context.Words;
        var inputs = context.Facts.Inputs;
        return context.Result.Table.IsLink
            ? w.Say("记录关联：", "Record linkage: ") + string.Join(" ↔ ", inputs)
            : w.Say("记录去重：", "Duplicates within ") + string.Join(w.Say("、", ", "), inputs);
    }

    public static void Write(HtmlWriter html, LinkageReportContext context)
    {
        var w = context.Words;
        using var header = html.Begin("header", ("class", "masthead"), ("id", "summary"));
        html.Text("h1", Title(context));
        html.Text("p", w.Say(
            "每一对匹配都是供人判断的线索，不是结论。识别为编号、电话、电子邮箱的列，其值已遮盖；记录号原样显示。",
            "Every match is a lead for a person to decide, never a verdict. Values of columns recognised as identifiers, telephone numbers or e-mail addresses are masked; record ids are shown as given."), ("class", "lead"));
        Facts(html, context);
        using (html.Begin("ul", ("class", "figures"), ("aria-label", w.Say("主要数字", "Main figures"))))
        {
            Figures(html, context);
        }

        if (context.Report.Diagnostics.Count > 0)
        {
            using var notice = html.Begin("p", ("class", "notice"));
            html.Text("a", w.Say($"有 {NumberText.Count(context.Report.Diagnostics.Count)} 处需要留意", $"{NumberText.Count(context.Report.Diagnostics.Count)} things to be careful with"), ("href", "#diagnostics"));
        }

        Contents(html, w);
    }

    private static void Facts(HtmlWriter html, LinkageReportContext context)
    {
        var w = context.Words;
        var model = context.Model;
        using var list = html.Begin("dl", ("class", "facts"));
        HeadParts.Fact(html, w.Say("记录号", "Ids"), context.Facts.IdColumn ?? w.Say("数据行号（从 1 起）", "data row, from 1"));
        if (context.Facts.Ignored.Count > 0)
        {
            HeadParts.Fact(html, w.Say("不参与的列", "Left out"), string.Join(w.Say("、", ", "), context.Facts.Ignored));
        }

        HeadParts.Fact(html, w.Say("匹配阈值", "Threshold"), w.Say(
            $"{NumberText.Bits(model.ThresholdWeight)} 比特（概率 {NumberText.Percent(LinkageModel.Probability(model.ThresholdWeight))}）",
            $"{NumberText.Bits(model.ThresholdWeight)} bits (probability {NumberText.Percent(LinkageModel.Probability(model.ThresholdWeight))})"));
        HeadParts.Fact(html, w.Say("合并阈值", "To join clusters"), w.Say(
            $"平均 {NumberText.Bits(model.ClusterWeight)} 比特", $"{NumberText.Bits(model.ClusterWeight)} bits on average"));
        HeadParts.Fact(html, w.Say("先验", "Prior"), w.Say(
            $"任取两条，{NumberText.Count(1 / model.Prior)} 对中 1 对匹配（{NumberText.Bits(model.PriorWeight)} 比特）",
            $"1 match in {NumberText.Count(1 / model.Prior)} pairs drawn at random ({NumberText.Bits(model.PriorWeight)} bits)"));
    }

    private static void Figures(HtmlWriter html, LinkageReportContext context)
    {
        var w = context.Words;
        var (table, report) = (context.Result.Table, context.Report);
        var matches = context.Result.Matches.Count();
        var larger = context.ClusterSizes.Where(size => size > 1).ToArray();
        HeadParts.Figure(html, w.Say("匹配的记录对", "pairs matched"), NumberText.Count(matches), w.Say("达到阈值", "at or above the threshold"), "strong");
        HeadParts.Figure(html, w.Say("记录", "records"), NumberText.Count(table.RowCount), table.LeftCount is { } left
            ? w.Say($"左 {NumberText.Count(left)}，右 {NumberText.Count(table.RowCount - left)}", $"left {NumberText.Count(left)}, right {NumberText.Count(table.RowCount - left)}")
            : w.Say("一张表内", "in one table"));
        HeadParts.Figure(html, w.Say("比较的记录对", "pairs compared"), NumberText.Count(report.Compared), Share(w, report.Compared, table.PossiblePairs));
        HeadParts.Figure(html, w.Say("期望匹配", "matches expected"), NumberText.Expected(report.ExpectedMatches), w.Say("按模型，在比较的记录对中", "of the pairs compared, by the model"));
        HeadParts.Figure(html, w.Say("实体", "entities"), NumberText.Count(context.ClusterSizes.Count(size => size > 0)), w.Say(
            $"其中 {NumberText.Count(larger.Length)} 个含多条记录，共 {NumberText.Count(larger.Sum())} 条",
            $"{NumberText.Count(larger.Length)} of several records, {NumberText.Count(larger.Sum())} in all"));
    }

    private static string Share(ReportWords w, double part, double whole) => whole == 0
        ? w.Say("没有可比较的记录对", "no pair is possible")
        : w.Say($"占可能的 {NumberText.Percent(part / whole)}", $"{NumberText.Percent(part / whole)} of those possible");

    private static void Contents(HtmlWriter html, ReportWords w)
    {
        HeadParts.Contents(
            html,
            w,
            ("columns", w.Say("列", "Columns")),
            ("blocking", w.Say("分块", "Blocking")),
            ("weights", w.Say("权重", "Weights")),
            ("pairs", w.Say("记录对", "Pairs")),
            ("scores", w.Say("得分分布", "Scores")),
            ("thresholds", w.Say("阈值", "Thresholds")),
            ("unlinkables", w.Say("无法关联的记录", "Unlinkables")),
            ("clusters", w.Say("实体", "Entities")),
            ("diagnostics", w.Say("留意事项", "Diagnostics")),
            ("training", w.Say("训练", "Training")));
    }
}
