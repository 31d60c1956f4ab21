using Analytics.Linkage;
using Analytics.Pipeline.Linking.Reports.Charts;
using Analytics.Pipeline.Reports.Pages;

namespace Analytics.Pipeline.Linking.Reports.Parts;

/// <summary>What to be careful with, grouped by kind.</summary>
internal static class DiagnosticsPart
{
    public static void Write(HtmlWriter html, LinkageReportContext context)
    {
        var w = context.Words;
        Tables.Section(html, "diagnostics", w.Say("留意事项", "What to be careful with"), null, () =>
        {
            if (context.Report.Diagnostics.Count == 0)
            {
                html.Text("p", w.Say("没有需要特别留意的。", "Nothing in particular."), ("class", "empty"));
                return;
            }

            using var list = html.Begin("dl", ("class", "diagnostics"));
            foreach (var group in context.Report.Diagnostics.GroupBy(diagnostic => diagnostic.Kind).OrderBy(group => group.Key))
            {
                Group(html, context, group.Key, [.. group.OrderBy(diagnostic => diagnostic.Subject, StringComparer.Ordinal)]);
            }
        });
    }

    private static void Group(HtmlWriter html, LinkageReportContext context, DiagnosticKind kind, Diagnostic[] diagnostics)
    {
        var (name, meaning) = context.Terms.Diagnostic(kind);
        using (html.Begin("dt"))
        {
            html.Text(name);
            html.Text("span", NumberText.Count(diagnostics.Length), ("class", "tag"));
        }

        using var text = html.Begin("dd");
        html.Text("p", meaning);
        using var items = html.Begin("ul");
        foreach (var diagnostic in diagnostics)
        {
            // The engine's sentences are English; in Chinese the heading says what they say, and the item of what.
            html.Text("li", context.Words.IsChinese ? Subject(context, diagnostic) : diagnostic.Message);
        }
    }

    private static string Subject(LinkageReportContext context, Diagnostic diagnostic) => diagnostic.Kind switch
    {
        DiagnosticKind.NotObserved or DiagnosticKind.NotMonotone => Level(context, diagnostic.Subject),
        DiagnosticKind.Correlated => diagnostic.Subject + Correlation(context, diagnostic.Subject),
        DiagnosticKind.Oversized => diagnostic.Subject + Blocks(context, diagnostic.Subject),
        DiagnosticKind.FewRecords => $"{NumberText.Count(context.Result.Table.RowCount)} 条记录",
        DiagnosticKind.NoMatches => diagnostic.Message,
        _ => diagnostic.Subject,
    };

    private static string Level(LinkageReportContext context, string subject) =>
        subject.LastIndexOf(": ", StringComparison.Ordinal) is >= 0 and var colon ? $"{subject[..colon]}：{context.Terms.Label(subject[(colon + 2)..])}" : subject;

    private static string Correlation(LinkageReportContext context, string subject) =>
        context.Report.Correlations.FirstOrDefault(correlation => $"{correlation.First} × {correlation.Second}" == subject) is { } found
            ? $"：同时一致的次数是独立时的 2^{NumberText.Bits(found.Bits)} 倍"
            : "";

    private static string Blocks(LinkageReportContext context, string subject) =>
        context.Report.Rules.FirstOrDefault(rule => rule.Rule == subject)?.Blocks is { } blocks
            ? $"：细分 {NumberText.Count(blocks.SplitBlocks)} 块，略去 {NumberText.Count(blocks.DroppedBlocks)} 块（{NumberText.Count(blocks.DroppedRows)} 条记录）"
            : "";
}
