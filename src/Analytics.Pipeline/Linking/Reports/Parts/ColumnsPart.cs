using Analytics.Linkage;
using Analytics.Pipeline.Linking.Reports.Charts;
using Analytics.Pipeline.Reports.Pages;

namespace Analytics.Pipeline.Linking.Reports.Parts;

/// <summary>What each column was taken for, and whether it is compared.</summary>
internal static class ColumnsPart
{
    public static void Write(HtmlWriter html, LinkageReportContext context)
    {
        var w = context.Words;
        Tables.Section(html, "columns", w.Say("列", "Columns"), w.Say(
            "每列的类型由值判断，决定怎样清理和比较。“碰撞概率”是任取两条有值的记录、值恰好相同的概率：越小，相同越说明问题。",
            "A column's kind is told from its values and decides how they are cleaned and compared. Its collision probability is that of two records with a value to have the same by chance: the smaller, the more an agreement says."), () =>
        {
            if (context.Report.Columns.Count == 0)
            {
                Given(html, context);
                return;
            }

            Tables.Table(
                html, w.Say("输入的列", "The input's columns"), "columns",
                [w.Say("列", "Column"), w.Say("类型", "Kind"), w.Say("参与比较", "Compared"), "#" + w.Say("有值", "Filled"), "#" + w.Say("不同值", "Distinct"), "#" + w.Say("碰撞概率", "Collision"), w.Say("说明", "Notes")],
                () =>
                {
                    foreach (var column in context.Report.Columns)
                    {
                        Line(html, context, column);
                    }
                });
        });
    }

    private static void Line(HtmlWriter html, LinkageReportContext context, ColumnSummary column)
    {
        using var line = html.Begin("tr", ("class", column.IsUsed ? null : "off"));
        html.Text("th", column.Name, ("scope", "row"));
        html.Text("td", context.Terms.Kind(column.Kind), ("class", "short"));
        html.Text("td", context.Words.YesNo(column.IsUsed), ("class", "short"));
        Tables.Number(html, NumberText.Percent(context.Result.Table.RowCount == 0 ? 0 : (double)column.Filled / context.Result.Table.RowCount));
        Tables.Number(html, NumberText.Count(column.Distinct));
        Tables.Number(html, NumberText.Probability(column.Collision));
        html.Text("td", Note(context, column), ("class", "message"));
    }

    private static string Note(LinkageReportContext context, ColumnSummary column)
    {
        var masked = context.Masks.Masks(column.Name) ? context.Words.Say("值已遮盖", "values masked") : null;
        return string.Join(context.Words.Say("；", "; "), ((string?[])[context.Terms.Why(column.Why), masked]).Where(part => !string.IsNullOrEmpty(part)));
    }

    private static void Given(HtmlWriter html, LinkageReportContext context)
    {
        var w = context.Words;
        html.Text("p", w.Say("使用给定的模型；下列是模型用到的列。", "A given model was used; these are its columns."), ("class", "notice"));
        Tables.Table(html, w.Say("模型的列", "The model's columns"), "columns", [w.Say("列", "Column"), w.Say("类型", "Kind"), w.Say("说明", "Notes")], () =>
        {
            foreach (var column in context.Model.Columns)
            {
                using var line = html.Begin("tr");
                html.Text("th", column.Name, ("scope", "row"));
                html.Text("td", context.Terms.Kind(column.Kind), ("class", "short"));
                html.Text("td", context.Masks.Masks(column.Name) ? w.Say("值已遮盖", "values masked") : "", ("class", "message"));
            }
        });
    }
}
